import { factorise, inverseDiagonal } from "../../math/cholesky";
import type { Job } from "../../report/job";
import { EstimationError, ofAnalysis } from "../../report/problem";
import type { Input } from "../method";
import { constructsOf, pointEstimate } from "../pls/run";
import { notConverged } from "../pls/warnings";
import type { CollinearityOptions } from "./options";
import type { CollinearityResult } from "./result";

/**
 * Full collinearity VIF: VIF_j = [C⁻¹]_jj = 1 ∕ (1 − R²_j) of the regression of each composite on all others, C their correlations
 * (Kock & Lynn 2012; Kock 2015).
 * @throws EstimationError where one composite is a combination of the others
 */
export function* run(input: Input, options: CollinearityOptions): Job<CollinearityResult> {
  yield { done: 0, total: 1 };
  const { model, treated, ws, outcome } = pointEstimate(input, options.pls);
  const constructs = constructsOf(model);
  const J = constructs.length;
  const factor = ws.C.slice(0, J * J);
  const dependent = factorise(factor, J);
  if (dependent >= 0) {
    const { id, name, label = name } = constructs[dependent]!;
    throw new EstimationError([ofAnalysis("collinearity", "dependent", { at: [{ kind: "construct", id }], detail: { name: label } })]);
  }
  const vif = new Float64Array(J);
  inverseDiagonal(factor, J, vif);
  return {
    options,
    rows: input.data.matrix?.n ?? input.data.rows,
    n: treated.n,
    iterations: outcome.iterations,
    converged: outcome.converged,
    constructs,
    vif: [...vif],
    nearest: constructs.map((_, j) => nearestTo(j, ws.C, J)),
    warnings: [...(outcome.converged ? [] : [notConverged(outcome.iterations)]), ...treated.warnings],
  };
}

function nearestTo(j: number, C: Float64Array, J: number): CollinearityResult["nearest"][number] {
  let construct = j === 0 ? 1 : 0;
  for (let k = 0; k < J; k++) if (k !== j && Math.abs(C[j * J + k]!) > Math.abs(C[j * J + construct]!)) construct = k;
  return { construct, correlation: C[j * J + construct]! };
}
