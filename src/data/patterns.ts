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

/**
 * The patterns of missing values among some columns, as `md.pattern` of R's mice lists them: each case belongs to exactly one.
 * @param names columns to look at; those that the data lack are passed over
 */
export function missingPatterns(data: Dataset, names: readonly string[]): PatternTable {
  const found = names.flatMap((name) => columnNamed(data, name) ?? []);
  const counted = found.map((column) => ({ column, count: missingIn(column, data.rows) })).toSorted((a, b) => a.count - b.count);
  const incomplete = counted.map(({ column, count }, place) => ({ column, count, place })).filter(({ count }) => count > 0);
  const patterns = new Map<string, { readonly missing: number[]; readonly rows: number[] }>();
  for (let row = 0; row < data.rows; row++) {
    const missing = incomplete.flatMap(({ column, place }) => (isMissingAt(column, row) ? [place] : []));
    const key = missing.join(",");
    const known = patterns.get(key);
    if (known === undefined) patterns.set(key, { missing, rows: [row] });
    else known.rows.push(row);
  }
  return {
    columns: counted.map(({ column }) => column.name),
    counts: counted.map(({ count }) => count),
    patterns: [...patterns.values()].toSorted((a, b) => a.missing.length - b.missing.length || b.rows.length - a.rows.length),
  };
}

function missingIn(column: DataColumn, rows: number): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if (isMissingAt(column, row)) count++;
  return count;
}
