import type { Job } from "../../report/job";
import { isNumeric, type DataColumn, type Dataset } from "../dataset";
import { printDate } from "../import/dates";

export interface WriteOptions {
  readonly delimiter: "," | ";" | "\t";
  readonly decimal: "." | ",";
  /** puts an apostrophe before texts that a spreadsheet would run as a formula */
  readonly neutralise: boolean;
}

export const defaultWriteOptions: WriteOptions = { delimiter: ",", decimal: ".", neutralise: true };

/** What spreadsheets take for the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** Cells between two looks at the clock. */
const SLICE = 100_000;

/** The data as delimited text, RFC 4180 with LF, in pieces: empty cells where missing, numbers with all their digits, dates as ISO 8601. */
export function* writeCsvPieces(data: Dataset, options: WriteOptions = defaultWriteOptions): Job<readonly string[]> {
  const cells = data.columns.map((column) => cellsOf(column, options));
  const pieces = [line(data.columns.map((column) => guarded(column.name, options)), options)];
  const step = Math.max(1, Math.floor(SLICE / Math.max(1, cells.length)));
  for (let from = 0; from < data.rows; from += step) {
    const to = Math.min(data.rows, from + step);
    let piece = "";
    for (let row = from; row < to; row++) piece += line(cells.map((cell) => cell(row)), options);
    pieces.push(piece);
    yield { done: to, total: data.rows };
  }
  return pieces;
}

/** {@link writeCsvPieces} at once. */
export function writeCsv(data: Dataset, options: WriteOptions = defaultWriteOptions): string {
  const job = writeCsvPieces(data, options);
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value.join("");
  }
}

/** A single empty cell is put in quotation marks, or its line would be blank. */
function line(cells: readonly string[], { delimiter }: WriteOptions): string {
  const needsQuotes = (cell: string): boolean => cell.includes(delimiter) || /["\n\r]|^\s|\s$/.test(cell) || (cells.length === 1 && cell === "");
  return `${cells.map((cell) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\n`;
}

function cellsOf(column: DataColumn, options: WriteOptions): (row: number) => string {
  const { texts, values, format } = column;
  if (texts !== undefined && !isNumeric(column)) return (row) => writtenText(texts[row]!, values[row]!, options);
  if (format !== undefined) return (row) => (Number.isNaN(values[row]!) ? "" : printDate(values[row]!, format));
  return (row) => written(values[row]!, options);
}

/** A negative number stays one, although it begins like a formula. */
const writtenText = (text: string, value: number, options: WriteOptions): string =>
  Number.isNaN(value) ? guarded(text, options) : text;

const written = (value: number, { decimal }: WriteOptions): string =>
  Number.isNaN(value) ? "" : decimal === "," ? String(value).replace(".", ",") : String(value);

const guarded = (text: string, { neutralise }: WriteOptions): string => (neutralise && FORMULA.test(text) ? `'${text}` : text);
