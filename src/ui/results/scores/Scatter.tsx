import { useMemo, useState, type PointerEvent } from "react";
import { formatNumber } from "../../../report/format";
import { shareOn } from "../../shared/table/axis";
import { useWords } from "../../shared/table/words";
import { PlotFrame, type PlotBox } from "./PlotFrame";
import { lineThrough, plotAxis, type Series } from "./plotData";

interface ScatterProps {
  readonly x: Series;
  readonly y: Series;
  readonly rows: ArrayLike<number>;
  readonly box: PlotBox;
  /** beyond it, of standardised values, a case is unusual; undefined where there is no such limit */
  readonly unusual: number | undefined;
}

/** Of very many cases so many are drawn, evenly chosen; line and r are of all. */
const MOST_DOTS = 20_000;
/** from the pointer to the case that it means, px */
const REACH = 14;

/** Every case as a dot, with the straight line through them; the pointer tells which case a dot is. */
export function Scatter({ x, y, rows, box, unusual }: ScatterProps) {
  const { t, format } = useWords();
  const [near, setNear] = useState<number>();
  const [across, up] = useMemo(() => [plotAxis(x.values), plotAxis(y.values)], [x, y]);
  const line = useMemo(() => lineThrough(x.values, y.values), [x, y]);
  const at = (i: number): readonly [number, number] => [box.left + box.width * shareOn(across, x.values[i]!), box.top + box.height * (1 - shareOn(up, y.values[i]!))];
  const step = Math.max(1, Math.ceil(rows.length / MOST_DOTS));
  const all = Array.from({ length: Math.ceil(rows.length / step) }, (_, i) => i * step).filter((i) => Number.isFinite(x.values[i]) && Number.isFinite(y.values[i]));
  const strange = unusual === undefined ? [] : all.filter((i) => Math.abs(y.values[i]!) > unusual);
  // One path for all dots: ten thousand elements would be slow.
  const dots = (list: readonly number[]): string => list.map((i) => `M${at(i).map((value) => Math.round(value * 10) / 10).join(" ")}h0`).join("");
  const find = (event: PointerEvent<SVGSVGElement>): void => {
    const frame = event.currentTarget.getBoundingClientRect();
    const [px, py] = [event.clientX - frame.x, event.clientY - frame.y];
    let best: number | undefined;
    let least = REACH ** 2;
    for (const i of all) {
      const [cx, cy] = at(i);
      const distance = (cx - px) ** 2 + (cy - py) ** 2;
      if (distance < least) [least, best] = [distance, i];
    }
    setNear(best);
  };
  const r = line === undefined ? "–" : formatNumber(line.r, "bounded", format);
  const label = t("results:plot.scatter", { x: x.head, y: y.head, r, count: all.length });
  const ends = line === undefined ? undefined : [across.from, across.to].map((value) => box.top + box.height * (1 - shareOn(up, line.intercept + line.slope * value)));
  return (
    <PlotFrame across={across} up={up} box={box} xName={x.head} yName={y.head} label={label} onPointerMove={find} onPointerLeave={() => setNear(undefined)}>
      {ends === undefined || x.id === "row" ? null : <line className="fit" x1={box.left} x2={box.left + box.width} y1={ends[0]} y2={ends[1]} clipPath="url(#plot-room)" />}
      <path className="dots-path" d={dots(all)} />
      {strange.length === 0 ? null : <path className="dots-path unusual" d={dots(strange)} />}
      {near === undefined ? null : (
        <>
          <circle className="near" cx={at(near)[0]} cy={at(near)[1]} r={6} />
          <text className="near-text" x={Math.min(box.left + box.width - 4, at(near)[0] + 10)} y={Math.max(box.top + 12, at(near)[1] - 9)} textAnchor={at(near)[0] > box.left + box.width * 0.7 ? "end" : "start"}>
            {t("results:plot.case", { row: rows[near], x: formatNumber(x.values[near]!, x.id === "row" ? "integer" : "plain", format), y: formatNumber(y.values[near]!, "plain", format) })}
          </text>
        </>
      )}
    </PlotFrame>
  );
}
