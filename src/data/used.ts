import type { ErrorCode, Problem } from "../report/problem";
import type { DataColumn, Dataset } from "./dataset";

/** Which rows and columns of a data set an analysis uses. */
export interface Selection {
  readonly filter?: { readonly column: string; readonly equals: string | number } | undefined;
  /** positive case weights (M1.4) */
  readonly weightColumn?: string | undefined;
  /** numbers that stand for an empty cell */
  readonly missingCodes: readonly number[];
}

const error = (code: ErrorCode, column: string, detail: Problem["detail"] = {}): Problem => ({
  code,
  severity: "error",
  at: [{ kind: "column", name: column }],
  detail: { column, ...detail },
});

/**
 * What stands in the way of reading these columns: E_MISSING_COLUMN (column) and E_NON_NUMERIC (column) for items, the filter and
 * the weights; all of them.
 */
export function columnProblems(data: Dataset, names: readonly string[], selection: Selection): readonly Problem[] {
  const byName = columnsByName(data);
  const numbers = selection.weightColumn === undefined ? names : [...names, selection.weightColumn];
  const unique = [...new Set(numbers)];
  return [
    ...unique.flatMap((name) => {
      const column = byName.get(name);
      if (!column) return [error("E_MISSING_COLUMN", name)];
      return holdsNumbers(column) ? [] : [error("E_NON_NUMERIC", name)];
    }),
    ...(selection.filter && !byName.has(selection.filter.column) ? [error("E_MISSING_COLUMN", selection.filter.column)] : []),
  ];
}

export const columnsByName = (data: Dataset): ReadonlyMap<string, DataColumn> => new Map(data.columns.map((c) => [c.name, c]));

/** A column of cells that are numbers or empty; text, however few cells of it, makes a column unusable. */
const holdsNumbers = (column: DataColumn): boolean => column.scale !== "text" && (column.texts === undefined || column.values.some((x) => !Number.isNaN(x)));

/** Indices of the rows that pass the filter and carry a positive weight. */
export function usedRows(data: Dataset, { filter, weightColumn }: Selection): Int32Array {
  const byName = columnsByName(data);
  const passes = filter ? matcher(byName.get(filter.column)!, filter.equals) : () => true;
  const weights = weightColumn === undefined ? undefined : byName.get(weightColumn)!.values;
  const rows: number[] = [];
  for (let i = 0; i < data.rows; i++) if (passes(i) && (!weights || weights[i] > 0)) rows.push(i);
  return Int32Array.from(rows);
}

/** Numbers are compared as numbers, whatever way the setting writes them; text as text. */
function matcher(column: DataColumn, equals: string | number): (row: number) => boolean {
  const number = typeof equals === "number" ? equals : equals.trim() === "" ? Number.NaN : Number(equals);
  const text = String(equals).trim();
  return (row) => column.values[row] === number || column.texts?.[row]?.trim() === text;
}

/** The columns with NaN in place of missing codes; copied only where a code occurs. */
export function columnsWithout(data: Dataset, names: readonly string[], codes: readonly number[]): readonly Float64Array[] {
  const byName = columnsByName(data);
  return names.map((name) => {
    const { values } = byName.get(name)!;
    const isCode = (x: number): boolean => codes.includes(x) || Math.abs(x) === Infinity;
    return values.some(isCode) ? values.map((x) => (isCode(x) ? Number.NaN : x)) : values;
  });
}
