import type { Job } from "../../report/job";
import type { Dataset } from "../dataset";
import type { Table } from "./finishTable";
import { findMatrix, kindOf, matrixDataset } from "./matrixTable";
import { note, type ImportNote, type ImportNoteCode } from "./notes";
import type { ImportOptions, ImportResult } from "./options";

export interface Conclusion extends Pick<ImportResult, "name" | "format" | "options" | "detected" | "preview" | "head" | "sheets"> {
  /** what the researcher decided */
  readonly given: Partial<ImportOptions>;
  readonly table: Table;
  /** what was noticed before the cells were looked at */
  readonly notes: readonly ImportNote[];
}

/** The last step of every import: what the columns as a whole show, and the data set or the reason why there is none. */
export function* conclude({ table, notes, given, ...parts }: Conclusion): Job<ImportResult> {
  yield { done: 0, total: 1 };
  const matrix = findMatrix(table.columns, table.rows);
  const found = matrix === undefined ? {} : { contents: kindOf(matrix), n: matrix.n };
  const detected: ImportOptions = { ...parts.detected, ...found };
  const options: ImportOptions = { ...parts.options, ...found, ...given };
  const result = { ...parts, detected, options, proposedCodes: table.proposedCodes, columns: table.summaries, rows: table.rows };
  if (options.contents !== "cases") {
    const read = matrixDataset(matrix, parts.name, options);
    return { ...result, proposedCodes: [], dataset: "dataset" in read ? read.dataset : undefined, notes: "dataset" in read ? [note("isMatrix", "information")] : [...read.notes, ...notes.filter(({ code }) => !OF_CASES.includes(code))] };
  }
  const dataset = casesOf(table, parts.name, options);
  const said = dataset === undefined ? [note("noRows", "error", { columns: table.columns.map((column) => column.name) }), ...notes] : [...notes, ...table.notes];
  return { ...result, dataset, notes: said };
}

/** What is said of rows as cases, and means nothing of those of a matrix. */
const OF_CASES: readonly ImportNoteCode[] = ["shortRows", "longRows", "emptyRows", "blankHeaders", "noHeader"];

function casesOf(table: Table, name: string, { leftOut }: ImportOptions): Dataset | undefined {
  const columns = table.columns.filter((column) => !leftOut.includes(column.name));
  return table.rows === 0 || columns.length === 0 ? undefined : { name, rows: table.rows, columns };
}
