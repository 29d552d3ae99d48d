import { tQuantile, twoTailedT } from "../../math/distributions";
import { ordered } from "../../math/ordered";
import { quantile, standardDeviation } from "../../math/quantile";
import { covarianceOf, dot, varianceOf, type Term } from "../../sem/slopes";
import type { Estimated } from "./result";

/** What is known of the error of the coefficients: their covariances, or resamples of them. */
export type Uncertainty =
  | { readonly kind: "ols"; readonly covariance: (terms: readonly Term[]) => Float64Array; readonly df: (terms: readonly Term[]) => number }
  | { readonly kind: "bootstrap"; readonly draws: Float64Array; readonly paths: number; readonly count: number };

export interface Inference {
  readonly uncertainty: Uncertainty;
  /** confidence level */
  readonly level: number;
}

/** Any function of the coefficients with its error, by resamples; without them the value alone. */
export function estimatedOf(value: number, of: (coefficients: Float64Array) => number, { uncertainty, level }: Inference): Estimated {
  if (uncertainty.kind === "ols") return { value, se: null, t: null, p: null, interval: null };
  const { draws, paths, count } = uncertainty;
  const values = Float64Array.from({ length: count }, (_, b) => of(draws.subarray(b * paths, (b + 1) * paths)));
  if (count < 2) return { value, se: null, t: null, p: null, interval: null };
  const se = standardDeviation(values);
  const sorted = ordered(values);
  const tail = (1 - level) / 2;
  const t = se > 1e-12 ? value / se : null;
  return { value, se, t, p: t === null ? null : twoTailedT(t, count - 1), interval: [quantile(sorted, tail), quantile(sorted, 1 - tail)] };
}

/** A sum of the coefficients of one equation. */
export function linear(weights: readonly number[], terms: readonly Term[], { paths, uncertainty, level }: Inference & { readonly paths: Float64Array }): Estimated {
  const value = dot(weights, terms, paths);
  if (uncertainty.kind === "bootstrap") return estimatedOf(value, (draw) => dot(weights, terms, draw), { uncertainty, level });
  const df = uncertainty.df(terms);
  const se = Math.sqrt(varianceOf(weights, uncertainty.covariance(terms)));
  const t = value / se;
  const reach = tQuantile((1 + level) / 2, df) * se;
  return { value, se, t, p: twoTailedT(t, df), interval: [value - reach, value + reach] };
}

/** Variances and covariance of two sums of the coefficients of one equation. */
export function jointOf(first: readonly number[], second: readonly number[], terms: readonly Term[], uncertainty: Uncertainty): { readonly s11: number; readonly s13: number; readonly s33: number } {
  if (uncertainty.kind === "ols") {
    const covariance = uncertainty.covariance(terms);
    return { s11: varianceOf(first, covariance), s13: covarianceOf(first, second, covariance), s33: varianceOf(second, covariance) };
  }
  const { draws, paths, count } = uncertainty;
  const column = (weights: readonly number[]): Float64Array => Float64Array.from({ length: count }, (_, b) => dot(weights, terms, draws.subarray(b * paths, (b + 1) * paths)));
  const [a, b] = [column(first), column(second)];
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / count;
  const [meanA, meanB] = [mean(a), mean(b)];
  const moment = (x: Float64Array, mx: number, y: Float64Array, my: number): number => x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / (count - 1);
  return { s11: moment(a, meanA, a, meanA), s13: moment(a, meanA, b, meanB), s33: moment(b, meanB, b, meanB) };
}
