import type { Ordered } from "./ordered";

/**
 * Quantile by linear interpolation (Hyndman & Fan's type 7, R's default; M0.4): h = (B − 1) q + 1.
 * @param sorted ascending, at least one value
 * @param q      in [0, 1]
 */
export function quantile(sorted: Ordered, q: number): number {
  const h = (sorted.length - 1) * q;
  const low = Math.floor(h);
  const below = sorted.at(low)!;
  const above = sorted.at(Math.min(low + 1, sorted.length - 1))!;
  return below + (h - low) * (above - below);
}

/** Mean of the values, summed in order. */
export function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/**
 * Standard deviation about the mean.
 * @param lost what is taken off the number of values in the divisor: 1 (sample) or 0 (population)
 */
export function standardDeviation(values: Float64Array, lost: 0 | 1 = 1): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - centre) ** 2;
  return Math.sqrt(sum / (values.length - lost));
}
