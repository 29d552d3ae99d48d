import { factorise, invertLower, solveFactored } from "./cholesky";
import { divisorOf, momentsOf, type Sample } from "./moments";

const MOST_ROUNDS = 1000;
const STILL = 1e-6;
/** added to the diagonal of dependent covariances, as a share of it */
const RIDGE = 1e-8;

export interface EmEstimate {
  readonly means: Float64Array;
  /** p × p maximum-likelihood covariances (divisor Σw) */
  readonly covariances: Float64Array;
  readonly rounds: number;
  readonly converged: boolean;
  /** copies of the columns with each empty cell of the sample's rows at its expectation given the cells there */
  readonly completed: readonly Float64Array[];
}

/**
 * Means and covariances of multivariate normal data with empty cells, by EM (M1.3). Rows with the same empty cells m (a pattern) share
 * one regression on the cells o that are there, written with K = Σ⁻¹ because few cells of a row are empty:
 *
 *   E[x_m] = μ_m + Σ_mo Σ_oo⁻¹(x_o − μ_o) = μ_m − K_mm⁻¹ K_mo(x_o − μ_o),  cov[x_m] = K_mm⁻¹
 *
 * Starts from mean replacement; stops when no covariance changes by more than 1e-6 of the SDs' product, or after 1,000 rounds.
 */
export function emMoments(sample: Sample): EmEstimate {
  const { columns, rows, weights } = sample;
  const p = columns.length;
  const n = rows.length;
  const start = momentsOf(sample);
  const X = new Float64Array(n * p);
  for (let i = 0; i < n; i++) for (let k = 0; k < p; k++) X[i * p + k] = columns[k][rows[i]];
  const means = start.means;
  const Sigma = new Float64Array(p * p);
  const share = divisorOf(sample) / n;
  for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) Sigma[k * p + l] = start.correlations[k * p + l] * start.sds[k] * start.sds[l] * share;
  const patterns = patternsOf(X, n, p);
  let rounds = 0;
  let converged = patterns.every(({ empty }) => empty.length === 0);
  const expect = (): Float64Array => {
    const extra = new Float64Array(p * p);
    const K = inverse(Sigma, p);
    for (const pattern of patterns) fill(X, means, K, { pattern, weights, extra });
    return extra;
  };
  while (!converged && rounds < MOST_ROUNDS) {
    rounds++;
    converged = maximise(X, { means, Sigma }, { weights, extra: expect() }) < STILL;
  }
  if (rounds > 0) expect();
  const completed = columns.map((column, k) => {
    const copy = column.slice();
    for (let i = 0; i < n; i++) copy[rows[i]] = X[i * p + k];
    return copy;
  });
  return { means, covariances: Sigma, rounds, converged, completed };
}

interface Pattern {
  readonly there: readonly number[];
  readonly empty: readonly number[];
  readonly rows: readonly number[];
}

interface Parameters {
  readonly means: Float64Array;
  readonly Sigma: Float64Array;
}

function patternsOf(X: Float64Array, n: number, p: number): Pattern[] {
  const found = new Map<string, { there: number[]; empty: number[]; rows: number[] }>();
  for (let i = 0; i < n; i++) {
    const there: number[] = [];
    const empty: number[] = [];
    for (let k = 0; k < p; k++) (Number.isNaN(X[i * p + k]) ? empty : there).push(k);
    const key = empty.join();
    const pattern = found.get(key);
    if (pattern) pattern.rows.push(i);
    else found.set(key, { there, empty, rows: [i] });
  }
  return [...found.values()];
}

interface Step {
  readonly pattern: Pattern;
  readonly weights: Float64Array | null;
  readonly extra: Float64Array;
}

/** E step: puts expectations into the empty cells of a pattern, and adds Σw · cov[x_m] to `extra`. K = Σ⁻¹. */
function fill(X: Float64Array, means: Float64Array, K: Float64Array, { pattern, weights, extra }: Step): void {
  const { there, empty, rows } = pattern;
  const p = means.length;
  const m = empty.length;
  if (m === 0) return;
  const L = new Float64Array(m * m);
  for (let a = 0; a < m; a++) for (let b = 0; b <= a; b++) L[a * m + b] = K[empty[a] * p + empty[b]];
  factorise(L, m);
  const x = new Float64Array(m);
  let total = 0;
  for (const i of rows) {
    total += weights ? weights[i] : 1;
    for (let a = 0; a < m; a++) {
      let sum = 0;
      for (const k of there) sum -= K[empty[a] * p + k] * (X[i * p + k] - means[k]);
      x[a] = sum;
    }
    solveFactored(L, m, x);
    for (let a = 0; a < m; a++) X[i * p + empty[a]] = means[empty[a]] + x[a];
  }
  for (let a = 0; a < m; a++) {
    x.fill(0);
    x[a] = total;
    solveFactored(L, m, x);
    for (let b = 0; b < m; b++) extra[empty[a] * p + empty[b]] += x[b];
  }
}

/** Σ⁻¹, with a ridge where columns are dependent. */
function inverse(Sigma: Float64Array, p: number): Float64Array {
  for (let ridge = 0; ; ridge = ridge === 0 ? RIDGE : ridge * 10) {
    const L = Sigma.slice();
    for (let k = 0; k < p; k++) L[k * p + k] *= 1 + ridge;
    if (factorise(L, p) >= 0 && ridge < 1) continue;
    invertLower(L, p);
    const K = new Float64Array(p * p);
    for (let i = 0; i < p; i++)
      for (let k = 0; k <= i; k++) for (let l = 0; l <= i; l++) K[k * p + l] += L[i * p + k] * L[i * p + l];
    return K;
  }
}

/** M step: means and covariances of the completed rows. @returns the largest change, as a share of the SDs */
function maximise(X: Float64Array, { means, Sigma }: Parameters, { weights, extra }: { weights: Float64Array | null; extra: Float64Array }): number {
  const p = means.length;
  const n = X.length / p;
  means.fill(0);
  for (let i = 0; i < n; i++) for (let k = 0; k < p; k++) means[k] += ((weights ? weights[i] : 1) * X[i * p + k]) / n;
  const next = extra.slice();
  const d = new Float64Array(p);
  for (let i = 0; i < n; i++) {
    const w = weights ? weights[i] : 1;
    for (let k = 0; k < p; k++) d[k] = X[i * p + k] - means[k];
    for (let k = 0; k < p; k++) for (let l = 0; l <= k; l++) next[k * p + l] += w * d[k] * d[l];
  }
  let largest = 0;
  for (let k = 0; k < p; k++)
    for (let l = 0; l <= k; l++) {
      const value = next[k * p + l] / n;
      const scale = Math.sqrt(Sigma[k * p + k] * Sigma[l * p + l]);
      if (scale > 0) largest = Math.max(largest, Math.abs(value - Sigma[k * p + l]) / scale);
      next[k * p + l] = next[l * p + k] = value;
    }
  Sigma.set(next);
  return largest;
}
