import { matrixProblems } from "../../data/matrix";
import { checkModel } from "../../model/check";
import { isHigherOrder } from "../../model/hierarchy";
import { interactionsOf, pathOf } from "../../model/interactions";
import { connectedPart, constructById } from "../../model/query";
import { displayName, type Construct } from "../../model/types";
import type { Place, Problem } from "../../report/problem";
import type { Input } from "../method";
import { caseProblems, cellsUsed, tooFewCases } from "./checkCases";
import { columnProblems, settingProblems } from "./checkColumns";
import type { PlsOptions } from "./options";

/**
 * Every problem that can be seen before running, all at once (M0.6): of the model, of the columns it names,
 * of the settings, and, where these are sound, of the values in the cases used.
 * Cost: one pass over the used columns.
 */
export function check({ model, data }: Input, options: PlsOptions): readonly Problem[] {
  const { constructs } = options.isolated === "leaveOut" ? connectedPart(model) : model;
  const ofModel = [...checkModel(model, options.isolated), ...productProblems({ model, data }, options)];
  if (data.matrix !== undefined && constructs.length > 0) return [...ofModel, ...ofMatrix(constructs, { model, data }, options)];
  if (data.rows === 0 || data.columns.length === 0) return [...ofModel, noData()];
  const ofColumns = [...columnProblems(constructs, data), ...settingProblems(constructs, data, options)];
  const known = [...ofModel, ...ofColumns];
  if (ofColumns.length > 0 || constructs.length === 0) return known;
  const cells = cellsUsed(constructs, data, options);
  if (cells.rows.length === 0) return [...known, noData(cells.emptyBecause, filterDetail(options))];
  return [...known, ...caseProblems(constructs, model.paths, { cells, missing: options.missing })];
}

/** A matrix has no cells to look at, only its columns and the number of its cases. */
function ofMatrix(constructs: readonly Construct[], { model, data }: Input, options: PlsOptions): readonly Problem[] {
  const ofColumns = [...columnProblems(constructs, data), ...settingProblems(constructs, data, { ...options, filter: undefined, weightColumn: undefined })];
  if (ofColumns.length > 0) return ofColumns;
  const items = constructs.flatMap((construct) => construct.items);
  return [...matrixProblems(data, items, options), ...tooFewCases(constructs, model.paths, data.matrix!.n)];
}

/** What products of constructs need besides a sound model: cases, none of them empty, and reflective blocks where items are multiplied (M7.3). */
function productProblems({ model, data }: Input, { interactions, missing }: PlsOptions): readonly Problem[] {
  const products = interactionsOf(model);
  if (products.length === 0) return [];
  const at = products.map((one): Place => ({ kind: "path", ...pathOf(one) }));
  if (data.matrix !== undefined) return [{ code: "E_NO_CASES", severity: "error", at, detail: {} }];
  if (missing === "pairwise" || missing === "em") return [{ code: "E_INTERACTION", severity: "error", at, detail: { reason: "missing", treatment: missing } }];
  if (interactions === "twoStage") return [];
  const factors = [...new Set(products.flatMap(({ of }) => of))].flatMap((id) => constructById(model, id) ?? []);
  return factors.filter((c) => c.direction === "formative" && (c.items.length > 1 || isHigherOrder(c)))
    .map((c): Problem => ({ code: "E_INTERACTION", severity: "error", at: [{ kind: "construct", id: c.id }], detail: { reason: "formative", construct: displayName(c) } }));
}

const filterDetail = ({ filter }: PlsOptions): Problem["detail"] => (filter ? { column: filter.column, value: filter.equals } : {});

function noData(reason?: "filter" | "incomplete" | "weights", detail: Problem["detail"] = {}): Problem {
  return { code: "E_NO_DATA", severity: "error", at: [], detail: reason === undefined ? {} : { reason, ...detail } };
}
