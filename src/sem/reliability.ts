import { symmetricEigen } from "../math/eigen";
import { outer, type Compiled } from "./compile";

/** Items of block j: begin … begin + K − 1. */
export interface Block {
  readonly begin: number;
  readonly K: number;
}

export const blockOf = ({ offsets }: Compiled, j: number): Block => ({ begin: offsets[j], K: offsets[j + 1] - offsets[j] });

/**
 * Cronbach's α = K∕(K − 1) · (1 − Σs_kk ∕ ΣΣs_kl) (M4.2): standardised from correlations, raw from covariances.
 *
 * @param S    p × p
 * @param sds  p: covariances are r_kl s_k s_l; omit for correlations
 * @returns    at most 1, may be negative; NaN for a single item and where the items cancel
 */
export function cronbachAlpha(S: Float64Array, p: number, { begin, K }: Block, sds?: Float64Array): number {
  let trace = 0;
  let total = 0;
  for (let k = begin; k < begin + K; k++)
    for (let l = begin; l < begin + K; l++) {
      const value = sds ? S[k * p + l] * sds[k] * sds[l] : S[k * p + l];
      total += value;
      if (k === l) trace += value;
    }
  return K > 1 && total > 1e-12 * trace ? (K / (K - 1)) * (1 - trace / total) : Number.NaN;
}

/**
 * ĉ² by which the weights of a reflective Mode A block become its consistent loadings, λ = ĉw (M2.8):
 *
 *   ĉ² = (w′Sw − w′w) ∕ ((w′w)² − Σw⁴)
 *
 * @returns NaN where fewer than two weights differ from 0; negative where the items mostly contradict each other
 */
export function consistencyFactor(weights: Float64Array, S: Float64Array, { p, begin, K }: Block & { p: number }): number {
  let squares = 0;
  let fourths = 0;
  let common = 0;
  for (let k = begin; k < begin + K; k++) {
    const w = weights[k];
    squares += w * w;
    fourths += w * w * w * w;
    for (let l = begin; l < k; l++) common += 2 * w * S[k * p + l] * weights[l];
  }
  const products = squares * squares - fourths;
  return products > 1e-14 * squares * squares ? common / products : Number.NaN;
}

/**
 * Dijkstra–Henseler's ρ_A = (w′w)² ĉ² (M2.8, M4.3): reliability of the composite's scores as a stand-in for its factor.
 * 1 for single items and for Mode B, where it is so by definition. May leave [0, 1]; never clipped.
 */
export function rhoA(model: Compiled, j: number, weights: Float64Array, S: Float64Array): number {
  const { begin, K } = blockOf(model, j);
  if (K === 1 || model.weighting[j] === outer.modeB) return 1;
  let squares = 0;
  for (let k = begin; k < begin + K; k++) squares += weights[k] * weights[k];
  return squares * squares * consistencyFactor(weights, S, { p: model.columns.length, begin, K });
}

/** Composite reliability ρ_c = (Σλ)² ∕ ((Σλ)² + Σ(1 − λ²)) (M4.4): signed sum, so that opposite loadings cancel. */
export function rhoC(loadings: ArrayLike<number>, { begin, K }: Block): number {
  let sum = 0;
  let errors = 0;
  for (let k = begin; k < begin + K; k++) {
    sum += loadings[k];
    errors += 1 - loadings[k] * loadings[k];
  }
  const total = sum * sum + errors;
  return total > 0 ? (sum * sum) / total : Number.NaN;
}

/** Average variance extracted: mean λ² (M4.5). */
export function averageVarianceExtracted(loadings: ArrayLike<number>, { begin, K }: Block): number {
  let sum = 0;
  for (let k = begin; k < begin + K; k++) sum += loadings[k] * loadings[k];
  return sum / K;
}

export interface PrincipalComponents {
  readonly eigenvalue1: number;
  /** 0 for a single item */
  readonly eigenvalue2: number;
  /** ρ_c with the loadings of the first principal component, √λ₁ v (M4.4) */
  readonly dillonGoldsteinRho: number;
}

/** First two principal components of a block's correlations (M4.10). */
export function principalComponents(S: Float64Array, p: number, { begin, K }: Block): PrincipalComponents {
  const block = new Float64Array(K * K);
  for (let k = 0; k < K; k++) for (let l = 0; l < K; l++) block[k * K + l] = S[(begin + k) * p + begin + l];
  const { values, vectors } = symmetricEigen(block, K);
  const loadings = Float64Array.from({ length: K }, (_, k) => vectors[k * K] * Math.sqrt(Math.max(0, values[0])));
  return { eigenvalue1: values[0], eigenvalue2: K > 1 ? values[1] : 0, dillonGoldsteinRho: rhoC(loadings, { begin: 0, K }) };
}
