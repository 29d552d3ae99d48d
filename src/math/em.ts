import { factorise, solveFactored } from "./cholesky";
import { divisorOf, momentsOf, type Sample } from "./moments";

const MOST_ROUNDS = 1000;
const STILL = 1e-6;
/** added to a diagonal whose factor fails, as a share of it */
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
 * Means and covariances of multivariate normal data with empty cells, by EM (M1.3). Rows with the same empty cells (a pattern) share
 * one regression of the cells that are empty on those that are there:
 *
 *   E[x_m] = μ_m + Σ_mo Σ_oo⁻¹(x_o − μ_o),  cov[x_m] = Σ_mm − Σ_mo Σ_oo⁻¹ Σ_om
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
  while (!converged && rounds < MOST_ROUNDS) {
    rounds++;
    const extra = new Float64Array(p * p);
    for (const pattern of patterns) fill(X, { means, Sigma }, { pattern, weights, extra });
    converged = maximise(X, { means, Sigma }, { weights, extra }) < STILL;
  }
  for (const pattern of patterns) fill(X, { means, Sigma }, { pattern, weights, extra: new Float64Array(p * p) });
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

/** E step: puts expectations into the empty cells of a pattern, and adds Σw · cov[x_m] to `extra`. */
function fill(X: Float64Array, { means, Sigma }: Parameters, { pattern, weights, extra }: { pattern: Pattern; weights: Float64Array | null; extra: Float64Array }): void {
  const { there, empty, rows } = pattern;
  const p = means.length;
  const o = there.length;
  if (empty.length === 0) return;
  const L = factorOf(Sigma, p, there);
  const slopes = empty.map((m) => {
    const b = Float64Array.from(there, (k) => Sigma[m * p + k]);
    solveFactored(L, o, b);
    return b;
  });
  let total = 0;
  for (const i of rows) {
    total += weights ? weights[i] : 1;
    for (let e = 0; e < empty.length; e++) {
      let value = means[empty[e]];
      for (let k = 0; k < o; k++) value += slopes[e][k] * (X[i * p + there[k]] - means[there[k]]);
      X[i * p + empty[e]] = value;
    }
  }
  for (let e = 0; e < empty.length; e++)
    for (let f = 0; f < empty.length; f++) {
      let covariance = Sigma[empty[e] * p + empty[f]];
      for (let k = 0; k < o; k++) covariance -= slopes[e][k] * Sigma[there[k] * p + empty[f]];
      extra[empty[e] * p + empty[f]] += total * covariance;
    }
}

/** Cholesky factor of the covariances of some columns, with a ridge where they are dependent. */
function factorOf(Sigma: Float64Array, p: number, chosen: readonly number[]): Float64Array {
  const o = chosen.length;
  const pick = (ridge: number): Float64Array => {
    const L = new Float64Array(o * o);
    for (let a = 0; a < o; a++) for (let b = 0; b <= a; b++) L[a * o + b] = Sigma[chosen[a] * p + chosen[b]] * (a === b ? 1 + ridge : 1);
    return L;
  };
  for (let ridge = 0; ; ridge = ridge === 0 ? RIDGE : ridge * 10) {
    const L = pick(ridge);
    if (factorise(L, o) < 0 || ridge > 1) return L;
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
