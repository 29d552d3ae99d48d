import type { DataColumn, Dataset } from "../../data/dataset";
import { treat } from "../../data/missing";
import { columnsByName, usedRows } from "../../data/used";
import type { PathModel } from "../../model/types";
import type { ChosenGroups } from "../analysis";
import type { Input } from "../method";
import type { PlsOptions } from "../pls/options";

/** The chosen groups of a table. */
export interface GroupRows {
  /** as shown: the label of the value where it has one */
  readonly names: readonly string[];
  /** rows of each group, ascending */
  readonly rows: readonly Int32Array[];
}

/** Rows of the chosen groups, among those that pass filter and weights. */
export function rowsOfGroups(data: Dataset, { column: name, groups }: ChosenGroups, pls: PlsOptions): GroupRows {
  const column = columnsByName(data).get(name)!;
  const place = new Map(groups.map((group, g) => [group.trim(), g]));
  const rows: number[][] = groups.map(() => []);
  for (const row of usedRows(data, pls)) {
    const g = place.get(cellText(column, row));
    if (g !== undefined) rows[g].push(row);
  }
  return { names: groups.map((group) => labelOf(column, group)), rows: rows.map((list) => Int32Array.from(list)) };
}

/** What stands in a cell, as groups name it: a text, or the number. */
export function cellText({ values, texts }: DataColumn, row: number): string {
  const text = texts?.[row]?.trim() ?? "";
  return text !== "" ? text : Number.isNaN(values[row]) ? "" : String(values[row]);
}

const labelOf = ({ valueLabels = [] }: DataColumn, group: string): string => valueLabels.find(({ value }) => String(value) === group.trim())?.label ?? group;

/** Some rows of a table with the columns that an estimate reads, and a number for the group of each row. */
export function partOf(data: Dataset, names: readonly string[], rows: Int32Array): Dataset {
  const byName = columnsByName(data);
  const columns = names.map((name): DataColumn => {
    const { texts, coded: _, ...column } = byName.get(name)!;
    return { ...column, values: Float64Array.from(rows, (row) => column.values[row]), ...(texts ? { texts: Array.from(rows, (row) => texts[row] ?? "") } : {}) };
  });
  return { ...data, rows: rows.length, columns };
}

/** Settings of an estimate within rows that have passed the filter. */
export const withinRows = (pls: PlsOptions): PlsOptions => ({ ...pls, filter: undefined });

/** Columns that an estimate reads. */
export const columnsRead = (model: PathModel, { weightColumn }: PlsOptions): readonly string[] => [
  ...new Set([...model.constructs.flatMap(({ items }) => items), ...(weightColumn === undefined ? [] : [weightColumn])]),
];

/**
 * The table with the empty cells of some rows filled over all of these together, so that groups drawn from it are complete; under
 * "pairwise" and "none" as it is.
 */
export function completed({ model, data }: Input, pls: PlsOptions, rows: Int32Array): Dataset {
  if (pls.missing !== "mean" && pls.missing !== "em") return data;
  const names = model.constructs.flatMap(({ items }) => items);
  const treated = treat(partOf(data, columnsRead(model, pls), rows), names, withinRows(pls));
  const filled = new Map(
    names.map((name, k): [string, Float64Array] => {
      const values = columnsByName(data).get(name)!.values.slice();
      for (const row of treated.sample.rows) {
        const x = treated.sample.columns[k][row];
        values[rows[row]] = Number.isNaN(x) ? treated.moments.means[k] : x;
      }
      return [name, values];
    }),
  );
  return { ...data, columns: data.columns.map((column) => (filled.has(column.name) ? { ...column, values: filled.get(column.name)! } : column)) };
}
