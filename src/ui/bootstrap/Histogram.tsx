import { Bar, BarChart, Cell, ReferenceLine, XAxis, YAxis } from "recharts";
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

/** Counts of the resamples; those within the interval in the accent colour, the estimate and zero as lines. */
export function Histogram({ histogram: { from, to, counts }, estimate, interval: [lower, upper] }: HistogramProps) {
  const { number } = useNumbers();
  const width = (to - from) / counts.length;
  const bars = counts.map((count, bin) => ({ at: from + (bin + 0.5) * width, count }));
  const air = AIR * (to - from);
  const nearZero = from - 0.35 * (to - from) < 0 && to + 0.35 * (to - from) > 0;
  const domain: [number, number] = [Math.min(from - air, nearZero ? -air : Infinity), Math.max(to + air, nearZero ? air : -Infinity)];
  return (
    <BarChart width={WIDTH} height={HEIGHT} data={bars} margin={MARGIN} barGap={0} barCategoryGap={0} accessibilityLayer={false}>
      <XAxis dataKey="at" type="number" domain={domain} allowDataOverflow ticks={[lower, upper]} interval={0} tickFormatter={(value: number) => number(value)} tickLine={false} height={18} axisLine={{ className: "base" }} tick={{ className: "tick" }} />
      <YAxis hide domain={[0, "dataMax"]} />
      {domain[0] < 0 && domain[1] > 0 ? <ReferenceLine x={0} className="zero" label={{ value: "0", position: "insideTopRight", className: "zero-label" }} /> : null}
      <Bar dataKey="count" isAnimationActive={false} barSize={Math.max(1, (WIDTH * width) / (domain[1] - domain[0]) - 1)}>
        {bars.map(({ at }) => <Cell key={at} className={at >= lower && at <= upper ? "in" : "out"} />)}
      </Bar>
      <ReferenceLine x={estimate} className="estimate" />
    </BarChart>
  );
}
