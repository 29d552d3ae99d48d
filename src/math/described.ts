import type { Interval } from "./intervals";
import { ordered } from "./ordered";
import { quantile, standardDeviation } from "./quantile";

/** An estimate and what resamples say of it; null without resamples, and where it does not vary. */
export interface Described {
  readonly estimate: number;
  readonly se: number | null;
  readonly interval: Interval | null;
}

/** Fewer give no interval worth the name. */
const FEWEST = 20;

/** Standard deviation and percentile interval of the resamples in which the value exists. @param level such as .95 */
export function described(estimate: number, drawn: readonly number[], level: number): Described {
  const usable = Float64Array.from(drawn).filter((value) => Number.isFinite(value));
  const se = usable.length < FEWEST || !Number.isFinite(estimate) ? 0 : standardDeviation(usable);
  if (!(se > 1e-12)) return { estimate, se: null, interval: null };
  const sorted = ordered(usable);
  const tail = (1 - level) / 2;
  return { estimate, se, interval: [quantile(sorted, tail), quantile(sorted, 1 - tail)] };
}
