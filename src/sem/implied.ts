import type { Compiled } from "./compile";
import { blockOf } from "./reliability";

/** How the constructs' correlations follow from the paths (M5.8, decision 10, erratum E5). */
export type EstimatedModel = "unitVariance" | "residualVariance";

/**
 * Construct correlations implied by the paths, in topological order (M5.8): those of exogenous constructs are the observed ones,
 *
 *   R̂_ij = Σ_{m→j} β_mj R̂_im.
 *
 * "unitVariance": every construct has variance 1. "residualVariance" (cSEM): residuals keep the variance 1 − R²_j of the estimates,
 * so that the implied variance Σ_mΣ_l β_mβ_lR̂_ml + 1 − R²_j may differ from 1 and is carried on; only at the end is the diagonal
 * set to 1, without rescaling.
 *
 * @param R     J × J estimated construct correlations
 * @param paths P
 * @param r2    J
 */
export function impliedConstructs(model: Compiled, R: Float64Array, estimates: Explained, reading: EstimatedModel): Float64Array {
  const implied = new Float64Array(R.length);
  implyConstructs(model, R, estimates, { reading, implied });
  return implied;
}

interface Explained {
  readonly paths: Float64Array;
  readonly r2: Float64Array;
}

/** `impliedConstructs` into given room, for resampling: allocates nothing. @param implied J × J, overwritten */
export function implyConstructs(model: Compiled, R: Float64Array, estimates: Explained, { reading, implied }: { reading: EstimatedModel; implied: Float64Array }): void {
  const { order, incoming } = model;
  const J = order.length;
  for (let place = 0; place < J; place++) {
    const j = order[place];
    const isExogenous = incoming[j].length === 0;
    for (let before = 0; before < place; before++) {
      const i = order[before];
      let value = isExogenous && incoming[i].length === 0 ? R[i * J + j] : 0;
      if (!isExogenous) for (const t of incoming[j]) value += estimates.paths[t] * implied[i * J + model.from[t]];
      else for (const t of incoming[i]) value += estimates.paths[t] * implied[model.from[t] * J + j];
      implied[i * J + j] = implied[j * J + i] = value;
    }
    implied[j * J + j] = isExogenous || reading === "unitVariance" ? 1 : impliedVariance(model, implied, estimates, j);
  }
  for (let j = 0; j < J; j++) implied[j * J + j] = 1;
}

function impliedVariance({ constructs, incoming, from }: Compiled, implied: Float64Array, { paths, r2 }: Explained, j: number): number {
  const J = constructs.length;
  let variance = 1 - r2[j];
  for (const t of incoming[j]) for (const u of incoming[j]) variance += paths[t] * paths[u] * implied[from[t] * J + from[u]];
  return variance;
}

/**
 * Item correlations implied by loadings and construct correlations (M5.8): between blocks λ_kλ_lR̂_ij; within a composite the
 * observed ones, within a factor λ_kλ_l; diagonal 1.
 *
 * @param isFactor per construct
 */
export function impliedItems(model: Compiled, S: Float64Array, { loadings, R }: { loadings: Float64Array; R: Float64Array }, isFactor: readonly boolean[]): Float64Array {
  const p = model.columns.length;
  const J = model.constructs.length;
  const { constructOf } = model;
  const implied = new Float64Array(p * p);
  for (let k = 0; k < p; k++) {
    const i = constructOf[k];
    for (let l = 0; l < p; l++) implied[k * p + l] = loadings[k] * loadings[l] * R[i * J + constructOf[l]];
  }
  for (let j = 0; j < J; j++) {
    const { begin, K } = blockOf(model, j);
    if (!isFactor[j]) for (let k = begin; k < begin + K; k++) for (let l = begin; l < begin + K; l++) implied[k * p + l] = S[k * p + l];
  }
  for (let k = 0; k < p; k++) implied[k * p + k] = 1;
  return implied;
}

/**
 * Σ_{k<l}(s_kl − σ̂_kl)² for the correlations implied by loadings and construct correlations (M5.8), without writing them out:
 * d_ULS, and SRMR² · p(p + 1)∕2 (M5.9). Allocates nothing.
 *
 * @param isFactor per construct; within a composite nothing is missed
 */
export function squaredMisfit({ offsets, columns }: Compiled, S: Float64Array, { loadings, R }: { loadings: Float64Array; R: Float64Array }, isFactor: readonly boolean[]): number {
  const p = columns.length;
  const J = offsets.length - 1;
  let sum = 0;
  for (let i = 0; i < J; i++)
    for (let j = 0; j <= i; j++) {
      if (i === j && !isFactor[i]) continue;
      const r = R[i * J + j];
      for (let k = offsets[i]; k < offsets[i + 1]; k++) {
        const scale = loadings[k] * r;
        const row = k * p;
        const end = i === j ? k : offsets[j + 1];
        for (let l = offsets[j]; l < end; l++) {
          const missed = S[row + l] - scale * loadings[l];
          sum += missed * missed;
        }
      }
    }
  return sum;
}
