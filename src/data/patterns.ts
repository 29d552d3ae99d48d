import type { Job } from "../report/job";
import { columnNamed, type DataColumn, type Dataset } from "./dataset";

/** One way in which cases are incomplete. */
export interface MissingPattern {
  /** places, in `columns` of the table, of what is missing */
  readonly missing: readonly number[];
  /** indices of the cases, ascending */
  readonly rows: readonly number[];
}

/** Which columns are missing together, and in which cases. */
export interface PatternTable {
  /** those asked for, fewest missing cells first */
  readonly columns: readonly string[];
  /** missing cells of each column */
  readonly counts: readonly number[];
  /** fewest missing first, of these the most frequent first; the first is that of the complete cases, if any */
  readonly patterns: readonly MissingPattern[];
}

/** Whether a case has no value: neither a number nor a text. */
export const isMissingAt = ({ values, texts }: DataColumn, row: number): boolean => Number.isNaN(values[row]!) && (texts?.[row] ?? "") === "";

/** A pattern goes on with the value there, or missing. */
const WAYS = 2;

/**
 * The patterns of missing values among some columns, as `md.pattern` of R's mice lists them: each case belongs to exactly one.
 * Cases are divided column by column, those of one pattern into those with and those without a value; yields once a column.
 * @param names columns to look at; those that the data lack are passed over
 */
export function* missingPatterns(data: Dataset, names: readonly string[]): Job<PatternTable> {
  const found = names.flatMap((name) => columnNamed(data, name) ?? []);
  const total = 2 * found.length + 1;
  const counted: { readonly column: DataColumn; readonly count: number }[] = [];
  for (const column of found) {
    counted.push({ column, count: missingIn(column, data.rows) });
    yield { done: counted.length, total };
  }
  counted.sort((a, b) => a.count - b.count);
  let patterns: readonly (readonly number[])[] = data.rows === 0 ? [] : [[]];
  const idOf = new Int32Array(data.rows);
  for (const [place, { column, count }] of counted.entries()) {
    if (count > 0) patterns = divided(column, { place, idOf, patterns });
    yield { done: found.length + place + 1, total };
  }
  const rows: number[][] = patterns.map(() => []);
  for (let row = 0; row < data.rows; row++) rows[idOf[row]!]!.push(row);
  return {
    columns: counted.map(({ column }) => column.name),
    counts: counted.map(({ count }) => count),
    patterns: patterns.map((missing, id) => ({ missing, rows: rows[id]! })).toSorted((a, b) => a.missing.length - b.missing.length || b.rows.length - a.rows.length),
  };
}

interface Division {
  readonly place: number;
  /** of each case, its pattern so far; changed in place */
  readonly idOf: Int32Array;
  readonly patterns: readonly (readonly number[])[];
}

/** Splits each pattern by whether one more column is missing; patterns without cases are none. */
function divided(column: DataColumn, { place, idOf, patterns }: Division): readonly (readonly number[])[] {
  const next: (readonly number[])[] = [];
  const ids = new Int32Array(WAYS * patterns.length).fill(-1);
  for (let row = 0; row < idOf.length; row++) {
    const isMissing = isMissingAt(column, row);
    const key = WAYS * idOf[row]! + (isMissing ? 1 : 0);
    if (ids[key] === -1) {
      ids[key] = next.length;
      const before = patterns[idOf[row]!]!;
      next.push(isMissing ? [...before, place] : before);
    }
    idOf[row] = ids[key]!;
  }
  return next;
}

function missingIn(column: DataColumn, rows: number): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if (isMissingAt(column, row)) count++;
  return count;
}
