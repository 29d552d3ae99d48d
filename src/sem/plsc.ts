import { symmetricEigenvalues } from "../math/eigen";
import { outer, type Compiled } from "./compile";
import { blockOf, consistencyFactor } from "./reliability";
import { solveStructure, structureFor, type Structure } from "./structure";
import type { Workspace } from "./workspace";

/** Estimates corrected for unreliability (M2.8). NaN where a value does not exist. */
export interface Consistent {
  /** J: ρ of the composite; 1 where nothing is corrected; negative where ĉ² is */
  readonly reliability: Float64Array;
  /** p */
  readonly loadings: Float64Array;
  /** J × J: C_ij ∕ √(ρ_iρ_j) */
  readonly R: Float64Array;
  readonly structure: Structure;
}

/** Blocks taken for common factors: reflective, two items or more, weights found by Mode A or B. Others are composites. */
export const isFactor = (model: Compiled, j: number): boolean =>
  model.constructs[j].direction === "reflective" && (model.weighting[j] === outer.modeA || model.weighting[j] === outer.modeB);

/**
 * Consistent PLS (Dijkstra & Henseler 2015; M2.8), once the weights have converged and `project` has run. Where the items of a block
 * contradict each other ĉ² is negative; as in cSEM its size is used, and the negative reliability tells that no number here means much.
 *
 * @returns `failed`, a construct, where ĉ² does not exist
 */
export function consistentPls(ws: Workspace, S: Float64Array): { readonly value: Consistent } | { readonly failed: number } {
  const { model } = ws;
  const p = model.columns.length;
  const J = model.constructs.length;
  const reliability = new Float64Array(J).fill(1);
  const loadings = new Float64Array(p);
  for (let j = 0; j < J; j++) {
    const { begin, K } = blockOf(model, j);
    if (!isFactor(model, j)) {
      for (let k = begin; k < begin + K; k++) loadings[k] = ws.M[k * J + j];
      continue;
    }
    const rho = model.weighting[j] === outer.modeA ? fromWeights(ws, S, { j, loadings }) : fromLoadings(ws, S, { j, loadings });
    if (!(Math.abs(rho) > 0)) return { failed: j };
    reliability[j] = rho;
  }
  const R = new Float64Array(J * J);
  for (let i = 0; i < J; i++) for (let j = 0; j < J; j++) R[i * J + j] = i === j ? 1 : ws.C[i * J + j] / Math.sqrt(Math.abs(reliability[i] * reliability[j]));
  const structure = structureFor(model);
  solveStructure(structure, R);
  return { value: { reliability, loadings, R, structure } };
}

interface Target {
  readonly j: number;
  readonly loadings: Float64Array;
}

/** Mode A: λ = ĉw, ρ = (w′w)²ĉ². */
function fromWeights({ model, weights }: Workspace, S: Float64Array, { j, loadings }: Target): number {
  const { begin, K } = blockOf(model, j);
  const factor = consistencyFactor(weights, S, { p: model.columns.length, begin, K });
  let squares = 0;
  for (let k = begin; k < begin + K; k++) {
    squares += weights[k] * weights[k];
    loadings[k] = Math.sqrt(Math.abs(factor)) * weights[k];
  }
  return squares * squares * factor;
}

/** Mode B: with l = S_jjw, ĉ² = Σl_kl_ms_km ∕ Σ(l_kl_m)² over k ≠ m, λ = ĉl, ρ = ĉ². */
function fromLoadings({ model, M }: Workspace, S: Float64Array, { j, loadings }: Target): number {
  const { begin, K } = blockOf(model, j);
  const J = model.constructs.length;
  const p = model.columns.length;
  let above = 0;
  let below = 0;
  for (let k = begin; k < begin + K; k++)
    for (let l = begin; l < k; l++) {
      const product = M[k * J + j] * M[l * J + j];
      above += product * S[k * p + l];
      below += product * product;
    }
  const factor = below > 0 ? above / below : Number.NaN;
  for (let k = begin; k < begin + K; k++) loadings[k] = Math.sqrt(Math.abs(factor)) * M[k * J + j];
  return factor;
}

/** A smallest eigenvalue below this means: not positive semi-definite. */
const NEGATIVE = -1e-8;

export function isPositiveSemidefinite(A: Float64Array, n: number): boolean {
  if (A.some((x) => !Number.isFinite(x))) return false;
  return n === 0 || symmetricEigenvalues(A, n)[n - 1] >= NEGATIVE;
}
