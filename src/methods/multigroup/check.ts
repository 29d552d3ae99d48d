import { columnNamed } from "../../data/dataset";
import { ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import { isStaged } from "../../sem/stages";
import { columnsRead, partOf, rowsOfGroups, withinRows } from "./groupData";
import type { MultigroupOptions } from "./options";

/** Problems of the estimate, of the choice of groups, and of each group by itself. Sentences of the latter: `multigroup:problems`. */
export function check(input: Input, { pls, groups, distances }: MultigroupOptions): readonly Problem[] {
  const { model, data } = input;
  if (data.matrix) return [{ code: "E_NO_CASES", severity: "error", at: [], detail: {} }];
  const problems = [...checkPls(input, pls), ...(distances && isStaged(input.model) ? [ofAnalysis("multigroup", "stagedDistances")] : [])];
  if (problems.some(({ severity }) => severity === "error")) return problems;
  if (groups === null) return [...problems, ofAnalysis("multigroup", "noGroups")];
  const at = [{ kind: "column", name: groups.column }] as const;
  if (columnNamed(data, groups.column) === undefined) return [...problems, { code: "E_MISSING_COLUMN", severity: "error", at, detail: { column: groups.column } }];
  if (new Set(groups.groups).size < 2) return [...problems, ofAnalysis("multigroup", "oneGroup", { at, detail: { column: groups.column } })];
  if (model.constructs.some(({ items }) => items.includes(groups.column))) return [...problems, ofAnalysis("multigroup", "isItem", { at, detail: { column: groups.column } })];
  const { names, rows } = rowsOfGroups(data, groups, pls);
  const read = columnsRead(model, pls);
  return [
    ...problems,
    ...rows.flatMap((of, g): readonly Problem[] => {
      const group = names[g];
      if (of.length === 0) return [ofAnalysis("multigroup", "emptyGroup", { at, detail: { group, column: groups.column } })];
      const own = checkPls({ model, data: partOf(data, read, of) }, withinRows(pls)).filter(({ severity }) => severity === "error");
      return own.length === 0 ? [] : [ofAnalysis("multigroup", "groupFails", { at, detail: { group, n: of.length } }), ...own];
    }),
  ];
}
