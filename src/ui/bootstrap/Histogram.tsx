import { LineChart, usePlotArea, useXAxisScale, XAxis } from "recharts";
import type { ParameterSummary } from "../../methods/bootstrap/result";
import { useNumbers } from "./useNumbers";

interface HistogramProps {
  readonly histogram: NonNullable<ParameterSummary["histogram"]>;
  readonly estimate: number;
  readonly interval: readonly [number, number];
}

const WIDTH = 312;
const HEIGHT = 82;
const MARGIN = { top: 4, right: 0, bottom: 0, left: 0 };
/** free space at each end, as a share of the drawn range, so that no label is cut */
const AIR = 0.06;
/** between two bars, and between a line and its name, px */
const GAP = 1;
const BESIDE = 5;

/** Counts of the resamples; those within the interval in the accent colour, the estimate and zero as lines. */
export function Histogram({ histogram, estimate, interval }: HistogramProps) {
  const { number } = useNumbers();
  const { from, to } = histogram;
  const air = AIR * (to - from);
  const nearZero = from - 0.35 * (to - from) < 0 && to + 0.35 * (to - from) > 0;
  const domain: [number, number] = [Math.min(from - air, nearZero ? -air : Infinity), Math.max(to + air, nearZero ? air : -Infinity)];
  return (
    <LineChart width={WIDTH} height={HEIGHT} margin={MARGIN} data={domain.map((at) => ({ at }))} accessibilityLayer={false}>
      <XAxis dataKey="at" type="number" domain={domain} allowDataOverflow ticks={[...interval]} interval={0} tickFormatter={(value: number) => number(value)} tickLine={false} height={18} axisLine={{ className: "base" }} tick={{ className: "tick" }} />
      <Bars histogram={histogram} estimate={estimate} interval={interval} hasZero={domain[0] < 0 && domain[1] > 0} />
    </LineChart>
  );
}

/**
 * All bars as two shapes, within the interval and outside, and two lines: an element for each bar, or a part of the chart's own for each
 * line, would take most of the page's time while a run goes on.
 */
function Bars({ histogram: { from, to, counts }, estimate, interval: [lower, upper], hasZero }: HistogramProps & { readonly hasZero: boolean }) {
  const [x, plot] = [useXAxisScale(), usePlotArea()];
  if (x === undefined || plot === undefined) return null;
  const [top, foot] = [plot.y, plot.y + plot.height];
  const width = (to - from) / counts.length;
  const most = Math.max(1, ...counts);
  const [across, up] = [(value: number) => x(value) ?? 0, (count: number) => foot - (plot.height * count) / most];
  const isIn = (bin: number): boolean => from + (bin + 0.5) * width >= lower && from + (bin + 0.5) * width <= upper;
  const bar = (bin: number): string => {
    const [left, right] = [across(from + bin * width) + GAP / 2, across(from + (bin + 1) * width) - GAP / 2];
    return `M${left.toFixed(1)} ${foot}V${up(counts[bin]!).toFixed(1)}H${Math.max(left + 1, right).toFixed(1)}V${foot}Z`;
  };
  const bars = (inside: boolean): string => counts.flatMap((count, bin) => (count > 0 && isIn(bin) === inside ? [bar(bin)] : [])).join("");
  const line = (value: number, kind: string) => <line className={kind} x1={across(value)} x2={across(value)} y1={top} y2={foot} />;
  return (
    <>
      {hasZero ? line(0, "zero") : null}
      {hasZero ? <text className="zero-label" x={across(0) - BESIDE} y={top + BESIDE} dy=".71em" textAnchor="end">0</text> : null}
      <path className="out" d={bars(false)} />
      <path className="in" d={bars(true)} />
      {line(estimate, "estimate")}
    </>
  );
}
