import type { Job } from "../../report/job";
import type { DataColumn } from "../dataset";
import { missingRule, type MissingRule } from "../import/missingCells";
import { note, type ImportNote } from "../import/notes";
import { parseNumber, type NumberNotation } from "../import/numbers";
import type { ColumnSummary, ImportOptions, ProposedCode } from "../import/options";
import { readColumn, type ColumnReading } from "./readColumn";
import { codeNotes, columnNotes, proposeCodes } from "../import/tableNotes";

type Row = readonly string[];

export interface TableRequest {
  readonly names: readonly string[];
  readonly labels: readonly (string | undefined)[];
  /** rows below the header, as written, some of them perhaps too short or too long */
  readonly body: readonly Row[];
  readonly options: ImportOptions;
}

export interface Table {
  readonly rows: number;
  readonly columns: readonly DataColumn[];
  readonly summaries: readonly ColumnSummary[];
  readonly notes: readonly ImportNote[];
  readonly proposedCodes: readonly ProposedCode[];
}

/** Turns rows of cells into columns; rows without any value are left out and named. */
export function* readTable({ names, labels, body, options }: TableRequest): Job<Table> {
  const notation: NumberNotation = options;
  const missing = missingRule(options.missingCodes, notation);
  const { rows, numbers, notes } = sortRows(body, names.length, emptyCell(missing, notation));
  const readings: ColumnReading[] = [];
  for (const [i, name] of names.entries()) {
    const cells = rows.map((row) => (row[i] ?? "").trim());
    const reading = readColumn({ name, label: labels[i], cells, notation, missing, textAsMissing: options.textAsMissing.includes(name), scale: options.scales[name] });
    readings.push(numbered(reading, numbers));
    yield { done: names.length + i, total: 2 * names.length };
  }
  const proposedCodes = proposeCodes(readings);
  return {
    rows: rows.length,
    columns: readings.map((reading) => reading.column),
    summaries: readings.map(summary),
    notes: [...notes, ...codeNotes(proposedCodes), ...columnNotes(readings, rows.length)],
    proposedCodes,
  };
}

const emptyCell = (missing: MissingRule, notation: NumberNotation) => (cell: string): boolean => {
  const trimmed = cell.trim();
  if (missing.isMissingText(trimmed)) return true;
  const value = parseNumber(trimmed, notation);
  return value !== undefined && missing.isMissingNumber(value);
};

/** Leaves out rows in which everything is missing; names those, and the ones that are too short or too long. */
function sortRows(body: readonly Row[], width: number, isEmpty: (cell: string) => boolean): { rows: Row[]; numbers: number[]; notes: ImportNote[] } {
  const rows: Row[] = [];
  const numbers: number[] = [];
  const [empty, short, long]: number[][] = [[], [], []];
  for (const [i, row] of body.entries()) {
    if (row.every(isEmpty)) {
      empty!.push(i + 1);
      continue;
    }
    if (row.length < width) short!.push(i + 1);
    if (row.length > width && row.slice(width).some((cell) => cell.trim() !== "")) long!.push(i + 1);
    rows.push(row);
    numbers.push(i + 1);
  }
  const notes = [
    ...(short!.length > 0 ? [note("shortRows", "warning", { rows: short! })] : []),
    ...(long!.length > 0 ? [note("longRows", "warning", { rows: long! })] : []),
    ...(empty!.length > 0 ? [note("emptyRows", "warning", { rows: empty! })] : []),
  ];
  return { rows, numbers, notes };
}

/** The reading with its rows numbered as in the file, where rows left out are counted too. */
const numbered = (reading: ColumnReading, numbers: readonly number[]): ColumnReading => ({
  ...reading,
  strayTexts: reading.strayTexts.map((cell) => ({ ...cell, row: numbers[cell.row - 1]! })),
  infinite: reading.infinite.map((row) => numbers[row - 1]!),
});

const summary = ({ column, numeric, missing, strayTexts }: ColumnReading): ColumnSummary => ({
  name: column.name,
  scale: column.scale,
  numeric,
  missing,
  textCells: strayTexts.length,
  textExamples: strayTexts.slice(0, 5),
});
