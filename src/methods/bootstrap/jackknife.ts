import type { Job } from "../../report/job";
import type { Resampler } from "./resampler";
import { outcomes } from "./resampler";

/** More cases than this are left out in groups. */
const MOST_SINGLE = 2000;
const GROUPS = 500;

/**
 * The jackknife: all parameters without each case (or, above 2,000 cases, without each of 500 groups of neighbouring cases).
 * @returns groups × parameters, row by row; rows that cannot be estimated hold NaN
 */
export function* jackknife(resampler: Resampler): Job<Float64Array> {
  const { counts, n } = resampler;
  const width = resampler.original.length;
  const groups = n > MOST_SINGLE ? GROUPS : n;
  const values = new Float64Array(groups * width);
  for (let g = 0; g < groups; g++) {
    if (g % 8 === 0) yield { done: g, total: groups };
    const first = Math.floor((g * n) / groups);
    const end = Math.floor(((g + 1) * n) / groups);
    for (let i = 0; i < n; i++) counts[i] = i >= first && i < end ? 0 : 1;
    const code = resampler.estimate(values, g * width);
    if (code !== outcomes.admissible) values.fill(Number.NaN, g * width, (g + 1) * width);
  }
  return values;
}

/** One parameter without each group, where that could be estimated. */
export function leftOut(values: Float64Array, width: number, k: number): Float64Array {
  const column: number[] = [];
  for (let at = k; at < values.length; at += width) if (!Number.isNaN(values[at]!)) column.push(values[at]!);
  return Float64Array.from(column);
}

/** Standard error by the jackknife: √((g − 1)∕g Σ(θ₍ᵢ₎ − θ̄)²), g groups. */
export function jackknifeError(column: Float64Array): number {
  const g = column.length;
  let sum = 0;
  for (const value of column) sum += value;
  let squares = 0;
  for (const value of column) squares += (value - sum / g) ** 2;
  return Math.sqrt(((g - 1) / g) * squares);
}
