import { factorise, solveFactored } from "../math/cholesky";
import type { Job } from "../report/job";
import type { Compiled } from "./compile";

/** A residual variance that falls to this is a segment that fits its cases exactly: a pole of the likelihood, not a solution. */
const FLOOR = 1e-8;
/** A segment of fewer cases is none. */
const FEWEST = 1;

/** One structural equation on scores: y on the columns of X (the first is 1 where there is a constant). */
export interface Equation {
  /** construct explained */
  readonly target: number;
  /** paths of the model, in the order of the columns of X, without the constant */
  readonly paths: Int32Array;
  readonly y: Float64Array;
  /** n × q, row by row */
  readonly X: Float64Array;
  readonly q: number;
  /** where its coefficients start in `Segments.coefficients` */
  readonly at: number;
}

/** The equations of a model on the scores of n cases. */
export interface MixtureProblem {
  readonly n: number;
  readonly equations: readonly Equation[];
  /** coefficients of one segment, over all equations */
  readonly width: number;
  readonly hasConstant: boolean;
  /** case weights that sum to n; absent: 1 each */
  readonly weights: Float64Array | null;
}

/** What is known of K segments: shares π, coefficients b (K × width), residual variances ψ (K × equations). */
export interface Segments {
  readonly shares: Float64Array;
  readonly coefficients: Float64Array;
  readonly variances: Float64Array;
}

export interface Climb {
  readonly segments: Segments;
  /** n × K, case by case */
  readonly posterior: Float64Array;
  readonly lnL: number;
  /** E-steps */
  readonly iterations: number;
  readonly converged: boolean;
  /** lnL after each E-step */
  readonly trace: readonly number[];
}

/** @param scores of every construct, one a case */
export function mixtureProblem({ from, incoming }: Compiled, scores: readonly Float64Array[], weights: Float64Array | null, hasConstant: boolean): MixtureProblem {
  const n = scores[0].length;
  const equations: Equation[] = [];
  let width = 0;
  for (const [target, paths] of incoming.entries()) {
    if (paths.length === 0) continue;
    const first = hasConstant ? 1 : 0;
    const q = paths.length + first;
    const X = new Float64Array(n * q);
    for (let i = 0; i < n; i++) {
      if (hasConstant) X[i * q] = 1;
      for (let a = 0; a < paths.length; a++) X[i * q + first + a] = scores[from[paths[a]]][i];
    }
    equations.push({ target, paths, y: scores[target], X, q, at: width });
    width += q;
  }
  return { n, equations, width, hasConstant, weights };
}

/** Where the climb starts: probabilities of each case (n × K, case by case), or parameters. */
export type Start = { readonly posterior: Float64Array } | { readonly segments: Segments };

/**
 * EM for a mixture of regressions over all structural equations at once (Hahn, Johnson, Herrmann & Huber 2002; M9.1, M18.6):
 *
 *   f(η_i) = Σ_k π_k Π_e N(y_ie; x_ie′b_ek, ψ_ek)
 *
 * E-step by log-sum-exp; M-step by weighted least squares. Stops when lnL moves by less than `tolerance`.
 *
 * @returns undefined where a segment vanishes, is singular, or fits its cases exactly
 */
export function* climb(problem: MixtureProblem, K: number, start: Start, { tolerance, most }: { readonly tolerance: number; readonly most: number }): Job<Climb | undefined> {
  const { n, equations, width } = problem;
  const posterior = new Float64Array(n * K);
  const segments: Segments = { shares: new Float64Array(K), coefficients: new Float64Array(K * width), variances: new Float64Array(K * equations.length) };
  const trace: number[] = [];
  if ("posterior" in start) {
    posterior.set(start.posterior);
    if (!maximise(problem, K, posterior, segments)) return undefined;
  } else {
    segments.shares.set(start.segments.shares);
    segments.coefficients.set(start.segments.coefficients);
    segments.variances.set(start.segments.variances);
  }
  // so many cells between two looks at the clock
  const stride = Math.max(1, Math.min(8, Math.floor(100_000 / (n * K * equations.length))));
  let lnL = -Infinity;
  for (let iteration = 1; ; iteration++) {
    const before = lnL;
    lnL = expect(problem, segments, posterior);
    trace.push(lnL);
    if (!Number.isFinite(lnL)) return undefined;
    const converged = Math.abs(lnL - before) < tolerance;
    if (converged || iteration >= most) return { segments, posterior, lnL, iterations: iteration, converged, trace };
    if (!maximise(problem, K, posterior, segments)) return undefined;
    if (iteration % stride === 0) yield { done: iteration, total: most };
  }
}

/** M-step: π, b, ψ from the probabilities of segment membership. @returns whether every segment has an answer */
function maximise({ n, equations, width, weights }: MixtureProblem, K: number, posterior: Float64Array, { shares, coefficients, variances }: Segments): boolean {
  const Q = equations.length;
  const P = new Float64Array(n);
  for (let k = 0; k < K; k++) {
    let size = 0;
    for (let i = 0; i < n; i++) {
      P[i] = posterior[i * K + k] * (weights ? weights[i] : 1);
      size += P[i];
    }
    if (!(size >= FEWEST)) return false;
    shares[k] = size / n;
    for (let e = 0; e < Q; e++) {
      const { X, y, q, at } = equations[e];
      const gram = new Float64Array(q * q);
      const beta = new Float64Array(q);
      for (let i = 0; i < n; i++) {
        const w = P[i];
        const row = i * q;
        for (let a = 0; a < q; a++) {
          const wx = w * X[row + a];
          for (let b = 0; b <= a; b++) gram[a * q + b] += wx * X[row + b];
          beta[a] += wx * y[i];
        }
      }
      if (factorise(gram, q) >= 0) return false;
      solveFactored(gram, q, beta);
      let squares = 0;
      for (let i = 0; i < n; i++) {
        let residual = y[i];
        for (let a = 0; a < q; a++) residual -= X[i * q + a] * beta[a];
        squares += P[i] * residual * residual;
      }
      const variance = squares / size;
      if (!(variance > FLOOR)) return false;
      coefficients.set(beta, k * width + at);
      variances[k * Q + e] = variance;
    }
  }
  return true;
}

/** E-step: densities by segment and equation, then by case. @returns lnL */
function expect({ n, equations, width, weights }: MixtureProblem, { shares, coefficients, variances }: Segments, posterior: Float64Array): number {
  const K = shares.length;
  const Q = equations.length;
  for (let k = 0; k < K; k++) {
    let constant = Math.log(shares[k]);
    for (let e = 0; e < Q; e++) constant -= 0.5 * Math.log(2 * Math.PI * variances[k * Q + e]);
    for (let i = 0; i < n; i++) posterior[i * K + k] = constant;
    for (let e = 0; e < Q; e++) {
      const { X, y, q, at } = equations[e];
      const beta = coefficients.subarray(k * width + at, k * width + at + q);
      const precision = 0.5 / variances[k * Q + e];
      for (let i = 0, row = 0; i < n; i++, row += q) {
        let residual = y[i];
        for (let a = 0; a < q; a++) residual -= X[row + a] * beta[a];
        posterior[i * K + k] -= residual * residual * precision;
      }
    }
  }
  let lnL = 0;
  for (let i = 0, row = 0; i < n; i++, row += K) {
    let largest = -Infinity;
    for (let k = row; k < row + K; k++) if (posterior[k] > largest) largest = posterior[k];
    let sum = 0;
    for (let k = row; k < row + K; k++) sum += posterior[k] = Math.exp(posterior[k] - largest);
    for (let k = row; k < row + K; k++) posterior[k] /= sum;
    lnL += (weights ? weights[i] : 1) * (largest + Math.log(sum));
  }
  return lnL;
}
