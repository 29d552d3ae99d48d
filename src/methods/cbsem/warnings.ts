import { factorise } from "../../math/cholesky";
import { displayName } from "../../model/types";
import { ofAnalysis, type Place, type Problem } from "../../report/problem";
import type { CovarianceModel, Matrices } from "../../sem/covariance/model";
import { standardisedLoadings } from "../../sem/covariance/solution";

const warning = (reason: string, at: readonly Place[], detail: Problem["detail"]): Problem => ofAnalysis("cbsem", reason, { severity: "warning", at, detail });

/** The climb was stopped before the top. */
export const notMaximal = (iterations: number): Problem => warning("notConverged", [], { iterations });

/** Rounding may carry a standardised loading that is 1 beyond it. */
const SLACK = 1e-8;

/** What cannot be: negative variances (Heywood cases), standardised loadings above one, correlations of factors that contradict each other. */
export function improperWarnings(model: CovarianceModel, matrices: Matrices): readonly Problem[] {
  const { compiled, p, q } = model;
  const { Psi, Theta, Phi } = matrices;
  const item = (k: number): Place => ({ kind: "item", construct: compiled.constructs[compiled.constructOf[k]].id, column: compiled.columns[k] });
  const construct = (j: number): Place => ({ kind: "construct", id: compiled.constructs[j].id });
  const residuals = Array.from({ length: p }, (_, k) => k).filter((k) => Theta[k * (p + 1)] < 0);
  const variances = Array.from({ length: q }, (_, j) => j).filter((j) => Psi[j * (q + 1)] < 0);
  const above = Array.from(standardisedLoadings(model, matrices).entries()).flatMap(([k, loading]) => (Math.abs(loading) > 1 + SLACK ? [k] : []));
  const names = (list: readonly number[], of: (at: number) => string): string => list.map(of).join(", ");
  return [
    ...(residuals.length > 0 ? [warning("heywood", residuals.map(item), { items: names(residuals, (k) => compiled.columns[k]), count: residuals.length })] : []),
    ...(variances.length > 0 ? [warning("negativeVariance", variances.map(construct), { constructs: names(variances, (j) => displayName(compiled.constructs[j])), count: variances.length })] : []),
    ...(above.length > 0 && residuals.length === 0 ? [warning("loadingAboveOne", above.map(item), { items: names(above, (k) => compiled.columns[k]), count: above.length })] : []),
    ...(variances.length === 0 && factorise(Phi.slice(), q) >= 0 ? [warning("factorsNotPositive", [], {})] : []),
  ];
}
