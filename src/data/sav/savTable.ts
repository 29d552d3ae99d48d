import type { Job } from "../../report/job";
import { isCode, takenOut } from "../codes";
import { isNumeric, type DataColumn, type MissingCodes, type Scale } from "../dataset";
import { columnFacts } from "../import/columnFacts";
import type { Table } from "../import/finishTable";
import { uniqueNames } from "../import/header";
import type { ImportNote } from "../import/notes";
import type { ImportOptions } from "../import/options";
import { scaleOfNumbers, scaleOfTexts } from "../import/scale";
import { codeNotes, columnNotes, proposeCodes } from "../import/tableNotes";
import { possibleScales } from "../rescale";
import type { SavColumn } from "./describeVariables";
import type { SavCells } from "./readCases";

/** SPSS counts seconds from the beginning of the Gregorian calendar, 14 October 1582. */
const EPOCH_DAYS = 141_428;
const DAY = 86_400;

const DATES: ReadonlySet<number> = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
const DATE_TIMES: ReadonlySet<number> = new Set([22, 41]);
const TIMES: ReadonlySet<number> = new Set([21, 25, 40]);

interface Reading {
  readonly rows: number;
  readonly options: ImportOptions;
}

/** The variables of a system file as columns, with what is to be said of them. */
export function* savTable(columns: readonly SavColumn[], cells: readonly SavCells[], { rows, options }: Reading): Job<{ readonly table: Table; readonly notes: readonly ImportNote[] }> {
  const notes: ImportNote[] = [];
  const names = uniqueNames(columns.map(({ name }) => name.normalize("NFC").trim()), columns.map((_, i) => i), notes);
  const shared = sharedLabels(columns);
  const read: DataColumn[] = [];
  for (const [i, column] of columns.entries()) {
    const name = names[i]!;
    const codes = allCodes(column, options, name);
    const base = { name, ...(column.label === undefined ? {} : { label: column.label }), ...(column.valueLabels.length === 0 ? {} : { valueLabels: column.valueLabels }), ...(codes.values.length === 0 && codes.range === undefined ? {} : { missingCodes: codes }) };
    const made = column.width > 0 ? textColumn(base, cells[i]!, codes) : numberColumn(base, cells[i]!, { codes, column, isShared: shared.has(labelKey(column)) });
    read.push(rescaled(made, options.scales[name]));
    yield { done: i, total: columns.length };
  }
  const readings = read.map((column) => ({ column, numeric: column.texts === undefined || column.values.some((value) => !Number.isNaN(value)), missing: missingOf(column), strays: 0, strayTexts: [], strayKinds: new Map<string, number>(), infinite: [], grouped: "" as const, facts: columnFacts(column), needsTexts: false }));
  const proposedCodes = proposeCodes(readings);
  const table: Table = {
    rows, columns: read, proposedCodes, needTexts: [],
    notes: [...codeNotes(proposedCodes), ...columnNotes(readings, rows)],
    summaries: readings.map(({ column, numeric, missing }) => ({ name: column.name, scale: column.scale, numeric, missing, textCells: 0, textExamples: [], ...(column.missingCodes === undefined ? {} : { missingCodes: column.missingCodes }) })),
  };
  return { table, notes };
}

/** The codes that the file declares, and those that the researcher adds for all columns or for this one. */
function allCodes({ missing }: SavColumn, { missingCodes, columnCodes }: ImportOptions, name: string): MissingCodes {
  const added = [...missingCodes, ...(columnCodes[name] ?? [])].map((code) => (typeof code === "string" && code.trim() !== "" && Number.isFinite(Number(code)) ? Number(code) : code));
  return added.length === 0 ? missing : { ...missing, values: [...new Set([...missing.values, ...added])] };
}

type Base = Omit<DataColumn, "scale" | "values">;

function textColumn(base: Base, { values, texts }: SavCells, codes: MissingCodes): DataColumn {
  const kept = texts!.map((text) => (isCode(codes, text) ? "" : text));
  return { ...base, scale: scaleOfTexts(kept), values, texts: kept };
}

function numberColumn(base: Base, cells: SavCells, { codes, column, isShared }: { readonly codes: MissingCodes; readonly column: SavColumn; readonly isShared: boolean }): DataColumn {
  const { values, coded } = takenOut(cells.values, codes);
  const made: DataColumn = { ...base, scale: "metric", values, ...(coded === undefined ? {} : { coded }) };
  const moment = DATES.has(column.format) || DATE_TIMES.has(column.format);
  if (moment) {
    const isDate = DATES.has(column.format);
    return { ...made, format: isDate ? "date" : "dateTime", values: values.map((seconds) => (isDate ? Math.floor(seconds / DAY) - EPOCH_DAYS : seconds - EPOCH_DAYS * DAY)) };
  }
  if (TIMES.has(column.format)) return { ...made, format: "time" };
  const scale = scaleOfNumbers(base.name, values);
  const nominal = scale === "ordinal" && column.measure === 1 && !isShared && labelsAll(values, column);
  return withTexts({ ...made, scale: nominal ? "nominal" : scale });
}

/**
 * SPSS itself calls a variable nominal that has few values, and so most ratings. Only where every value met has a label of its own,
 * and no other variable shares these labels, is it believed: ratings come in blocks with the same labels.
 */
function labelsAll(values: Float64Array, { valueLabels }: SavColumn): boolean {
  const labelled = new Set(valueLabels.map(({ value }) => value));
  return labelled.size > 0 && values.every((value) => Number.isNaN(value) || labelled.has(value));
}

const labelKey = ({ valueLabels }: SavColumn): string => JSON.stringify(valueLabels.map(({ label }) => label));

function sharedLabels(columns: readonly SavColumn[]): ReadonlySet<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const key of columns.filter((column) => column.valueLabels.length > 0).map(labelKey)) (once.has(key) ? twice : once).add(key);
  return twice;
}

function withTexts(column: DataColumn): DataColumn {
  return isNumeric(column) ? column : { ...column, texts: Array.from(column.values, (value) => (Number.isNaN(value) ? "" : String(value))) };
}

function rescaled(column: DataColumn, scale: Scale | undefined): DataColumn {
  if (scale === undefined || scale === column.scale || !possibleScales(column).includes(scale)) return column;
  return withTexts({ ...column, scale });
}

const missingOf = ({ values, texts }: DataColumn): number => {
  let count = 0;
  for (let row = 0; row < values.length; row++) if (Number.isNaN(values[row]!) && (texts === undefined || texts[row] === "")) count++;
  return count;
};
