import type { Job } from "../../report/job";
import type { Dataset } from "../dataset";
import type { Table } from "./finishTable";
import { note, type ImportNote } from "./notes";
import type { ImportResult } from "./options";

export interface Conclusion extends Pick<ImportResult, "name" | "format" | "options" | "detected" | "preview" | "head" | "sheets"> {
  readonly table: Table;
  /** what was noticed before the cells were looked at */
  readonly notes: readonly ImportNote[];
}

/** The last step of every import: what the columns as a whole show, and the data set or the reason why there is none. */
export function* conclude({ table, notes, ...given }: Conclusion): Job<ImportResult> {
  yield { done: 0, total: 1 };
  const { name, options } = given;
  const columns = table.columns.filter((column) => !options.leftOut.includes(column.name));
  const dataset: Dataset | undefined = table.rows === 0 || columns.length === 0 ? undefined : { name, rows: table.rows, columns };
  return {
    ...given,
    dataset,
    notes: dataset === undefined ? [note("noRows", "error", { columns: table.columns.map((column) => column.name) }), ...notes] : [...notes, ...table.notes],
    proposedCodes: table.proposedCodes,
    columns: table.summaries,
    rows: table.rows,
  };
}
