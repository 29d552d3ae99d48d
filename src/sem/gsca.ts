import { factorise, solveFactored } from "../math/cholesky";
import type { Compiled } from "./compile";
import { regressOn, type Regression } from "./regression";

/** Generalised structured component analysis of one correlation matrix. */
export interface Gsca {
  /** p: components have variance one */
  readonly weights: Float64Array;
  /** p × J correlations of items and components; J × J of components */
  readonly M: Float64Array;
  readonly C: Float64Array;
  readonly paths: Float64Array;
  /** J, NaN for exogenous components */
  readonly r2: Float64Array;
  /** what is left unexplained, summed over the items that have loadings and all components */
  readonly phi: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly trace: readonly number[];
}

export type GscaFailure = { readonly failure: "singularBlock" | "singularInner"; readonly construct: number };

export interface GscaSettings {
  /** J: whether the items of a block are explained by their component, or only make it up */
  readonly hasLoadings: readonly boolean[];
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly start: Float64Array;
}

/**
 * Alternating least squares (Hwang & Takane 2004; M2.11) on correlations: given components, loadings and paths are regressions; given
 * these, the weights of one component after the other make
 *
 *   φ = Σ_k |z_k − λ_k γ_j(k)|² + Σ_j |γ_j − Σ_i β_ij γ_i|²
 *
 * smallest, with γ_j of variance one:  w_j ∝ S_jj⁻¹ (S · [Σ_k λ_k e_k + Σ_i β_ij w_i + Σ_s β_js (w_s − Σ_i≠j β_is w_i)])_j
 *
 * @param S p × p correlations
 */
export function gscaOf(model: Compiled, S: Float64Array, { hasLoadings, tolerance, maxIterations, start }: GscaSettings): Gsca | GscaFailure {
  const p = model.columns.length;
  const J = model.constructs.length;
  const { offsets } = model;
  const factors: Float64Array[] = [];
  for (let j = 0; j < J; j++) {
    const [begin, K] = [offsets[j], offsets[j + 1] - offsets[j]];
    const L = new Float64Array(K * K);
    for (let k = 0; k < K; k++) for (let l = 0; l <= k; l++) L[k * K + l] = S[(begin + k) * p + begin + l];
    if (factorise(L, K) >= 0) return { failure: "singularBlock", construct: j };
    factors.push(L);
  }
  const weights = start.slice();
  for (let j = 0; j < J; j++) if (!normalise(model, S, weights, j)) weights.fill(1, offsets[j], offsets[j + 1]);
  for (let j = 0; j < J; j++) if (!normalise(model, S, weights, j)) return { failure: "singularBlock", construct: j };
  const largest = Math.max(1, ...model.incoming.map((list) => list.length));
  const room: Regression = { model, gram: new Float64Array(largest * largest), beta: new Float64Array(largest) };
  const state = { weights, M: new Float64Array(p * J), C: new Float64Array(J * J), paths: new Float64Array(model.from.length), r2: new Float64Array(J) };
  const trace: number[] = [];
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const dependent = explain(model, S, state, room);
    if (dependent >= 0) return { failure: "singularInner", construct: dependent };
    trace.push(unexplained(model, hasLoadings, state));
    const change = updateWeights(model, S, state, { hasLoadings, factors });
    if (change < tolerance || iteration === maxIterations) {
      if (explain(model, S, state, room) >= 0) return { failure: "singularInner", construct: 0 };
      return { ...state, phi: unexplained(model, hasLoadings, state), iterations: iteration, converged: change < tolerance, trace };
    }
  }
  return { ...state, phi: Number.NaN, iterations: 0, converged: false, trace };
}

type State = Pick<Gsca, "weights" | "M" | "C" | "paths" | "r2">;

function normalise({ columns, offsets }: Compiled, S: Float64Array, weights: Float64Array, j: number): boolean {
  const p = columns.length;
  let variance = 0;
  for (let k = offsets[j]; k < offsets[j + 1]; k++) for (let l = offsets[j]; l < offsets[j + 1]; l++) variance += weights[k] * S[k * p + l] * weights[l];
  if (!(variance > 1e-12)) return false;
  const scale = 1 / Math.sqrt(variance);
  for (let k = offsets[j]; k < offsets[j + 1]; k++) weights[k] *= scale;
  return true;
}

/** M = SW, C = W′M, paths and R². @returns the component with dependent predecessors, or −1 */
function explain(model: Compiled, S: Float64Array, { weights, M, C, paths, r2 }: State, room: Regression): number {
  const p = model.columns.length;
  const J = model.constructs.length;
  const { offsets } = model;
  for (let k = 0; k < p; k++)
    for (let j = 0; j < J; j++) {
      let sum = 0;
      for (let l = offsets[j]; l < offsets[j + 1]; l++) sum += S[k * p + l] * weights[l];
      M[k * J + j] = sum;
    }
  for (let i = 0; i < J; i++)
    for (let j = 0; j < J; j++) {
      let sum = 0;
      for (let k = offsets[i]; k < offsets[i + 1]; k++) sum += weights[k] * M[k * J + j];
      C[i * J + j] = i === j ? 1 : sum;
    }
  for (let j = 0; j < J; j++) {
    const explained = regressOn(room, C, j, paths);
    if (explained < 0) return j;
    r2[j] = model.incoming[j].length === 0 ? Number.NaN : explained;
  }
  return -1;
}

/** φ: items with loadings leave 1 − λ², explained components 1 − R², all others 1. */
function unexplained({ constructs, constructOf }: Compiled, hasLoadings: readonly boolean[], { M, r2 }: State): number {
  const J = constructs.length;
  let phi = 0;
  for (let k = 0; k < constructOf.length; k++) phi += hasLoadings[constructOf[k]] ? 1 - M[k * J + constructOf[k]] ** 2 : 1;
  for (let j = 0; j < J; j++) phi += Number.isNaN(r2[j]) ? 1 : 1 - r2[j];
  return phi;
}

/** One round through the components, each from the newest weights of the others. @returns Σ|ΔW| */
function updateWeights(model: Compiled, S: Float64Array, { weights, M, paths }: State, { hasLoadings, factors }: { readonly hasLoadings: readonly boolean[]; readonly factors: readonly Float64Array[] }): number {
  const { offsets, incoming, outgoing, from, to, constructs, columns } = model;
  const [p, J] = [columns.length, constructs.length];
  const target = new Float64Array(p);
  let change = 0;
  for (let j = 0; j < J; j++) {
    const [begin, end] = [offsets[j], offsets[j + 1]];
    if (end - begin === 1) continue;
    target.fill(0);
    const add = (i: number, factor: number): void => {
      for (let k = offsets[i]; k < offsets[i + 1]; k++) target[k] += factor * weights[k];
    };
    if (hasLoadings[j]) for (let k = begin; k < end; k++) target[k] += M[k * J + j];
    for (const t of incoming[j]) add(from[t], paths[t]);
    for (const t of outgoing[j]) {
      add(to[t], paths[t]);
      for (const u of incoming[to[t]]) if (u !== t) add(from[u], -paths[t] * paths[u]);
    }
    const next = Float64Array.from({ length: end - begin }, (_, k) => {
      let sum = 0;
      for (let l = 0; l < p; l++) sum += S[(begin + k) * p + l] * target[l];
      return sum;
    });
    solveFactored(factors[j], end - begin, next);
    const before = weights.slice(begin, end);
    weights.set(next, begin);
    if (!normalise(model, S, weights, j)) weights.set(before, begin);
    for (let k = begin; k < end; k++) change += Math.abs(weights[k] - before[k - begin]);
  }
  return change;
}
