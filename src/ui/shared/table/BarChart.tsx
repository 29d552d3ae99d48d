import { useMemo } from "react";
import type { Table } from "../../../report/blocks";
import { formatNumber } from "../../../report/format";
import { type Bar, barsOf } from "../../../report/views";
import { cellText, sayText } from "../../../report/write/words";
import { axisOf, shareOn, type Axis } from "./axis";
import { CUE, LEVEL_CLASS } from "./level";
import type { TableLook } from "./look";
import { pick, RowHead } from "./RowHead";
import { isRowOf } from "./target";
import { thresholdText } from "./threshold";
import { useWords } from "./words";

interface BarChartProps {
  readonly table: Table;
  /** the one that is drawn */
  readonly columnId: string;
  readonly look: TableLook;
}

/** One column as bars on a common axis, with its threshold; a table underneath, so that it is read as one. */
export function BarChart({ table, columnId, look }: BarChartProps) {
  const words = useWords();
  const { t, format } = words;
  const column = table.columns.find(({ id }) => id === columnId);
  const bars = useMemo(() => barsOf(table, columnId), [table, columnId]);
  const threshold = column?.threshold?.value;
  const axis = axisOf([...bars.flatMap(({ value, interval }) => [value, ...(interval ?? [])]), ...(threshold === undefined ? [] : [threshold])]);
  if (column === undefined) return null;
  const name = sayText(column.header, t).replace("_", "");
  const step = axis.ticks.length > 1 ? axis.ticks[1]! - axis.ticks[0]! : 1;
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return (
    <table className="bar-chart">
      <caption className="sr-only">{t("results:view.chartOf", { column: name, title: sayText(table.title, t) })}</caption>
      <thead>
        <tr>
          <th scope="col">{sayText(table.columns[0]!.header, t)}</th>
          <th scope="col" className="axis-cell">
            <span className="sr-only">{name}</span>
            <span className="bar-axis num" aria-hidden="true">
              {axis.ticks.map((tick) => <span key={tick} style={{ left: `${100 * shareOn(axis, tick)}%` }}>{Math.abs(tick) < step / 2 ? "0" : formatNumber(tick, bars[0]?.style === "bounded" ? "bounded" : "plain", { ...format, decimals })}</span>)}
              {threshold === undefined ? null : <em style={{ left: `${100 * shareOn(axis, threshold)}%` }}>{column.threshold!.relation} {thresholdText(threshold, format)}</em>}
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => {
          const selected = isRowOf(bar.row, look.selected);
          const flagged = bar.level === "watch" || bar.level === "act";
          return (
            <tr key={bar.row.id} className={selected ? "sel" : undefined} onClick={(event) => pick(event, bar.row, look)}>
              <RowHead row={bar.row} selected={selected} />
              <td>
                <span className="bar-line">
                  <BarDrawing bar={bar} axis={axis} threshold={threshold} />
                  <span className={flagged ? `value num ${LEVEL_CLASS[bar.level!]}` : "value num"}>
                    {formatNumber(bar.value, bar.style, format)}
                    {flagged ? <><span className="cue" aria-hidden="true">{CUE[bar.level!]}</span><span className="sr-only">, {t(`results:level.${bar.level}`)}</span></> : null}
                    {bar.interval === undefined ? null : <span className="sr-only">, {cellText({ kind: "interval", value: bar.interval, style: "bounded" }, words)}</span>}
                  </span>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function BarDrawing({ bar: { value, level, interval }, axis, threshold }: { readonly bar: Bar; readonly axis: Axis; readonly threshold: number | undefined }) {
  const percent = (at: number): number => 100 * shareOn(axis, at);
  const [left, right] = [percent(Math.min(0, value)), percent(Math.max(0, value))];
  return (
    <span className="bar-room" aria-hidden="true">
      {axis.ticks.map((tick) => <i key={tick} className={Math.abs(tick) < 1e-12 ? "tick zero" : "tick"} style={{ left: `${percent(tick)}%` }} />)}
      <u className={`${value < 0 ? "negative " : ""}${LEVEL_CLASS[level ?? "good"]}`} style={{ left: `${left}%`, width: `${Math.max(0.4, right - left)}%` }} />
      {interval === undefined ? null : <b className="whisker" style={{ left: `${percent(interval[0])}%`, width: `${percent(interval[1]) - percent(interval[0])}%` }} />}
      {threshold === undefined ? null : <s style={{ left: `${percent(threshold)}%` }} />}
    </span>
  );
}
