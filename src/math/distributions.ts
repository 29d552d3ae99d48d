import erfcinv from "@stdlib/math-base-special-erfcinv";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantileOf from "@stdlib/stats-base-dists-t-quantile";

/** P(Z ≤ z) of the standard normal. */
export const normalProbability = (z: number): number => normalCdf(z, 0, 1);

/** z with P(Z ≤ z) = p: −√2 erfc⁻¹(2p), which keeps its digits in the lower tail; ∓∞ at 0 and 1. */
export const normalQuantile = (p: number): number => -Math.SQRT2 * erfcinv(2 * p);

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
