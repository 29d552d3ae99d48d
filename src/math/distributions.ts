import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantileOf from "@stdlib/stats-base-dists-normal-quantile";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantileOf from "@stdlib/stats-base-dists-t-quantile";

/** P(Z ≤ z) of the standard normal. */
export const normalProbability = (z: number): number => normalCdf(z, 0, 1);

/** z with P(Z ≤ z) = p. Exact to 1e-13 for p from 1e-10 to 1 − 1e-10; −∞ below about 1e-17, where no interval asks. */
export const normalQuantile = (p: number): number => normalQuantileOf(p, 0, 1);

/**
 * P(|T| ≥ |t|) of Student's t.
 * @param df degrees of freedom; Infinity means normal
 * @returns two-tailed probability in [0, 1]; taken from the lower tail, so that small values keep their digits
 */
export function twoTailedT(t: number, df: number): number {
  return 2 * (df === Infinity ? normalProbability(-Math.abs(t)) : tCdf(-Math.abs(t), df));
}

/** t with P(T ≤ t) = p at `df` degrees of freedom. */
export const tQuantile = (p: number, df: number): number => (df === Infinity ? normalQuantile(p) : tQuantileOf(p, df));
