import { displayName } from "../../model/types";
import type { Place, Problem, WarningCode } from "../../report/problem";
import { outer, type Compiled } from "../../sem/compile";
import type { Consistent } from "../../sem/plsc";
import type { Workspace } from "../../sem/workspace";

function warning(code: WarningCode, at: readonly Place[], detail: Problem["detail"]): Problem {
  return { code, severity: "warning", at, detail };
}

const atConstruct = (model: Compiled, j: number): Place => ({ kind: "construct", id: model.constructs[j].id });
const atItem = (model: Compiled, k: number): Place => ({ kind: "item", construct: model.constructs[model.constructOf[k]].id, column: model.columns[k] });

export const notConverged = (iterations: number): Problem => warning("E_NO_CONVERGENCE", [], { iterations });

/** W_SIGN: a Mode A block whose loadings have both signs (M2.6): its α, AVE and HTMT say little. */
export function signWarnings({ model, M }: Workspace): readonly Problem[] {
  const J = model.constructs.length;
  return model.constructs.flatMap((construct, j) => {
    if (model.weighting[j] !== outer.modeA) return [];
    const items = Array.from({ length: model.offsets[j + 1] - model.offsets[j] }, (_, k) => model.offsets[j] + k);
    const negative = items.filter((k) => M[k * J + j] < 0);
    const fewer = negative.length * 2 <= items.length ? negative : items.filter((k) => M[k * J + j] >= 0);
    if (negative.length === 0 || negative.length === items.length) return [];
    return [warning("W_SIGN", [atConstruct(model, j), ...fewer.map((k) => atItem(model, k))], { construct: displayName(construct), items: fewer.map((k) => model.columns[k]).join(", ") })];
  });
}

/** W_COLLINEAR: items with infinite VIF, block by block. */
export function collinearWarnings(model: Compiled, vif: readonly number[]): readonly Problem[] {
  return model.constructs.flatMap((construct, j) => {
    const items = Array.from({ length: model.offsets[j + 1] - model.offsets[j] }, (_, k) => model.offsets[j] + k).filter((k) => vif[k] === Infinity);
    if (items.length === 0) return [];
    return [warning("W_COLLINEAR", items.map((k) => atItem(model, k)), { construct: displayName(construct), items: items.map((k) => model.columns[k]).join(", ") })];
  });
}

/** W_HEYWOOD for a block whose items are uncorrelated, so that no consistent estimate exists. */
export function noConsistent(model: Compiled, j: number): Problem {
  return warning("W_HEYWOOD", [atConstruct(model, j)], { what: "ρ_A", element: displayName(model.constructs[j]), value: 0 });
}

/** W_HEYWOOD for every consistent value that cannot be: reliability outside 0 … 1, loading above 1, correlation of 1 or more in size, R² above 1. */
export function heywoodWarnings(model: Compiled, { reliability, loadings, R, structure }: Consistent): readonly Problem[] {
  const J = model.constructs.length;
  const name = (j: number): string => displayName(model.constructs[j]);
  const round = (x: number): string => x.toFixed(3);
  const found: Problem[] = [];
  for (let j = 0; j < J; j++) {
    if (reliability[j] > 1 || reliability[j] < 0) found.push(warning("W_HEYWOOD", [atConstruct(model, j)], { what: "ρ_A", element: name(j), value: round(reliability[j]) }));
    if (structure.r2[j] > 1) found.push(warning("W_HEYWOOD", [atConstruct(model, j)], { what: "R²", element: name(j), value: round(structure.r2[j]) }));
    for (let i = 0; i < j; i++)
      if (Math.abs(R[i * J + j]) >= 1)
        found.push(warning("W_HEYWOOD", [atConstruct(model, i), atConstruct(model, j)], { what: "r", element: `${name(i)} – ${name(j)}`, value: round(R[i * J + j]) }));
  }
  for (let k = 0; k < loadings.length; k++)
    if (Math.abs(loadings[k]) > 1 + 1e-12) found.push(warning("W_HEYWOOD", [atItem(model, k)], { what: "λ", element: model.columns[k], value: round(loadings[k]) }));
  return found;
}
