import { alongRoute, effectPairs, routes, totalEffects } from "../../sem/effects";
import type { Compiled } from "../../sem/compile";
import { r2WithoutPaths, reestimatedF2, saturatedR2 } from "../../sem/reestimate";
import { selectionCriteria } from "../../sem/selection";
import { adjustedR2, type Structure } from "../../sem/structure";
import type { Workspace } from "../../sem/workspace";
import { allDefined, defined } from "./measurement";
import type { ModelSelection, PlsResult, ResultEffect, WithoutPath } from "./result";

type Structural = Pick<
  PlsResult,
  "paths" | "pathCoefficients" | "f2" | "vifInner" | "effects" | "specificIndirectEffects" | "routesCut" | "r2" | "r2Adjusted" | "constructCorrelations"
>;

/** Paths, effects and explained variance (M3, M5.1–M5.3). @param n rows used */
export function structuralOf(ws: Workspace, structure: Structure, n: number): Structural {
  const { model } = ws;
  const found = routes(model);
  return {
    paths: Array.from(model.from, (from, t) => ({ from, to: model.to[t] })),
    pathCoefficients: Array.from(structure.paths),
    f2: allDefined(structure.f2),
    vifInner: Array.from(structure.vif),
    effects: effectsOf(model, structure.paths),
    specificIndirectEffects: (found ?? []).map((route) => ({ route, value: alongRoute(model, structure.paths, route) })),
    routesCut: found === undefined,
    r2: allDefined(structure.r2),
    r2Adjusted: r2AdjustedOf(model, structure.r2, n),
    constructCorrelations: ws.C.slice(),
  };
}

/** What only further estimates of the model tell: without each path, and with all of them (M5.2, M5.7). @param n rows used */
export function reestimatesOf(ws: Workspace, S: Float64Array, structure: Structure, n: number): Pick<PlsResult, "f2Reestimated" | "modelSelection" | "withoutPath"> {
  const without = r2WithoutPaths(ws, S);
  return {
    f2Reestimated: allDefined(reestimatedF2(ws.model, structure.r2, without)),
    modelSelection: modelSelection(ws, S, structure.r2, n),
    withoutPath: withoutPath(ws.model, without, n),
  };
}

export function effectsOf(model: Compiled, paths: Float64Array): readonly ResultEffect[] {
  const J = model.constructs.length;
  const T = new Float64Array(J * J);
  totalEffects(model, paths, T);
  return effectPairs(model).map(({ from, to, path, indirect }) => {
    const total = T[from * J + to];
    return { from, to, total, indirect: indirect ? total - (path < 0 ? 0 : paths[path]) : null };
  });
}

export const r2AdjustedOf = (model: Compiled, r2: Float64Array, n: number): PlsResult["r2Adjusted"] =>
  Array.from(r2, (value, j) => defined(adjustedR2(value, n, model.incoming[j].length)));

/** AIC and BIC of each equation less one path; GM and C_p, which need the saturated model, play no part here. */
const withoutPath = (model: Compiled, r2: Float64Array, n: number): readonly WithoutPath[] =>
  Array.from(r2, (value, path) => {
    const { AIC, BIC } = selectionCriteria(value, Number.NaN, { n, predictors: model.incoming[model.to[path]].length - 1 });
    return { path, AIC: defined(AIC), BIC: defined(BIC) };
  });

function modelSelection(ws: Workspace, S: Float64Array, r2: Float64Array, n: number): readonly ModelSelection[] {
  const saturated = saturatedR2(ws, S);
  return ws.model.constructs.flatMap((_, construct) => {
    const predictors = ws.model.incoming[construct].length;
    if (predictors === 0) return [];
    const c = selectionCriteria(r2[construct], saturated[construct], { n, predictors });
    return [{
      construct,
      AIC: defined(c.AIC), AICc: defined(c.AICc), AICu: defined(c.AICu), BIC: defined(c.BIC), FPE: defined(c.FPE),
      GM: defined(c.GM), HQ: defined(c.HQ), HQc: defined(c.HQc), Mallows_Cp: defined(c.Mallows_Cp),
    }];
  });
}
