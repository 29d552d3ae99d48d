import { Line, LineChart, ReferenceLine, useXAxisScale, useYAxisScale, XAxis, YAxis } from "recharts";
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
/** between two bars, px */
const GAP = 1;

/** Counts of the resamples; those within the interval in the accent colour, the estimate and zero as lines. */
export function Histogram({ histogram, estimate, interval }: HistogramProps) {
  const { number } = useNumbers();
  const { from, to, counts } = histogram;
  const air = AIR * (to - from);
  const nearZero = from - 0.35 * (to - from) < 0 && to + 0.35 * (to - from) > 0;
  const domain: [number, number] = [Math.min(from - air, nearZero ? -air : Infinity), Math.max(to + air, nearZero ? air : -Infinity)];
  // Axes take their scales from data; the bars are drawn on these scales.
  const corners = [{ at: domain[0], count: 0 }, { at: domain[1], count: Math.max(1, ...counts) }];
  return (
    <LineChart width={WIDTH} height={HEIGHT} margin={MARGIN} data={corners} accessibilityLayer={false}>
      <XAxis dataKey="at" type="number" domain={domain} allowDataOverflow ticks={[...interval]} interval={0} tickFormatter={(value: number) => number(value)} tickLine={false} height={18} axisLine={{ className: "base" }} tick={{ className: "tick" }} />
      <YAxis hide type="number" domain={[0, "dataMax"]} />
      <Line dataKey="count" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
      {domain[0] < 0 && domain[1] > 0 ? <ReferenceLine x={0} className="zero" label={{ value: "0", position: "insideTopRight", className: "zero-label" }} /> : null}
      <Bars histogram={histogram} interval={interval} />
      <ReferenceLine x={estimate} className="estimate" />
    </LineChart>
  );
}

/** All bars as two shapes, within the interval and outside: one element a bar would take most of the page's time while a run goes on. */
function Bars({ histogram: { from, to, counts }, interval: [lower, upper] }: Pick<HistogramProps, "histogram" | "interval">) {
  const [x, y] = [useXAxisScale(), useYAxisScale()];
  if (x === undefined || y === undefined) return null;
  const width = (to - from) / counts.length;
  const [across, up] = [(value: number) => x(value) ?? 0, (value: number) => y(value) ?? 0];
  const isIn = (bin: number): boolean => from + (bin + 0.5) * width >= lower && from + (bin + 0.5) * width <= upper;
  const bar = (bin: number): string => {
    const [left, right] = [across(from + bin * width) + GAP / 2, across(from + (bin + 1) * width) - GAP / 2];
    return `M${left.toFixed(1)} ${up(0)}V${up(counts[bin]!).toFixed(1)}H${Math.max(left + 1, right).toFixed(1)}V${up(0)}Z`;
  };
  const bars = (inside: boolean): string => counts.flatMap((count, bin) => (count > 0 && isIn(bin) === inside ? [bar(bin)] : [])).join("");
  return (
    <>
      <path className="out" d={bars(false)} />
      <path className="in" d={bars(true)} />
    </>
  );
}
