import { columnNamed, type DataColumn } from "../../data/dataset";
import { ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import { cellsUsed, tooFewCases } from "../pls/checkCases";
import type { PlsOptions } from "../pls/options";
import { repeatedProblems } from "./drawn";
import type { FoldOptions } from "./options";

/** Problems of the estimate, of data that cannot be divided, and of the folds. Sentences of the latter: `predict:problems`. */
export function checkFolds(input: Input, options: FoldOptions & { readonly pls: PlsOptions }): readonly Problem[] {
  const { model, data } = input;
  if (data.matrix) return [{ code: "E_NO_CASES", severity: "error", at: [], detail: {} }];
  const problems = [...checkPls(input, options.pls), ...repeatedProblems(model, options.pls)];
  if (problems.some(({ severity }) => severity === "error")) return problems;
  const pairwise = options.pls.missing === "pairwise" ? [ofAnalysis("predict", "pairwise")] : [];
  const { rows } = cellsUsed(model.constructs, data, options.pls);
  const n = rows.length;
  if (options.division === "columns") return [...problems, ...pairwise, ...columnProblems(input, rows, options)];
  if (options.division === "random" && options.folds > n) return [...problems, ...pairwise, ofAnalysis("predict", "folds", { detail: { folds: options.folds, n } })];
  const smallest = n - (options.division === "leaveOneOut" ? 1 : Math.ceil(n / options.folds));
  return [...problems, ...pairwise, ...tooFewCases(model.constructs, model.paths, smallest)];
}

function columnProblems({ data }: Input, rows: Int32Array, { foldColumns }: FoldOptions): readonly Problem[] {
  if (foldColumns.length === 0) return [ofAnalysis("predict", "noColumn")];
  return foldColumns.flatMap((name) => {
    const at = [{ kind: "column", name }] as const;
    const column = columnNamed(data, name);
    if (column === undefined) return [{ code: "E_MISSING_COLUMN", severity: "error", at, detail: { column: name } } as const];
    const cells = Array.from(rows, (row) => cellOf(column, row));
    const empty = cells.indexOf("");
    if (empty >= 0) return [ofAnalysis("predict", "emptyFold", { at, detail: { column: name, row: rows[empty] + 1 } })];
    return new Set(cells).size < 2 ? [ofAnalysis("predict", "oneFold", { at, detail: { column: name } })] : [];
  });
}

const cellOf = ({ texts, values }: DataColumn, row: number): string => (texts ? (texts[row] ?? "").trim() : Number.isNaN(values[row]) ? "" : String(values[row]));
