import type { Compiled } from "../compile";

/** A free parameter of a covariance structure, by indices into the compiled model. */
export type CovarianceParameter =
  | { readonly kind: "loading"; readonly item: number; readonly construct: number }
  | { readonly kind: "path"; readonly from: number; readonly to: number }
  | { readonly kind: "residual"; readonly item: number }
  /** of an exogenous factor, or of what is left of an endogenous one */
  | { readonly kind: "variance"; readonly construct: number }
  | { readonly kind: "covariance"; readonly first: number; readonly second: number }
  | { readonly kind: "residualCovariance"; readonly first: number; readonly second: number };

/** How factors get their unit: by their first item, or by a (residual) variance of 1. */
export type FactorScale = "marker" | "variance";

/** A path model as a covariance structure Σ(θ) = Λ(I − B)⁻¹Ψ(I − B)⁻ᵀΛ′ + Θ (M11.1). */
export interface CovarianceModel {
  readonly compiled: Compiled;
  readonly p: number;
  readonly q: number;
  readonly scale: FactorScale;
  readonly parameters: readonly CovarianceParameter[];
  /** paths that are 1: from a factor of higher order to the first factor that measures it, whose unit it takes */
  readonly fixedPaths: readonly number[];
  /** as in the settings */
  readonly measuring: readonly (readonly number[])[];
  readonly df: number;
}

export interface CovarianceSettings {
  readonly scale: FactorScale;
  /** whether the residuals of factors that explain nothing further are correlated, as lavaan does */
  readonly correlatedOutcomes: boolean;
  /** pairs of items whose residuals are correlated */
  readonly residualPairs: readonly (readonly [first: number, second: number])[];
  /** of each factor of higher order, which has no items: its paths to the factors that measure it */
  readonly measuring?: readonly (readonly number[])[];
}

/**
 * Loadings: the first of a block is 1 where it gives the unit, and so is the first path of a factor of higher order. A single item is
 * its factor: it has no residual. Exogenous factors correlate freely; what is left of factors that measure another does not.
 */
export function covarianceModel(compiled: Compiled, { scale, correlatedOutcomes, residualPairs, measuring = [] }: CovarianceSettings): CovarianceModel {
  const { offsets, incoming, outgoing, from, to, constructs, columns, constructOf } = compiled;
  const [p, q] = [columns.length, constructs.length];
  const isSingle = (j: number): boolean => offsets[j + 1] - offsets[j] === 1;
  const indices = Array.from({ length: q }, (_, j) => j);
  const pairsOf = (list: readonly number[]): CovarianceParameter[] => list.flatMap((first, a) => list.slice(a + 1).map((second): CovarianceParameter => ({ kind: "covariance", first, second })));
  const fixedPaths = scale === "marker" ? measuring.map(([first]) => first) : [];
  const lower = new Set(measuring.flat().map((t) => to[t]));
  const outcomes = indices.filter((j) => incoming[j].length > 0 && outgoing[j].length === 0 && !lower.has(j));
  const parameters: CovarianceParameter[] = [
    ...columns.flatMap((_, item): CovarianceParameter[] => {
      const construct = constructOf[item];
      return scale === "marker" && item === offsets[construct] ? [] : [{ kind: "loading", item, construct }];
    }),
    ...Array.from(from.keys()).flatMap((t): CovarianceParameter[] => (fixedPaths.includes(t) ? [] : [{ kind: "path", from: from[t], to: to[t] }])),
    ...columns.flatMap((_, item): CovarianceParameter[] => (isSingle(constructOf[item]) ? [] : [{ kind: "residual", item }])),
    ...indices.flatMap((construct): CovarianceParameter[] => (scale === "variance" ? [] : [{ kind: "variance", construct }])),
    ...pairsOf(indices.filter((j) => incoming[j].length === 0)),
    ...(correlatedOutcomes ? pairsOf(outcomes) : []),
    ...residualPairs.map(([first, second]): CovarianceParameter => ({ kind: "residualCovariance", first, second })),
  ];
  return { compiled, p, q, scale, parameters, fixedPaths, measuring, df: (p * (p + 1)) / 2 - parameters.length };
}

/** The matrices at one point θ. */
export interface Matrices {
  /** p: loading of each item on its factor */
  readonly lambda: Float64Array;
  /** q × q, target in rows */
  readonly B: Float64Array;
  readonly Psi: Float64Array;
  /** p × p */
  readonly Theta: Float64Array;
  /** (I − B)⁻¹ */
  readonly E: Float64Array;
  /** covariances of the factors */
  readonly Phi: Float64Array;
  readonly Sigma: Float64Array;
}

export function matricesAt({ compiled, p, q, parameters, fixedPaths }: CovarianceModel, theta: Float64Array): Matrices {
  const { constructOf, order, from, to, incoming } = compiled;
  const lambda = new Float64Array(p).fill(1);
  const B = new Float64Array(q * q);
  const Psi = new Float64Array(q * q);
  const Theta = new Float64Array(p * p);
  for (let j = 0; j < q; j++) Psi[j * q + j] = 1;
  for (const t of fixedPaths) B[to[t] * q + from[t]] = 1;
  for (const [a, one] of parameters.entries()) {
    const value = theta[a];
    if (one.kind === "loading") lambda[one.item] = value;
    else if (one.kind === "path") B[one.to * q + one.from] = value;
    else if (one.kind === "residual") Theta[one.item * p + one.item] = value;
    else if (one.kind === "variance") Psi[one.construct * q + one.construct] = value;
    else if (one.kind === "covariance") Psi[one.first * q + one.second] = Psi[one.second * q + one.first] = value;
    else Theta[one.first * p + one.second] = Theta[one.second * p + one.first] = value;
  }
  // a path model has no loops: causes before effects
  const E = new Float64Array(q * q);
  for (const j of order) {
    E[j * q + j] = 1;
    for (const t of incoming[j]) {
      const b = B[to[t] * q + from[t]];
      for (let c = 0; c < q; c++) E[j * q + c] += b * E[from[t] * q + c];
    }
  }
  const Phi = sandwich(E, Psi, q);
  const Sigma = new Float64Array(p * p);
  for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) Sigma[k * p + l] = lambda[k] * lambda[l] * Phi[constructOf[k] * q + constructOf[l]] + Theta[k * p + l];
  return { lambda, B, Psi, Theta, E, Phi, Sigma };
}

/** EΨE′ */
function sandwich(E: Float64Array, Psi: Float64Array, q: number): Float64Array {
  const half = new Float64Array(q * q);
  const out = new Float64Array(q * q);
  for (let i = 0; i < q; i++)
    for (let k = 0; k < q; k++) {
      const e = E[i * q + k];
      if (e !== 0) for (let j = 0; j < q; j++) half[i * q + j] += e * Psi[k * q + j];
    }
  for (let i = 0; i < q; i++)
    for (let j = 0; j < q; j++) {
      let sum = 0;
      for (let k = 0; k < q; k++) sum += half[i * q + k] * E[j * q + k];
      out[i * q + j] = sum;
    }
  return out;
}

/**
 * The derivative of Σ by each parameter, free or not, is uv′ + vu′: u and v, one row each a parameter.
 *
 *   λ_kj: u = e_k, v = ΛΦe_j · path i → j: u = ΛEe_j, v = ΛΦe_i · ψ_rr, θ_kk: v = u ∕ 2 · ψ_rc, θ_kl: one column each
 */
export function derivatives({ compiled, p, q }: Pick<CovarianceModel, "compiled" | "p" | "q">, parameters: readonly CovarianceParameter[], { lambda, E, Phi }: Matrices): { readonly U: Float64Array; readonly V: Float64Array } {
  const { constructOf } = compiled;
  const U = new Float64Array(parameters.length * p);
  const V = new Float64Array(parameters.length * p);
  const column = (out: Float64Array, at: number, { matrix, j, factor = 1 }: { readonly matrix: Float64Array; readonly j: number; readonly factor?: number }): void => {
    for (let l = 0; l < p; l++) out[at + l] = factor * lambda[l] * matrix[constructOf[l] * q + j];
  };
  for (const [a, one] of parameters.entries()) {
    const at = a * p;
    if (one.kind === "loading") {
      U[at + one.item] = 1;
      column(V, at, { matrix: Phi, j: one.construct });
    } else if (one.kind === "path") {
      column(U, at, { matrix: E, j: one.to });
      column(V, at, { matrix: Phi, j: one.from });
    } else if (one.kind === "residual") {
      U[at + one.item] = 1;
      V[at + one.item] = 0.5;
    } else if (one.kind === "variance") {
      column(U, at, { matrix: E, j: one.construct });
      column(V, at, { matrix: E, j: one.construct, factor: 0.5 });
    } else if (one.kind === "covariance") {
      column(U, at, { matrix: E, j: one.first });
      column(V, at, { matrix: E, j: one.second });
    } else {
      U[at + one.first] = 1;
      V[at + one.second] = 1;
    }
  }
  return { U, V };
}
