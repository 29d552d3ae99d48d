import { factorise, solveFactored } from "../math/cholesky";
import type { Compiled } from "./compile";

/** Room for regressions on up to as many predecessors as a construct of the model has. */
export interface Regression {
  readonly model: Compiled;
  readonly gram: Float64Array;
  readonly beta: Float64Array;
}

/**
 * Regression of construct j on its predecessors, β = R_PP⁻¹R_Pj (M2.5). Leaves the Cholesky factor of R_PP in `gram`.
 *
 * @param R            J × J construct correlations, right at least for j and its predecessors
 * @param coefficients one place a path; those of the paths to j are written
 * @returns            R²_j = R_jPβ, 0 without predecessors, −1 where they are linearly dependent
 */
export function regressOn({ model, gram, beta }: Regression, R: Float64Array, j: number, coefficients: Float64Array): number {
  const incoming = model.incoming[j];
  const { from } = model;
  const J = model.constructs.length;
  const n = incoming.length;
  if (n === 0) return 0;
  for (let a = 0; a < n; a++) {
    const row = from[incoming[a]] * J;
    for (let b = 0; b <= a; b++) gram[a * n + b] = R[row + from[incoming[b]]];
    beta[a] = R[row + j];
  }
  if (factorise(gram, n) >= 0) return -1;
  solveFactored(gram, n, beta);
  let explained = 0;
  for (let a = 0; a < n; a++) {
    coefficients[incoming[a]] = beta[a];
    explained += beta[a] * R[from[incoming[a]] * J + j];
  }
  return explained < 0 ? 0 : explained;
}
