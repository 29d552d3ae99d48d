import { checkModel } from "../../model/check";
import { connectedPart } from "../../model/query";
import type { Problem } from "../../report/problem";
import type { Input } from "../method";
import { caseProblems, cellsUsed } from "./checkCases";
import { columnProblems, settingProblems } from "./checkColumns";
import type { PlsOptions } from "./options";

/**
 * Every problem that can be seen before running, all at once (M0.6): of the model, of the columns it names,
 * of the settings, and, where these are sound, of the values in the cases used.
 * Cost: one pass over the used columns.
 */
export function check({ model, data }: Input, options: PlsOptions): readonly Problem[] {
  const { constructs } = options.isolated === "leaveOut" ? connectedPart(model) : model;
  const ofModel = checkModel(model, options.isolated);
  if (data.rows === 0 || data.columns.length === 0) return [...ofModel, noData()];
  const ofColumns = [...columnProblems(constructs, data), ...settingProblems(constructs, data, options)];
  const known = [...ofModel, ...ofColumns];
  if (ofColumns.length > 0 || constructs.length === 0) return known;
  const cells = cellsUsed(constructs, data, options);
  if (cells.rows.length === 0) return [...known, noData(cells.emptyBecause, filterDetail(options))];
  return [...known, ...caseProblems(constructs, model.paths, { cells, missing: options.missing })];
}

const filterDetail = ({ filter }: PlsOptions): Problem["detail"] => (filter ? { column: filter.column, value: filter.equals } : {});

function noData(reason?: "filter" | "incomplete" | "weights", detail: Problem["detail"] = {}): Problem {
  return { code: "E_NO_DATA", severity: "error", at: [], detail: reason === undefined ? {} : { reason, ...detail } };
}
