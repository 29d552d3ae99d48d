import type { Job } from "../../report/job";
import type { Share } from "./draws";
import { outcomes, type Resampler } from "./resampler";

/** More cases than this are left out in groups. */
const MOST_SINGLE = 2000;
const GROUPS = 500;

/** How many estimates the jackknife takes: one without each of n cases, or above 2,000 without each of 500 groups of neighbours. */
export const jackknifeSize = (n: number): number => (n > MOST_SINGLE ? GROUPS : n);

/**
 * The jackknife: all parameters without each case or group of cases.
 * @param share which of them; all by default
 * @returns groups × parameters, row by row; rows that cannot be estimated hold NaN
 */
export function* jackknife(resampler: Resampler, share?: Share): Job<Float64Array> {
  const { counts, n } = resampler;
  const width = resampler.original.length;
  const groups = jackknifeSize(n);
  const { first, count } = share ?? { first: 0, count: groups };
  const values = new Float64Array(count * width);
  for (let row = 0; row < count; row++) {
    if (row % 8 === 0) yield { done: row, total: count };
    const g = first + row;
    const begin = Math.floor((g * n) / groups);
    const end = Math.floor(((g + 1) * n) / groups);
    for (let i = 0; i < n; i++) counts[i] = i >= begin && i < end ? 0 : 1;
    const code = resampler.estimate(values, row * width);
    if (code !== outcomes.admissible) values.fill(Number.NaN, row * width, (row + 1) * width);
  }
  return values;
}

/** One parameter without each group, where that could be estimated. */
export function leftOut(values: Float64Array, width: number, k: number): Float64Array {
  const column: number[] = [];
  for (let at = k; at < values.length; at += width) if (!Number.isNaN(values[at]!)) column.push(values[at]!);
  return Float64Array.from(column);
}

/** What the jackknife itself says of a parameter. */
export interface JackknifeEstimate {
  /** (g − 1)(θ̄ − θ̂), g groups, θ̄ the mean without each */
  readonly bias: number;
  /** √((g − 1)∕g Σ(θ₍ᵢ₎ − θ̄)²) */
  readonly se: number;
}

/** @param column the estimate without each of g ≥ 2 groups */
export function jackknifeOf(column: Float64Array, estimate: number): JackknifeEstimate {
  const g = column.length;
  let sum = 0;
  for (const value of column) sum += value;
  let squares = 0;
  for (const value of column) squares += (value - sum / g) ** 2;
  return { bias: (g - 1) * (sum / g - estimate), se: Math.sqrt(((g - 1) / g) * squares) };
}
