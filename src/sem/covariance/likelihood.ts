import { factorise, invertLower, logDeterminant } from "../../math/cholesky";
import { type CovarianceModel, type CovarianceParameter, derivatives, matricesAt, type Matrices } from "./model";

/** The discrepancy at one point. */
export interface Point {
  readonly theta: Float64Array;
  readonly matrices: Matrices;
  /** Σ⁻¹ */
  readonly inverse: Float64Array;
  /** F = ln|Σ| + tr(SΣ⁻¹) − ln|S| − p (M11.2) */
  readonly F: number;
  readonly logDet: number;
}

/** @param logDetS ln|S| @returns undefined where Σ(θ) is not positive definite */
export function pointAt(model: CovarianceModel, S: Float64Array, { theta, logDetS }: { readonly theta: Float64Array; readonly logDetS: number }): Point | undefined {
  const matrices = matricesAt(model, theta);
  const { p } = model;
  const L = matrices.Sigma.slice();
  if (factorise(L, p) >= 0) return undefined;
  const logDet = logDeterminant(L, p);
  const inverse = inverseFrom(L, p);
  let trace = 0;
  for (let i = 0; i < p * p; i++) trace += S[i] * inverse[i];
  return { theta, matrices, inverse, F: logDet + trace - logDetS - p, logDet };
}

/** A⁻¹ = L⁻ᵀL⁻¹; L is overwritten. */
export function inverseFrom(L: Float64Array, p: number): Float64Array {
  invertLower(L, p);
  const out = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < p; k++) sum += L[k * p + i] * L[k * p + j];
      out[i * p + j] = out[j * p + i] = sum;
    }
  return out;
}

/** First derivatives ∂F ∕ ∂θ = 2u′Gv with G = Σ⁻¹(Σ − S)Σ⁻¹, and expected information ½tr(Σ⁻¹∂_aΣ Σ⁻¹∂_bΣ), of any parameters. */
export interface Slopes {
  readonly gradient: Float64Array;
  /** m × m */
  readonly information: Float64Array;
}

export function slopesOf(model: CovarianceModel, S: Float64Array, point: Point): Slopes {
  const own = directionsOf(model, model.parameters, point);
  return { gradient: gradientOf(S, point, own), information: informationBetween(own, own) };
}

/** Of parameters that are not free: slopes, their own information, and that with the free ones (parameters × free). */
export function scoresOf(model: CovarianceModel, S: Float64Array, point: Point, others: readonly CovarianceParameter[]): { readonly gradient: Float64Array; readonly own: Float64Array; readonly cross: Float64Array } {
  const directions = directionsOf(model, others, point);
  const { p, U, V, U1, V1 } = directions;
  const own = Float64Array.from(others, (_, a) => {
    const [u, v] = [U1.subarray(a * p, (a + 1) * p), V1.subarray(a * p, (a + 1) * p)];
    return dot(v, U, a * p) * dot(u, V, a * p) + dot(v, V, a * p) * dot(u, U, a * p);
  });
  return { gradient: gradientOf(S, point, directions), own, cross: informationBetween(directions, directionsOf(model, model.parameters, point)) };
}

/** u and v of each parameter, and the same times Σ⁻¹. */
interface Directions {
  readonly p: number;
  readonly m: number;
  readonly U: Float64Array;
  readonly V: Float64Array;
  readonly U1: Float64Array;
  readonly V1: Float64Array;
}

function directionsOf(model: CovarianceModel, parameters: readonly CovarianceParameter[], { matrices, inverse }: Point): Directions {
  const { p } = model;
  const m = parameters.length;
  const { U, V } = derivatives(model, parameters, matrices);
  return { p, m, U, V, U1: times(U, inverse, m, p), V1: times(V, inverse, m, p) };
}

function gradientOf(S: Float64Array, { matrices }: Point, { p, m, U1, V1 }: Directions): Float64Array {
  const residual = matrices.Sigma.map((sigma, i) => sigma - S[i]);
  return Float64Array.from({ length: m }, (_, a) => {
    let sum = 0;
    for (let k = 0; k < p; k++) {
      const u = U1[a * p + k];
      if (u === 0) continue;
      let inner = 0;
      for (let l = 0; l < p; l++) inner += residual[k * p + l] * V1[a * p + l];
      sum += u * inner;
    }
    return 2 * sum;
  });
}

/** ½tr(Σ⁻¹∂_aΣ Σ⁻¹∂_bΣ) of every a with every b. */
function informationBetween(A: Directions, B: Directions): Float64Array {
  const { p } = A;
  const isSame = A === B;
  const out = new Float64Array(A.m * B.m);
  for (let a = 0; a < A.m; a++) {
    const [u, v] = [A.U1.subarray(a * p, (a + 1) * p), A.V1.subarray(a * p, (a + 1) * p)];
    for (let b = 0; b < (isSame ? a + 1 : B.m); b++) {
      const at = b * p;
      const value = dot(v, B.U, at) * dot(u, B.V, at) + dot(v, B.V, at) * dot(u, B.U, at);
      out[a * B.m + b] = value;
      if (isSame) out[b * B.m + a] = value;
    }
  }
  return out;
}

function dot(a: Float64Array, B: Float64Array, at: number): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * B[at + k];
  return sum;
}

/** XM, X with m rows of p, M symmetric p × p. */
function times(X: Float64Array, M: Float64Array, m: number, p: number): Float64Array {
  const out = new Float64Array(m * p);
  for (let a = 0; a < m; a++)
    for (let k = 0; k < p; k++) {
      const x = X[a * p + k];
      if (x !== 0) for (let l = 0; l < p; l++) out[a * p + l] += x * M[k * p + l];
    }
  return out;
}
