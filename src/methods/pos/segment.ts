import { outer } from "../../sem/compile";
import { estimateWeights, project } from "../../sem/pls";
import { prepare, type Workspace } from "../../sem/workspace";
import { startingWeights } from "../pls/run";
import type { Cases } from "./cases";
import type { PosOptions } from "./options";

/** The cases of one segment as sums, and the model estimated from them. */
export interface Segment {
  readonly size: number;
  /** weights, paths, R²: of the last estimate */
  readonly ws: Workspace;
  readonly means: Float64Array;
  readonly sds: Float64Array;
  /** takes a case in (1) or out (−1) */
  change(i: number, sign: 1 | -1): void;
  /** sums anew from the cases that belong to it */
  rebuild(members: (i: number) => boolean): void;
  /** PLS of its cases; @returns the sum of R² over its equations, NaN where it cannot be estimated */
  estimate(): number;
}

/**
 * Every estimate starts from the weights asked for, not from those found last: where a path crosses zero, the two lead to different fixed
 * points, and what a segment explains is to depend on its cases alone.
 */
export function segmentOf({ point, n, p, Z }: Cases, { pls }: PosOptions): Segment {
  const { model } = point;
  const ws = prepare(model, pls);
  const S = new Float64Array(p * p);
  const sums = new Float64Array(p);
  const products = new Float64Array(p * p);
  const means = new Float64Array(p);
  const sds = new Float64Array(p);
  const first = startingWeights(model, pls);
  let size = 0;
  const add = (i: number, sign: number): void => {
    size += sign;
    const row = i * p;
    for (let k = 0; k < p; k++) {
      const z = sign * Z[row + k];
      sums[k] += z;
      for (let l = 0; l <= k; l++) products[k * p + l] += z * Z[row + l];
    }
  };
  return {
    get size() {
      return size;
    },
    ws,
    means,
    sds,
    change: add,
    rebuild(belongs) {
      size = 0;
      sums.fill(0);
      products.fill(0);
      for (let i = 0; i < n; i++) if (belongs(i)) add(i, 1);
    },
    estimate() {
      for (let k = 0; k < p; k++) {
        means[k] = sums[k] / size;
        const variance = (products[k * p + k] - sums[k] * means[k]) / (size - 1);
        if (!(variance > 1e-12)) return Number.NaN;
        sds[k] = Math.sqrt(variance);
      }
      for (let k = 0; k < p; k++) {
        S[k * p + k] = 1;
        for (let l = 0; l < k; l++) S[k * p + l] = S[l * p + k] = (products[k * p + l] - sums[k] * means[l]) / ((size - 1) * sds[k] * sds[l]);
      }
      const { failure } = estimateWeights(ws, S, first);
      if (failure !== undefined || !project(ws, S)) return Number.NaN;
      let sum = 0;
      for (let j = 0; j < ws.r2.length; j++) if (model.incoming[j].length > 0) sum += ws.r2[j];
      return sum;
    },
  };
}

/**
 * Squared residuals of every case under the model of one segment, per equation, as shares of their sum over all cases, and of these the
 * square roots added up: d_ik = Σ_e √(r²_iek ∕ Σ_i′ r²_i′ek) (Becker, Rai, Ringle & Völckner 2013; M9.2, M18.7).
 *
 * @param pooled    weights that give the scores, where they are not the segment's own
 * @param formative whether the regressions that give Mode B blocks their weights count as equations, too
 * @param out       n distances, overwritten
 */
export function distancesTo({ point, n, p, Z }: Cases, { ws, means, sds }: Segment, { pooled, formative = false, out }: { readonly pooled: Float64Array | undefined; readonly formative?: boolean; readonly out: Float64Array }): void {
  const { model } = point;
  const J = model.constructs.length;
  const scores = new Float64Array(n * J);
  const factors = Float64Array.from({ length: p }, (_, k) => (pooled ? pooled[k] : ws.weights[k] / sds[k]));
  for (let i = 0; i < n; i++)
    for (let j = 0; j < J; j++) {
      let score = 0;
      for (let k = model.offsets[j]; k < model.offsets[j + 1]; k++) score += factors[k] * (Z[i * p + k] - (pooled ? 0 : means[k]));
      scores[i * J + j] = score;
    }
  out.fill(0);
  const squares = new Float64Array(n);
  const addEquation = (residualOf: (row: number) => number): void => {
    let total = 0;
    for (let i = 0; i < n; i++) total += squares[i] = residualOf(i * J) ** 2;
    if (total > 0) for (let i = 0; i < n; i++) out[i] += Math.sqrt(squares[i] / total);
  };
  for (const [j, paths] of model.incoming.entries())
    if (paths.length > 0) addEquation((row) => paths.reduce((residual, t) => residual - ws.paths[t] * scores[row + model.from[t]], scores[row + j]));
  if (formative) for (let j = 0; j < J; j++) if (model.weighting[j] === outer.modeB) addEquation(outerResidual(ws, j, scores));
}

/**
 * What the items of a Mode B block leave of its inner proxy (M18.7). Their regression on it gives the weights, so that its fitted values
 * are the scores times the covariance of score and proxy.
 */
function outerResidual({ model, C, innerOfSource, innerOfTarget }: Workspace, j: number, scores: Float64Array): (row: number) => number {
  const J = model.constructs.length;
  const neighbours = Array.from(model.from.keys()).flatMap((t) => (model.from[t] === j ? [{ at: model.to[t], weight: innerOfSource[t] }] : model.to[t] === j ? [{ at: model.from[t], weight: innerOfTarget[t] }] : []));
  const slope = neighbours.reduce((sum, { at, weight }) => sum + weight * C[j * J + at], 0);
  return (row) => neighbours.reduce((sum, { at, weight }) => sum + weight * scores[row + at], 0) - slope * scores[row + j];
}
