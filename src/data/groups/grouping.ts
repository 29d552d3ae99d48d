import { columnNamed, type DataColumn, type Dataset } from "../dataset";

/** Cases with one value in one column. */
export interface Group {
  readonly label: string;
  readonly equals: string | number;
}

/** A division of the cases into groups that do not overlap, by the values of a column; cases of no group are in none. */
export interface Grouping {
  /** such as "g1" */
  readonly id: string;
  readonly name: string;
  readonly column: string;
  readonly groups: readonly Group[];
}

/** One value of a column, and how many cases have it. */
export interface Category extends Group {
  readonly count: number;
}

/** More different values make no groups. */
export const MOST_CATEGORIES = 100;

/** The different values of a column with their counts, in order; none where there are too many. Numbers with a label are called by it. */
export function categoriesOf(column: DataColumn): readonly Category[] {
  const counts = new Map<string | number, number>();
  for (let row = 0; row < column.values.length; row++) {
    const cell = cellOf(column, row);
    if (cell === undefined) continue;
    const before = counts.get(cell);
    if (before === undefined && counts.size === MOST_CATEGORIES) return [];
    counts.set(cell, (before ?? 0) + 1);
  }
  const labels = new Map(column.valueLabels?.map(({ value, label }) => [value, label]));
  const ordered = [...counts].toSorted(([a], [b]) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), undefined, { numeric: true })));
  return ordered.map(([equals, count]) => ({ equals, count, label: labels.get(equals) ?? String(equals) }));
}

/** A number where the cell has one, else its text; undefined where it is missing. */
function cellOf({ values, texts }: DataColumn, row: number): string | number | undefined {
  const value = values[row]!;
  if (!Number.isNaN(value)) return value;
  const text = texts?.[row]?.trim() ?? "";
  return text === "" ? undefined : text;
}

/** Cases of each group, and of none of them; undefined where the data lack the column. */
export function sizesOf(data: Dataset, { column: name, groups }: Pick<Grouping, "column" | "groups">): { readonly sizes: readonly number[]; readonly others: number } | undefined {
  const column = columnNamed(data, name);
  if (column === undefined) return undefined;
  const places = new Map(groups.map(({ equals }, i) => [keyOf(equals), i]));
  const sizes = groups.map(() => 0);
  let others = 0;
  for (let row = 0; row < data.rows; row++) {
    const cell = cellOf(column, row);
    const place = cell === undefined ? undefined : (places.get(keyOf(cell)) ?? places.get(column.texts?.[row]?.trim() ?? ""));
    if (place === undefined) others++;
    else sizes[place]!++;
  }
  return { sizes, others };
}

/** Numbers written as texts are the same group. */
const keyOf = (value: string | number): string => String(value).trim();
