import type { Job } from "../../report/job";
import type { Dataset } from "../dataset";
import { withRows } from "../rows";
import { findingsOf } from "./findings";
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
  const columns = table.columns.filter((column) => !options.leftOut.includes(column.name));
  if (table.rows === 0 || columns.length === 0) return { ...result, dataset: undefined, notes: [note("noRows", "error", { columns: table.columns.map((column) => column.name) }), ...notes] };
  const findings = yield* findingsOf(columns, table.rows);
  const cases: Dataset = { name: parts.name, rows: table.rows, columns };
  const straight = new Set(options.withoutStraightLiners ? findings.straightLining : []);
  const dataset = straight.size === 0 ? cases : withRows(cases, Array.from({ length: table.rows }, (_, row) => row).filter((row) => !straight.has(row)));
  return { ...result, dataset, rows: dataset.rows, notes: [...notes, ...aboutKept(table.notes, options.leftOut), ...leftOutNotes(table, options), ...findings.notes.map((one) => (straight.size > 0 && one.code === "straightLining" ? { ...one, code: "straightLinersLeft" as const, severity: "information" as const } : one))] };
}

/** What is said of rows as cases, and means nothing of those of a matrix. */
const OF_CASES: readonly ImportNoteCode[] = ["shortRows", "longRows", "emptyRows", "blankHeaders", "noHeader"];

/** Notes without the columns that are left out, and none of those about these alone. */
const aboutKept = (notes: readonly ImportNote[], leftOut: readonly string[]): readonly ImportNote[] =>
  notes.flatMap((one) => {
    const columns = one.columns.filter((name) => !leftOut.includes(name));
    return one.columns.length > 0 && columns.length === 0 ? [] : [{ ...one, columns }];
  });

function leftOutNotes({ columns }: Table, { leftOut }: ImportOptions): readonly ImportNote[] {
  const out = columns.map((column) => column.name).filter((name) => leftOut.includes(name));
  return out.length === 0 ? [] : [note("leftOutColumns", "information", { columns: out })];
}
