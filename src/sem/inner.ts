import { regressOn } from "./regression";
import { schemes, type Workspace } from "./workspace";

/** Correlations smaller than this have no sign in the centroid scheme. */
const NO_SIGN = 1e-12;

/**
 * Inner weights of all neighbours (M2.3): centroid sign C_ij; factorial C_ij; path C_ij for successors and the coefficients
 * C_PP⁻¹C_Pj of the multiple regression for predecessors.
 * @returns the construct whose predecessors are linearly dependent, or −1
 */
export function innerWeights(ws: Workspace): number {
  const { model, scheme, C, innerOfSource, innerOfTarget } = ws;
  const { from, to } = model;
  const J = model.constructs.length;
  for (let t = 0; t < from.length; t++) {
    const covariance = C[from[t] * J + to[t]];
    const weight = scheme !== schemes.centroid ? covariance : covariance > NO_SIGN ? 1 : covariance < -NO_SIGN ? -1 : 0;
    innerOfSource[t] = weight;
    innerOfTarget[t] = weight;
  }
  if (scheme !== schemes.path) return -1;
  for (let j = 0; j < J; j++) if (regressOn(ws, C, j, innerOfTarget) < 0) return j;
  return -1;
}

/**
 * Path coefficients into `ws.paths` and R² into `ws.r2` (M2.5), from the pairs in `ws.C`; allocates nothing.
 * @returns the construct whose predecessors are linearly dependent, or −1
 */
export function regress(ws: Workspace): number {
  for (let j = 0; j < ws.r2.length; j++) {
    const explained = regressOn(ws, ws.C, j, ws.paths);
    if (explained < 0) return j;
    ws.r2[j] = explained;
  }
  return -1;
}
