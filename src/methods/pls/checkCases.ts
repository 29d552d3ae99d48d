import type { Dataset } from "../../data/dataset";
import { columnsWithout, usedRows } from "../../data/used";
import { displayName, type Construct, type Path } from "../../model/types";
import type { Place, Problem } from "../../report/problem";
import type { PlsOptions } from "./options";

/** The cells that an estimate would rest on. */
export interface Cells {
  /** items in the order of the constructs; NaN: empty */
  readonly columns: readonly Float64Array[];
  /** indices of the rows left by the filter, the case weights and the deletion of incomplete or empty cases */
  readonly rows: Int32Array;
  /** what took the last row, where none is left */
  readonly emptyBecause: "filter" | "weights" | "incomplete";
}

/** The rows that an estimate would use; the columns must exist and hold numbers. */
export function cellsUsed(constructs: readonly Construct[], data: Dataset, options: PlsOptions): Cells {
  const columns = columnsWithout(data, constructs.flatMap((c) => c.items), options.missingCodes);
  const selected = usedRows(data, options);
  if (selected.length === 0) {
    const unfiltered = usedRows(data, { ...options, filter: undefined });
    return { columns, rows: selected, emptyBecause: options.filter && unfiltered.length > 0 ? "filter" : "weights" };
  }
  if (options.missing === "none") return { columns, rows: selected, emptyBecause: "incomplete" };
  const isEmpty = (row: number) => (column: Float64Array): boolean => Number.isNaN(column[row]);
  const drops = options.missing === "casewise" ? (row: number) => columns.some(isEmpty(row)) : (row: number) => columns.every(isEmpty(row));
  return { columns, rows: selected.filter((row) => !drops(row)), emptyBecause: "incomplete" };
}

const error = (code: "E_N_TOO_SMALL" | "E_MISSING_VALUE" | "E_ZERO_VARIANCE", at: readonly Place[], detail: Problem["detail"]): Problem => ({ code, severity: "error", at, detail });

/** Empty cells where none may be, columns that do not vary, and too few cases (M0.6). */
export function caseProblems(constructs: readonly Construct[], paths: readonly Path[], { cells, missing }: { readonly cells: Cells; readonly missing: PlsOptions["missing"] }): Problem[] {
  const n = cells.rows.length;
  if (n < 3) return [error("E_N_TOO_SMALL", [], { n, needed: 3 })];
  const items = constructs.flatMap((construct) => construct.items.map((column) => ({ construct, column })));
  const ofItems = items.flatMap(({ construct, column }, k) => {
    const at: Place = { kind: "item", construct: construct.id, column };
    const names = { column, construct: displayName(construct) };
    const facts = factsOf(cells.columns[k]!, cells.rows);
    if (missing === "none" && facts.empty > 0) return [error("E_MISSING_VALUE", [at], { ...names, count: facts.empty, row: facts.firstEmpty + 1 })];
    if (facts.empty === n) return [error("E_ZERO_VARIANCE", [at], { ...names, n, reason: "empty" })];
    return facts.isConstant ? [error("E_ZERO_VARIANCE", [at], { ...names, n: n - facts.empty })] : [];
  });
  return [...ofItems, ...tooFewCases(constructs, paths, n)];
}

/** Two passes over the filled cells: the SD counts as none below 1e-12 of the mean. */
function factsOf(values: Float64Array, rows: Int32Array): { readonly empty: number; readonly firstEmpty: number; readonly isConstant: boolean } {
  let [empty, firstEmpty, sum] = [0, -1, 0];
  for (const row of rows) {
    const value = values[row]!;
    if (!Number.isNaN(value)) sum += value;
    else if (empty++ === 0) firstEmpty = row;
  }
  const filled = rows.length - empty;
  const mean = sum / filled;
  let squares = 0;
  for (const row of rows) if (!Number.isNaN(values[row]!)) squares += (values[row]! - mean) ** 2;
  return { empty, firstEmpty, isConstant: Math.sqrt(squares / Math.max(1, filled - 1)) < 1e-12 * Math.max(1, Math.abs(mean)) };
}

/** Fewer cases than the regressions of paths and of Mode B blocks need. */
export function tooFewCases(constructs: readonly Construct[], paths: readonly Path[], n: number): Problem[] {
  return constructs.flatMap((construct) => {
    const at: Place[] = [{ kind: "construct", id: construct.id }];
    const names = { construct: displayName(construct), n };
    const predictors = paths.filter((p) => p.to === construct.id && p.from !== p.to).length;
    const items = construct.items.length;
    return [
      ...(predictors > 0 && n <= predictors + 1 ? [error("E_N_TOO_SMALL", at, { ...names, reason: "predictors", predictors, needed: predictors + 2 })] : []),
      ...(construct.weighting === "modeB" && items > 1 && n <= items ? [error("E_N_TOO_SMALL", at, { ...names, reason: "block", items, needed: items + 1 })] : []),
    ];
  });
}
