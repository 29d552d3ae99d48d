import { displayName } from "../../model/types";
import { EstimationError, type ErrorCode, type Place, type Problem } from "../../report/problem";
import { outer, type Compiled } from "../../sem/compile";
import type { Outcome } from "../../sem/pls";
import type { StagePlan } from "../../sem/stageTypes";
import { outerVif } from "../../sem/validity";

const nameOf = (model: Compiled, j: number): string => displayName(model.constructs[j]);
const placeOf = (model: Compiled, j: number): Place => ({ kind: "construct", id: model.constructs[j].id });

function error(code: ErrorCode, model: Compiled, j: number, detail: Problem["detail"]): Problem {
  return { code, severity: "error", at: [placeOf(model, j)], detail: { construct: nameOf(model, j), ...detail } };
}

/** Problems of columns become problems of items where a construct uses the column, so that the diagram can show them there. */
export function atItems<Result>(model: Compiled, read: () => Result): Result {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof EstimationError)) throw thrown;
    throw new EstimationError(thrown.problems.map((problem) => atItem(model, problem)));
  }
}

function atItem(model: Compiled, problem: Problem): Problem {
  const place = problem.at[0];
  const item = place?.kind === "column" ? model.columns.indexOf(place.name) : -1;
  if (item < 0) return problem;
  const construct = model.constructs[model.constructOf[item]];
  return { ...problem, at: [{ kind: "item", construct: construct.id, column: model.columns[item] }], detail: { construct: displayName(construct), ...problem.detail } };
}

/** E_N_TOO_SMALL for regressions with as many predictors as cases, and Mode B blocks with as many items (M0.6). */
export function sizeProblems(model: Compiled, n: number): readonly Problem[] {
  return model.constructs.flatMap((_, j) => {
    const predictors = model.incoming[j].length;
    const items = model.offsets[j + 1] - model.offsets[j];
    return [
      ...(predictors > 0 && n <= predictors + 1 ? [error("E_N_TOO_SMALL", model, j, { n, reason: "predictors", predictors, needed: predictors + 2 })] : []),
      ...(model.weighting[j] === outer.modeB && n <= items ? [error("E_N_TOO_SMALL", model, j, { n, reason: "block", items, needed: items + 1 })] : []),
    ];
  });
}

/**
 * Why the weights have no solution: E_SINGULAR_BLOCK of every singular Mode B block (construct, items), E_SINGULAR_INNER
 * (construct, predictors), E_ISOLATED with reason "uncorrelated" where the neighbours say nothing.
 */
export function failureProblems(model: Compiled, S: Float64Array, { failure, construct = 0 }: Outcome): readonly Problem[] {
  if (failure === undefined) return [];
  if (failure === "singularBlock") return singularBlocks(model, S);
  if (failure === "singularInner") return [singularInner(model, construct)];
  return [error("E_ISOLATED", model, construct, { reason: "uncorrelated" })];
}

/** A product of scores that does not vary, or that its items explain wholly, has no effect to estimate. */
export function noProduct({ stages }: StagePlan): Problem {
  const { model, columns } = stages.at(-1)!;
  const names = model.constructs.flatMap((construct, j) => (columns[model.offsets[j]]!.kind === "product" ? [displayName(construct)] : []));
  return { code: "E_INTERACTION", severity: "error", at: [], detail: { reason: "noVariance", product: names.join(", ") } };
}

export function singularInner(model: Compiled, j: number): Problem {
  const predictors = Array.from(model.incoming[j], (t) => nameOf(model, model.from[t])).join(", ");
  return error("E_SINGULAR_INNER", model, j, { predictors });
}

function singularBlocks(model: Compiled, S: Float64Array): readonly Problem[] {
  return model.constructs.flatMap((construct, j) => {
    if (model.weighting[j] !== outer.modeB) return [];
    const items = dependentItems(model, S, j);
    if (items.length === 0) return [];
    const at = items.map((column): Place => ({ kind: "item", construct: construct.id, column }));
    return [{ code: "E_SINGULAR_BLOCK", severity: "error", at: [placeOf(model, j), ...at], detail: { construct: nameOf(model, j), items: items.join(", ") } }];
  });
}

/** Items of a block that are linear combinations of the others. */
export function dependentItems(model: Compiled, S: Float64Array, j: number): readonly string[] {
  const begin = model.offsets[j];
  const vif = outerVif(S, model.columns.length, { begin, K: model.offsets[j + 1] - begin });
  return Array.from(vif).flatMap((value, k) => (value === Infinity ? [model.columns[begin + k]] : []));
}
