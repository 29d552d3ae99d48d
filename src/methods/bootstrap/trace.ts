import { normalQuantile } from "../../math/distributions";
import type { Interval } from "../../math/intervals";
import { countAtMost, ordered } from "../../math/ordered";
import { quantile, standardDeviation } from "../../math/quantile";
import type { BootstrapOptions } from "./options";
import type { ParameterSummary } from "./result";
import { tailOf } from "./summary";

/** The limits of an interval after the first `count` resamples. */
export interface TracePoint {
  readonly count: number;
  readonly lower: number;
  readonly upper: number;
}

/** A trace begins here: earlier limits are hardly more than the least and the greatest value. */
const FIRST = 60;
const GROWTH = 1.22;

/**
 * How the limits of an interval came to rest as resamples accumulated, at counts that grow by about a fifth. Limits that are
 * quantiles (percentile, BC, BCa; taken so for the studentised) are followed at the probability at which they ended.
 */
export function limitTrace({ values, estimate, intervals }: ParameterSummary, options: BootstrapOptions): readonly TracePoint[] {
  const interval = intervals[options.interval] ?? intervals.percentile ?? null;
  if (values === undefined || estimate === null || interval === null || values.length < FIRST) return [];
  const limits = limitsOf(values, interval, options);
  return counts(values.length).map((count) => {
    const [lower, upper] = limits(values.subarray(0, count), estimate);
    return { count, lower, upper };
  });
}

function limitsOf(values: Float64Array, interval: Interval, options: BootstrapOptions): (some: Float64Array, estimate: number) => Interval {
  const tail = tailOf(options);
  if (options.interval === "normal") {
    const z = normalQuantile(1 - tail);
    return (some, estimate) => [estimate - z * standardDeviation(some), estimate + z * standardDeviation(some)];
  }
  if (options.interval === "basic") {
    return (some, estimate) => {
      const sorted = ordered(some);
      return [2 * estimate - quantile(sorted, 1 - tail), 2 * estimate - quantile(sorted, tail)];
    };
  }
  const all = ordered(values);
  const [below, above] = interval.map((limit) => Math.min(1, Math.max(0, (countAtMost(all, limit) - 1) / Math.max(1, values.length - 1))));
  return (some) => {
    const sorted = ordered(some);
    return [quantile(sorted, below!), quantile(sorted, above!)];
  };
}

function counts(all: number): readonly number[] {
  const found: number[] = [];
  for (let count = FIRST; count < all; count = Math.ceil(count * GROWTH)) found.push(count);
  return [...found, all];
}
