import { factorise, invertLower, logDeterminant } from "../math/cholesky";
import { symmetricEigenvalues } from "../math/eigen";
import type { Compiled } from "./compile";
import { blockOf } from "./reliability";

/** Distances of an implied correlation matrix from the observed one (M5.9); NaN where one does not exist. */
export interface Fit {
  readonly SRMR: number;
  readonly SRMRExcludingDiagonal: number;
  readonly dULS: number;
  readonly dG: number;
  readonly dML: number;
  readonly chiSquare: number;
  readonly NFI: number;
}

/** What every comparison with one observed matrix shares. */
export interface Observed {
  readonly S: Float64Array;
  readonly p: number;
  /** number of cases */
  readonly n: number;
  /** inverse of the lower Cholesky factor of S, undefined where S is singular */
  readonly inverseFactor: Float64Array | undefined;
  /** ln |S| */
  readonly logDeterminant: number;
}

export function observe(S: Float64Array, p: number, n: number): Observed {
  const L = S.slice();
  if (factorise(L, p) >= 0) return { S, p, n, inverseFactor: undefined, logDeterminant: Number.NaN };
  const log = logDeterminant(L, p);
  invertLower(L, p);
  return { S, p, n, inverseFactor: L, logDeterminant: log };
}

/**
 * With D = S − Σ̂ and φ the eigenvalues of S⁻¹Σ̂:
 *
 *   SRMR = √(Σ_{k≤l}D² ∕ (p(p + 1)∕2)),  d_ULS = ½ΣΣD²,  d_G = ½Σ(ln φ)²,
 *   d_ML = ln|Σ̂| − ln|S| + tr(SΣ̂⁻¹) − p = Σ(ln φ + 1∕φ − 1),  χ² = (n − 1)d_ML,  NFI = 1 − χ² ∕ χ²₀,  χ²₀ = −(n − 1)ln|S|
 *
 * The last four need S positive definite, d_G all φ > 0; d_ML, χ² and NFI only |Σ̂| > 0, and are then what the formula gives, which
 * means little unless Σ̂ is positive definite.
 */
export function fitOf(observed: Observed, implied: Float64Array): Fit {
  const { S, p, n, inverseFactor } = observed;
  let below = 0;
  for (let k = 0; k < p; k++) for (let l = 0; l < k; l++) below += (S[k * p + l] - implied[k * p + l]) ** 2;
  let diagonal = 0;
  for (let k = 0; k < p; k++) diagonal += (S[k * p + k] - implied[k * p + k]) ** 2;
  const phi = inverseFactor ? symmetricEigenvalues(whitened(inverseFactor, implied, p), p) : Float64Array.of(Number.NaN);
  const dML = likelihoodDistance(phi);
  const independence = -observed.logDeterminant;
  return {
    SRMR: Math.sqrt((below + diagonal) / ((p * (p + 1)) / 2)),
    SRMRExcludingDiagonal: p > 1 ? Math.sqrt(below / ((p * (p - 1)) / 2)) : Number.NaN,
    dULS: below + diagonal / 2,
    dG: phi.every((value) => value > SINGULAR) ? phi.reduce((sum, value) => sum + Math.log(value) ** 2, 0) / 2 : Number.NaN,
    dML,
    chiSquare: (n - 1) * dML,
    NFI: independence > 0 ? 1 - dML / independence : Number.NaN,
  };
}

/** An eigenvalue of S⁻¹Σ̂ no larger than this in size is zero. */
const SINGULAR = 1e-12;

/** Σ(ln|φ| + 1∕φ − 1); NaN where the product of the eigenvalues is not positive. */
function likelihoodDistance(phi: Float64Array): number {
  let sum = 0;
  let negative = false;
  for (const value of phi) {
    if (!(Math.abs(value) > SINGULAR)) return Number.NaN;
    if (value < 0) negative = !negative;
    sum += Math.log(Math.abs(value)) + 1 / value - 1;
  }
  return negative ? Number.NaN : sum;
}

/** L⁻¹ΣL⁻ᵀ, symmetric, with the eigenvalues of S⁻¹Σ where S = LL′. */
function whitened(inverse: Float64Array, Sigma: Float64Array, p: number): Float64Array {
  const half = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    for (let k = 0; k <= i; k++) {
      const value = inverse[i * p + k];
      for (let l = 0; l <= i; l++) half[i * p + l] += value * Sigma[k * p + l];
    }
  const out = new Float64Array(p * p);
  for (let i = 0; i < p; i++)
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k <= j; k++) sum += half[i * p + k] * inverse[j * p + k];
      out[i * p + j] = out[j * p + i] = sum;
    }
  return out;
}

/**
 * Degrees of freedom of the estimated model (M5.9): p(p − 1)∕2 less the correlations of exogenous constructs, the paths, and for a
 * factor its K loadings, for a composite K − 1 weights and K(K − 1)∕2 correlations within.
 */
export function degreesOfFreedom(model: Compiled, isFactor: readonly boolean[]): number {
  const p = model.columns.length;
  const exogenous = model.incoming.filter((list) => list.length === 0).length;
  let free = (exogenous * (exogenous - 1)) / 2 + model.from.length;
  for (let j = 0; j < model.constructs.length; j++) {
    const { K } = blockOf(model, j);
    free += isFactor[j] ? K : K - 1 + (K * (K - 1)) / 2;
  }
  return (p * (p - 1)) / 2 - free;
}

/**
 * RMS_theta: root mean square of the correlations of outer residuals, Θ = S − MΛ′ − ΛM′ + ΛRΛ′ (M5.9).
 *
 * @param M p × J correlations SW of items and composites, also where loadings and R are consistent
 * @param R J × J
 * @returns NaN where no pair counts
 */
export function rmsTheta(model: Compiled, S: Float64Array, { loadings, M, R }: { loadings: Float64Array; M: Float64Array; R: Float64Array }, isFactor: readonly boolean[]): number {
  const p = model.columns.length;
  const J = model.constructs.length;
  const { constructOf } = model;
  let sum = 0;
  let pairs = 0;
  for (let k = 0; k < p; k++)
    for (let l = 0; l < k; l++) {
      const i = constructOf[k];
      const j = constructOf[l];
      if (i === j && !isFactor[i]) continue;
      const theta = S[k * p + l] - M[k * J + j] * loadings[l] - loadings[k] * M[l * J + i] + loadings[k] * loadings[l] * R[i * J + j];
      sum += theta * theta;
      pairs++;
    }
  return pairs > 0 ? Math.sqrt(sum / pairs) : Number.NaN;
}
