import type { DataColumn, Dataset } from "../../data/dataset";
import { upperChiSquare } from "../../math/chiSquare";

/** Columns of more values than this describe no groups. */
const MOST_VALUES = 12;

/** How segments differ in a column outside the model. */
export interface Profile {
  readonly column: string;
  /** as written, in ascending order */
  readonly values: readonly string[];
  /** segments × values: number of cases */
  readonly counts: readonly (readonly number[])[];
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
  /** Cramér's V = √(χ² ∕ (n (min(rows, columns) − 1))) */
  readonly cramerV: number;
}

/**
 * Segments crossed with every column that is not in the model and has 2 to 12 values: Pearson's χ² of independence, the most telling
 * first. An ex-post look at who is in which segment (Hahn et al. 2002).
 *
 * @param assignment segment of each case, −1 for none
 * @param rows       of the cases in the data set
 * @param used       columns of the model
 */
export function profiles({ columns }: Dataset, assignment: Int32Array, { rows, used, K }: { readonly rows: Int32Array; readonly used: ReadonlySet<string>; readonly K: number }): readonly Profile[] {
  return columns
    .filter(({ name, scale }) => !used.has(name) && scale !== "id")
    .flatMap((column) => profile(column, assignment, rows, K) ?? [])
    .sort((a, b) => a.p - b.p || b.cramerV - a.cramerV);
}

function profile(column: DataColumn, assignment: Int32Array, rows: Int32Array, K: number): Profile | undefined {
  const written = (row: number): string => column.texts?.[row]?.trim() ?? (Number.isNaN(column.values[row]) ? "" : String(column.values[row]));
  const counts = new Map<string, number[]>();
  for (const [i, row] of rows.entries()) {
    const value = written(row);
    if (value === "" || assignment[i] < 0) continue;
    const cells = counts.get(value) ?? Array.from({ length: K }, () => 0);
    cells[assignment[i]]++;
    counts.set(value, cells);
    if (counts.size > MOST_VALUES) return undefined;
  }
  const values = [...counts.keys()].sort((a, b) => Number(a) - Number(b) || a.localeCompare(b));
  const table = Array.from({ length: K }, (_, k) => values.map((value) => counts.get(value)![k]));
  const filled = table.filter((row) => row.some((count) => count > 0));
  if (values.length < 2 || filled.length < 2) return undefined;
  const n = filled.flat().reduce((sum, count) => sum + count, 0);
  const columnSums = values.map((_, v) => filled.reduce((sum, row) => sum + row[v], 0));
  let chiSquare = 0;
  for (const row of filled) {
    const size = row.reduce((sum, count) => sum + count, 0);
    for (const [v, count] of row.entries()) {
      const expected = (size * columnSums[v]) / n;
      chiSquare += (count - expected) ** 2 / expected;
    }
  }
  const df = (filled.length - 1) * (values.length - 1);
  return { column: column.name, values: values.map((value) => labelled(column, value)), counts: table, chiSquare, df, p: upperChiSquare(chiSquare, df), cramerV: Math.sqrt(chiSquare / (n * (Math.min(filled.length, values.length) - 1))) };
}

const labelled = ({ valueLabels }: DataColumn, value: string): string => valueLabels?.find((one) => String(one.value) === value)?.label ?? value;
