import { useTranslation } from "react-i18next";
import { thresholdText } from "../../methods/whatif/judging";
import { formatNumber } from "../../report/format";
import { useStudio } from "../../store/store";
import type { TrailLine } from "./trailView";
import { useNumberFormat } from "../shared/useNumberFormat";

const [LEFT, RIGHT, TOP, BOTTOM] = [16, 234, 20, 58];

/** The lowest AVE from step to step, with its threshold: where the model stands, and where the preview would take it. */
export function TrailChart({ lines }: { readonly lines: readonly TrailLine[] }) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const threshold = useStudio((state) => state.rule.ave);
  // A model and the last removal before it are the same: one point.
  const way = lines.filter((line, i) => line.onWay && line.lowest !== undefined && !(line.kind === "model" && i > 0 && lines[i - 1]!.onWay));
  if (way.length < 2) return null;
  const values = way.map(({ lowest }) => lowest!.value);
  const [least, most] = [Math.min(threshold, ...values), Math.max(threshold, ...values)];
  const x = (i: number): number => LEFT + ((RIGHT - LEFT) * i) / (way.length - 1);
  const y = (value: number): number => BOTTOM - ((BOTTOM - TOP) * (value - least)) / Math.max(0.02, most - least);
  const points = way.map(({ lowest, phase }, i) => ({ x: x(i), y: y(lowest!.value), value: lowest!.value, preview: phase === "preview", now: phase === "now" }));
  const start = points.findIndex(({ preview }) => preview);
  const done = start < 0 ? points : points.slice(0, start);
  const ahead = start < 0 ? [] : points.slice(Math.max(0, start - 1));
  const line = (some: typeof points): string => some.map((point) => `${point.x},${point.y}`).join(" ");
  const text = (value: number): string => formatNumber(value, "bounded", format);
  const labelled = new Set([0, points.length - 1, ...(start > 0 ? [start - 1] : [])]);
  return (
    <div className="chartbox">
      <div className="label">{t("prune:trail.lowest")}</div>
      <svg className="trailchart" viewBox="0 0 268 78" role="img" aria-label={t("prune:trail.chart", { values: values.map(text).join(", ") })}>
        <line className="th" x1={LEFT - 8} y1={y(threshold)} x2={RIGHT} y2={y(threshold)} />
        <text className="thl" x={RIGHT + 5} y={y(threshold) + 4}>{thresholdText(threshold, format)}</text>
        <polyline className="l" points={line(done)} />
        <polyline className="l g" points={line(ahead)} />
        {points.map((point, i) => <circle key={i} className={point.preview ? "d g" : "d"} cx={point.x} cy={point.y} r={3.4} />)}
        {points.map((point, i) => (labelled.has(i) ? <text key={i} className={i === points.length - 1 && point.value >= threshold ? "v b" : "v"} x={point.x} y={point.y - 8}>{text(point.value)}</text> : null))}
      </svg>
    </div>
  );
}
