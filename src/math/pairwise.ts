import { symmetricEigen } from "./eigen";
import { crossProducts, meanOf, type Moments, type Sample } from "./moments";

export interface PairwiseMoments extends Moments {
  /** p × p rows (not weights) in which both columns are there */
  readonly pairs: Int32Array;
}

/**
 * Correlations from the rows in which both columns are there, with means and SDs of just these rows (M1.3):
 *
 *   cov_kl = A_kl − G_kl G_lk ∕ N_kl,  var_k|l = Q_kl − G_kl² ∕ N_kl
 *
 * with A = Σwx_kx_l, G_kl = Σwx_k, Q_kl = Σwx_k², N_kl = Σw over those rows, x centred at the column's own mean. Sums over pairs
 * are full sums less the rows where the other cell is empty, so that the cost of empty cells is p for each.
 * The matrix need not be positive definite; see `repaired`. A pair without spread has correlation 0.
 */
export function pairwiseMoments(sample: Sample): PairwiseMoments {
  const { columns, rows, weights } = sample;
  const p = columns.length;
  const means = Float64Array.from(columns, (column) => meanOf(column, sample));
  const A = crossProducts(sample, means);
  const G = new Float64Array(p * p);
  const Q = new Float64Array(p * p);
  const N = new Float64Array(p * p);
  const pairs = new Int32Array(p * p);
  const sds = new Float64Array(p);
  const x = new Float64Array(p);
  for (let i = 0; i < rows.length; i++) {
    const w = weights ? weights[i] : 1;
    for (let k = 0; k < p; k++) x[k] = columns[k][rows[i]] - means[k];
    for (let k = 0; k < p; k++) {
      if (x[k] !== x[k]) continue;
      G[k * p + k] += w * x[k];
      Q[k * p + k] += w * x[k] * x[k];
      N[k * p + k] += w;
      pairs[k * p + k]++;
    }
  }
  for (const matrix of [G, Q, N, pairs]) for (let k = 0; k < p; k++) matrix.fill(matrix[k * p + k], k * p, (k + 1) * p);
  for (let l = 0; l < p; l++) withoutEmpty(sample, { l, means }, { G, Q, N, pairs });
  for (let k = 0; k < p; k++) {
    const sd = Math.sqrt(Q[k * p + k] / (weights ? N[k * p + k] : N[k * p + k] - 1));
    sds[k] = sd > 1e-12 * Math.max(1, Math.abs(means[k])) ? sd : 0;
  }
  return { means, sds, pairs, correlations: pairCorrelations(p, { A, G, Q, N }) };
}

interface PairSums {
  readonly G: Float64Array;
  readonly Q: Float64Array;
  readonly N: Float64Array;
}

/** Takes the rows in which column l is empty out of the sums of every other column k with l. */
function withoutEmpty({ columns, rows, weights }: Sample, { l, means }: { l: number; means: Float64Array }, sums: PairSums & { pairs: Int32Array }): void {
  const p = columns.length;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (columns[l][row] === columns[l][row]) continue;
    const w = weights ? weights[i] : 1;
    for (let k = 0; k < p; k++) {
      const x = columns[k][row] - means[k];
      if (k === l || x !== x) continue;
      sums.G[k * p + l] -= w * x;
      sums.Q[k * p + l] -= w * x * x;
      sums.N[k * p + l] -= w;
      sums.pairs[k * p + l]--;
    }
  }
}

/** A variance within a pair that is this small a share of the column's is rounding error. */
const NO_SPREAD = 1e-13;

function pairCorrelations(p: number, { A, G, Q, N }: PairSums & { A: Float64Array }): Float64Array {
  const correlations = new Float64Array(p * p);
  for (let k = 0; k < p; k++) {
    correlations[k * p + k] = 1;
    for (let l = 0; l < k; l++) {
      const kl = k * p + l;
      const lk = l * p + k;
      const covariance = A[lk] - (G[kl] * G[lk]) / N[kl];
      const ofK = Q[kl] - (G[kl] * G[kl]) / N[kl];
      const ofL = Q[lk] - (G[lk] * G[lk]) / N[kl];
      const spread = ofK > NO_SPREAD * Q[k * p + k] && ofL > NO_SPREAD * Q[l * p + l];
      const r = spread ? covariance / Math.sqrt(ofK * ofL) : 0;
      correlations[kl] = correlations[lk] = Math.max(-1, Math.min(1, r));
    }
  }
  return correlations;
}

/** Below this an eigenvalue calls for repair; and what it becomes (M1.3). */
const TOO_SMALL = 1e-8;
const CLIPPED = 1e-6;

/** A correlation matrix with eigenvalues clipped at 1e-6 and unit diagonal again, or undefined where none is below 1e-8 (M1.3). */
export function repaired(S: Float64Array, p: number): Float64Array | undefined {
  const { values, vectors } = symmetricEigen(S, p);
  if (p === 0 || values[p - 1] >= TOO_SMALL) return undefined;
  const out = new Float64Array(p * p);
  for (let j = 0; j < p; j++) {
    const value = Math.max(values[j], CLIPPED);
    for (let k = 0; k < p; k++) for (let l = 0; l <= k; l++) out[k * p + l] += value * vectors[k * p + j] * vectors[l * p + j];
  }
  const scale = Float64Array.from({ length: p }, (_, k) => 1 / Math.sqrt(out[k * p + k]));
  for (let k = 0; k < p; k++) {
    for (let l = 0; l < k; l++) out[k * p + l] = out[l * p + k] = out[k * p + l] * scale[k] * scale[l];
    out[k * p + k] = 1;
  }
  return out;
}
