import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { BootstrapOptions } from "../../methods/bootstrap/options";
import type { ParameterSummary } from "../../methods/bootstrap/result";
import { limitTrace } from "../../methods/bootstrap/trace";

interface FunnelProps {
  readonly summary: ParameterSummary;
  readonly options: BootstrapOptions;
  readonly interval: readonly [number, number];
  /** Monte Carlo standard errors of its limits */
  readonly limitErrors: readonly [number, number] | null;
}

const WIDTH = 312;
const LANE = 25;
/** room for the names of the lanes, px */
const NAMES = 48;
/** how many of its present standard errors a lane shows to either side */
const REACH = 12;

/** How the two limits came to rest: their course, within twice its Monte Carlo standard error, over the resamples so far. */
export function Funnel({ summary, options, interval, limitErrors }: FunnelProps) {
  const { t } = useTranslation();
  const trace = useMemo(() => limitTrace(summary, options), [summary, options]);
  const last = trace.at(-1);
  if (last === undefined || limitErrors === null) return null;
  const from = Math.log(trace[0]!.count);
  const span = Math.log(Math.max(options.samples, last.count)) - from || 1;
  const x = (count: number): number => ((WIDTH - NAMES) * (Math.log(count) - from)) / span;
  const lane = (end: 0 | 1, middle: number) => {
    const error = limitErrors[end] || 1e-9;
    const y = (value: number): number => middle - Math.max(-1, Math.min(1, (value - interval[end]) / (REACH * error))) * (LANE / 2 - 1);
    const half = (count: number): number => 2 * error * Math.sqrt(last.count / count);
    const above = trace.map(({ count }) => `${x(count).toFixed(1)},${y(interval[end] + half(count)).toFixed(1)}`);
    const below = trace.map(({ count }) => `${x(count).toFixed(1)},${y(interval[end] - half(count)).toFixed(1)}`).reverse();
    const course = trace.map((point) => `${x(point.count).toFixed(1)},${y(end === 1 ? point.upper : point.lower).toFixed(1)}`);
    return (
      <>
        <polygon className="band" points={[...above, ...below].join(" ")} />
        <polyline className="course" points={course.join(" ")} />
      </>
    );
  };
  return (
    <div className="funnel">
      <svg viewBox={`0 0 ${WIDTH} ${2 * LANE}`} role="img" aria-label={t("bootstrap:distributions.funnel")}>
        {lane(1, LANE / 2)}
        {lane(0, (3 * LANE) / 2)}
        <line className="now" x1={x(last.count)} x2={x(last.count)} y1="0" y2={2 * LANE} />
      </svg>
      <span aria-hidden="true">{t("bootstrap:distributions.upper")}</span>
      <span aria-hidden="true">{t("bootstrap:distributions.lower")}</span>
    </div>
  );
}
