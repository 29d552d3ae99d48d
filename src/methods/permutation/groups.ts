import type { Dataset } from "../../data/dataset";
import { columnsByName } from "../../data/used";

/** The cases of an analysis by group. */
export interface Groups {
  /** as written in the column, in the order of their first case */
  readonly names: readonly string[];
  /** per case used: index into `names`, −1 where the column is empty */
  readonly labels: Int32Array;
}

/**
 * Groups by the values of a column.
 * @param rows indices of the rows used, in the order of the cases
 */
export function groupsBy(data: Dataset, column: string, rows: Int32Array): Groups {
  const { values, texts } = columnsByName(data).get(column)!;
  const names: string[] = [];
  const index = new Map<string, number>();
  const labels = Int32Array.from(rows, (row) => {
    const name = texts ? (texts[row] ?? "").trim() : Number.isNaN(values[row]!) ? "" : String(values[row]);
    if (name === "") return -1;
    const known = index.get(name);
    if (known !== undefined) return known;
    index.set(name, names.length);
    return names.push(name) - 1;
  });
  return { names, labels };
}
