import Papa from "papaparse";
import { isNumeric, type DataColumn, type Dataset } from "./dataset";

export interface WriteOptions {
  readonly delimiter: "," | ";" | "\t";
  readonly decimal: "." | ",";
  /** puts an apostrophe before texts that a spreadsheet would run as a formula */
  readonly neutralise: boolean;
}

export const defaultWriteOptions: WriteOptions = { delimiter: ",", decimal: ".", neutralise: true };

/** What spreadsheets take for the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The data as delimited text, RFC 4180 with LF: empty cells where missing, numbers with all their digits. */
export function writeCsv(data: Dataset, options: WriteOptions = defaultWriteOptions): string {
  const cells = data.columns.map((column) => cellsOf(column, options));
  const head = data.columns.map((column) => guarded(column.name, options));
  const rows = Array.from({ length: data.rows }, (_, row) => cells.map((column) => column(row)));
  return `${Papa.unparse([head, ...rows], { delimiter: options.delimiter, newline: "\n" })}\n`;
}

function cellsOf(column: DataColumn, options: WriteOptions): (row: number) => string {
  const { texts, values } = column;
  if (texts !== undefined && !isNumeric(column)) return (row) => writtenText(texts[row]!, values[row]!, options);
  return (row) => written(values[row]!, options);
}

/** A negative number stays one, although it begins like a formula. */
const writtenText = (text: string, value: number, options: WriteOptions): string =>
  Number.isNaN(value) ? guarded(text, options) : text;

const written = (value: number, { decimal }: WriteOptions): string =>
  Number.isNaN(value) ? "" : String(value).replace(".", decimal);

const guarded = (text: string, { neutralise }: WriteOptions): string => (neutralise && FORMULA.test(text) ? `'${text}` : text);
