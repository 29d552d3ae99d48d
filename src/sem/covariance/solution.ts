import type { Job } from "../../report/job";
import { type CovarianceModel, matricesAt, type Matrices } from "./model";

/** Everything standardised: items and factors of variance one (M11.5). */
export function standardisedOf(model: CovarianceModel, theta: Float64Array, matrices: Matrices = matricesAt(model, theta)): Float64Array {
  const { p, q, parameters } = model;
  const { Phi, Sigma, Psi, Theta } = matrices;
  const factor = (j: number): number => Math.sqrt(Phi[j * q + j]);
  const item = (k: number): number => Math.sqrt(Sigma[k * p + k]);
  return Float64Array.from(parameters, (one, a): number => {
    const value = theta[a];
    if (one.kind === "loading") return (value * factor(one.construct)) / item(one.item);
    if (one.kind === "path") return (value * factor(one.from)) / factor(one.to);
    if (one.kind === "residual") return value / Sigma[one.item * p + one.item];
    if (one.kind === "variance") return value / Phi[one.construct * q + one.construct];
    const M = one.kind === "covariance" ? { values: Psi, size: q } : { values: Theta, size: p };
    return value / Math.sqrt(M.values[one.first * (M.size + 1)] * M.values[one.second * (M.size + 1)]);
  });
}

/** Standardised loading of every item, the fixed ones too. */
export function standardisedLoadings({ compiled, p, q }: CovarianceModel, { lambda, Phi, Sigma }: Matrices): Float64Array {
  return Float64Array.from(lambda, (value, k) => (value * Math.sqrt(Phi[compiled.constructOf[k] * (q + 1)])) / Math.sqrt(Sigma[k * (p + 1)]));
}

/** Every path standardised, the fixed ones too. */
export function standardisedPaths({ compiled: { from, to }, q }: CovarianceModel, { B, Phi }: Matrices): Float64Array {
  return Float64Array.from(from, (source, t) => B[to[t] * q + source] * Math.sqrt(Phi[source * (q + 1)] / Phi[to[t] * (q + 1)]));
}

/** Share of its variance that the causes of each factor explain; NaN for exogenous ones. */
export const explainedOf = ({ compiled, q }: CovarianceModel, { Phi, Psi }: Matrices): Float64Array =>
  Float64Array.from(compiled.incoming, (paths, j) => (paths.length === 0 ? Number.NaN : 1 - Psi[j * (q + 1)] / Phi[j * (q + 1)]));

/** Standard errors of a function of θ by the delta method, its Jacobian by central differences. @param covariance of θ, m × m */
export function* deltaErrors(of: (theta: Float64Array) => Float64Array, theta: Float64Array, covariance: Float64Array): Job<Float64Array> {
  const m = theta.length;
  const columns: Float64Array[] = [];
  for (const [a, value] of theta.entries()) {
    if (a % 8 === 0) yield { done: a, total: m };
    const h = 1e-5 * Math.max(1, Math.abs(value));
    const moved = (by: number): Float64Array => of(theta.map((old, b) => (b === a ? old + by : old)));
    const [up, down] = [moved(h), moved(-h)];
    columns.push(up.map((high, i) => (high - down[i]) / (2 * h)));
  }
  const count = columns[0]?.length ?? 0;
  return Float64Array.from({ length: count }, (_, i) => {
    let variance = 0;
    for (let a = 0; a < m; a++) for (let b = 0; b < m; b++) variance += columns[a][i] * covariance[a * m + b] * columns[b][i];
    return Math.sqrt(Math.max(0, variance));
  });
}

/** p × q weights of the regression factor scores on standardised items, Σ⁻¹ΛΦ, for factors of variance one. */
export function factorScoreWeights({ compiled, p, q }: CovarianceModel, { lambda, Phi, Sigma }: Matrices, inverse: Float64Array): Float64Array {
  const out = new Float64Array(p * q);
  for (let k = 0; k < p; k++)
    for (let j = 0; j < q; j++) {
      let sum = 0;
      for (let l = 0; l < p; l++) sum += inverse[k * p + l] * lambda[l] * Phi[compiled.constructOf[l] * q + j];
      out[k * q + j] = (sum * Math.sqrt(Sigma[k * (p + 1)])) / Math.sqrt(Phi[j * (q + 1)]);
    }
  return out;
}
