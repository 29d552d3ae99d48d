import { factorise, logDeterminant, solveFactored } from "../../math/cholesky";
import type { Job } from "../../report/job";
import { pointAt, type Point, type Slopes, slopesOf } from "./likelihood";
import type { CovarianceModel } from "./model";

/** Where the climb ended. */
export interface Maximum {
  readonly point: Point;
  readonly slopes: Slopes;
  readonly iterations: number;
  readonly converged: boolean;
  /** F after each step */
  readonly trace: readonly number[];
}

export type MaximumFailure = "notPositive" | "noStart";

const FLAT = 1e-7;
const STILL = 1e-12;
/** A gradient this small is as flat as rounding allows where no step improves F any more. */
const FLAT_ENOUGH = 1e-5;
const MOST_HALVINGS = 12;
const MOST_RIDGES = 12;

/**
 * Maximum likelihood by Fisher scoring, Δ = −I⁻¹(½∇F), with step halving, and with a ridge 10^k diag(I) where the information is
 * singular or the step leads uphill (M11.2, M18.12).
 *
 * @param S p × p covariances of standardised items, so that every parameter is of order one
 */
export function* maximise(model: CovarianceModel, S: Float64Array, { start, most }: { readonly start: Float64Array; readonly most: number }): Job<Maximum | MaximumFailure> {
  const { p } = model;
  const L = S.slice();
  if (factorise(L, p) >= 0) return "notPositive";
  const logDetS = logDeterminant(L, p);
  const at = (theta: Float64Array): Point | undefined => pointAt(model, S, { theta, logDetS });
  const first = at(start);
  if (first === undefined) return "noStart";
  let point: Point = first;
  let slopes = slopesOf(model, S, point);
  const trace = [point.F];
  let ridge = 0;
  for (let iteration = 1; iteration <= most; iteration++) {
    yield { done: iteration - 1, total: most };
    const flat = Math.max(...slopes.gradient.map(Math.abs));
    const next = step(point, slopes, { at, ridge });
    if (next === undefined) return { point, slopes, iterations: iteration - 1, converged: flat < FLAT_ENOUGH, trace };
    const gained = point.F - next.point.F;
    ridge = next.ridge;
    point = next.point;
    slopes = slopesOf(model, S, point);
    trace.push(point.F);
    if (Math.abs(gained) < STILL && Math.max(...slopes.gradient.map(Math.abs)) < FLAT) return { point, slopes, iterations: iteration, converged: true, trace };
  }
  return { point, slopes, iterations: most, converged: false, trace };
}

/** A point that is no worse, first without a ridge, then with ever larger ones. */
function step(point: Point, { gradient, information }: Slopes, { at, ridge }: { readonly at: (theta: Float64Array) => Point | undefined; readonly ridge: number }): { readonly point: Point; readonly ridge: number } | undefined {
  const m = gradient.length;
  for (let attempt = 0, added = ridge < 1e-6 ? 0 : ridge / 10; attempt < MOST_RIDGES; attempt++, added = added === 0 ? 1e-4 : added * 10) {
    const H = information.slice();
    for (let a = 0; a < m; a++) H[a * m + a] *= 1 + added;
    if (factorise(H, m) >= 0) continue;
    const delta = gradient.map((g) => -g / 2);
    solveFactored(H, m, delta);
    for (let halving = 0, length = 1; halving < MOST_HALVINGS; halving++, length /= 2) {
      const next = at(point.theta.map((value, a) => value + length * delta[a]));
      if (next !== undefined && next.F < point.F + Number.EPSILON * 8) return { point: next, ridge: added };
    }
  }
  return undefined;
}

/** Of a factor without items, which no covariance shows: a third of the variance of an item. */
const HIGHER_VARIANCE = 0.3;

/** Start values (M18.12), for items of variance one: loadings by ratios of covariances, half of each variance unexplained. */
export function startValues({ compiled, p, scale, parameters, measuring }: CovarianceModel, S: Float64Array): Float64Array {
  const { offsets, constructOf, from, to } = compiled;
  const measures = (factor: number, higher: number): boolean => measuring.some((paths) => paths.some((t) => from[t] === higher && to[t] === factor));
  const loading = (item: number): number => {
    const j = constructOf[item];
    const [begin, end] = [offsets[j], offsets[j + 1]];
    const others = Array.from({ length: end - begin }, (_, k) => begin + k).filter((l) => l !== item && l !== begin && Math.abs(S[begin * p + l]) > 1e-3);
    const ratios = others.map((l) => S[item * p + l] / S[begin * p + l]);
    const mean = ratios.length === 0 ? Math.sign(S[begin * p + item]) || 1 : ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    return (Math.sign(mean) || 1) * Math.min(10, Math.max(0.1, Math.abs(mean)));
  };
  const unit = scale === "variance" ? Math.SQRT1_2 : 1;
  return Float64Array.from(parameters, (one): number => {
    if (one.kind === "loading") return unit * (one.item === offsets[one.construct] ? 1 : loading(one.item));
    if (one.kind === "residual") return 0.5 * S[one.item * p + one.item];
    if (one.kind === "variance" && offsets[one.construct + 1] === offsets[one.construct]) return HIGHER_VARIANCE;
    if (one.kind === "path" && offsets[one.from + 1] === offsets[one.from] && measures(one.to, one.from)) return unit;
    if (one.kind === "variance") return (offsets[one.construct + 1] - offsets[one.construct] === 1 ? 1 : 0.5) * S[offsets[one.construct] * p + offsets[one.construct]];
    return 0;
  });
}
