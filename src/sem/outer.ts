import { symmetricEigen } from "../math/eigen";
import { outer } from "./compile";
import type { Workspace } from "./workspace";

/** A composite whose variance is this small a share of (Σ|w|)² is made of items that cancel. */
const CANCELLED = 1e-14;

/** Variance v′S_jjv of the composite of block j under the weights in `vector` (length p). */
export function blockVariance({ model }: Workspace, S: Float64Array, { j, vector }: { j: number; vector: Float64Array }): number {
  const p = model.columns.length;
  const begin = model.offsets[j];
  const end = model.offsets[j + 1];
  let variance = 0;
  for (let k = begin; k < end; k++) {
    const row = k * p;
    let sum = 0;
    for (let l = begin; l < k; l++) sum += S[row + l] * vector[l];
    variance += vector[k] * (2 * sum + S[row + k] * vector[k]);
  }
  return variance;
}

export function scaleBlock({ model }: Workspace, { j, vector, factor }: { j: number; vector: Float64Array; factor: number }): void {
  for (let k = model.offsets[j]; k < model.offsets[j + 1]; k++) vector[k] *= factor;
}

/**
 * First weights of block j (M2.2): the start given, equal weights for a sum score, the first principal component for PCA, the
 * weights given for "fixed"; scaled to variance 1. Where the items of a start cancel, the first principal component.
 */
export function startBlock(ws: Workspace, S: Float64Array, { j, start }: { j: number; start: Float64Array }): void {
  const { model, weights } = ws;
  const kind = model.weighting[j];
  const begin = model.offsets[j];
  const end = model.offsets[j + 1];
  const iterated = kind === outer.modeA || kind === outer.modeB;
  let size = 0;
  for (let k = begin; k < end; k++) {
    weights[k] = iterated ? start[k] : kind === outer.fixed ? model.fixedWeights[k] : 1;
    size += Math.abs(weights[k]);
  }
  if (kind === outer.pca) firstComponent(ws, S, j);
  let variance = blockVariance(ws, S, { j, vector: weights });
  if (!(variance > CANCELLED * size * size)) {
    firstComponent(ws, S, j);
    variance = blockVariance(ws, S, { j, vector: weights });
  }
  scaleBlock(ws, { j, vector: weights, factor: 1 / Math.sqrt(variance) });
}

/** First eigenvector v of S_jj, turned so that its loadings sum to no less than 0 (M2.7). */
function firstComponent({ model, weights }: Workspace, S: Float64Array, j: number): void {
  const p = model.columns.length;
  const begin = model.offsets[j];
  const K = model.offsets[j + 1] - begin;
  const block = new Float64Array(K * K);
  for (let k = 0; k < K; k++) for (let l = 0; l < K; l++) block[k * K + l] = S[(begin + k) * p + begin + l];
  const { vectors } = symmetricEigen(block, K);
  let sum = 0;
  for (let k = 0; k < K; k++) sum += vectors[k * K];
  for (let k = 0; k < K; k++) weights[begin + k] = sum < 0 ? -vectors[k * K] : vectors[k * K];
}
