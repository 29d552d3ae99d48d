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

export function slopesOf(model: CovarianceModel, S: Float64Array, { matrices, inverse }: Point, parameters: readonly CovarianceParameter[] = model.parameters): Slopes {
  const { p } = model;
  const m = parameters.length;
  const { U, V } = derivatives(model, parameters, matrices);
  const U1 = times(U, inverse, m, p);
  const V1 = times(V, inverse, m, p);
  const residual = matrices.Sigma.map((sigma, i) => sigma - S[i]);
  const gradient = new Float64Array(m);
  for (let a = 0; a < m; a++) {
    let sum = 0;
    for (let k = 0; k < p; k++) {
      let inner = 0;
      for (let l = 0; l < p; l++) inner += residual[k * p + l] * V1[a * p + l];
      sum += U1[a * p + k] * inner;
    }
    gradient[a] = 2 * sum;
  }
  const information = new Float64Array(m * m);
  for (let a = 0; a < m; a++) {
    const [u, v] = [U1.subarray(a * p, (a + 1) * p), V1.subarray(a * p, (a + 1) * p)];
    for (let b = 0; b <= a; b++) {
      const at = b * p;
      information[a * m + b] = information[b * m + a] = dot(v, U, at) * dot(u, V, at) + dot(v, V, at) * dot(u, U, at);
    }
  }
  return { gradient, information };
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
