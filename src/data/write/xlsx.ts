import { strToU8, Zip, ZipDeflate } from "fflate";
import type { Job } from "../../report/job";
import { isNumeric, type DataColumn, type Dataset } from "../dataset";
import { codebookRows, type WorkbookTitles } from "./codebook";
import { cellName, parts, sheetEnd, sheetStart, textCell } from "./xlsxParts";

/** What a sheet can hold. */
export const mostRows = 1_048_575;
export const mostColumns = 16_384;

export const fitsWorkbook = (data: Dataset): boolean => data.rows <= mostRows && data.columns.length <= mostColumns;

/** Cells between two looks at the clock. */
const SLICE = 20_000;
/** Fast rather than small: the cells of a survey shrink well at any level. */
const LEVEL = 3;
const EPOCH_1900 = 25_569;

/**
 * The data as an Excel workbook (.xlsx), in pieces: one sheet of cells, and one that says what each variable is. Texts are written as
 * texts, so that none can run as a formula; dates are dates.
 */
export function* writeXlsx(data: Dataset, titles: WorkbookTitles): Job<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [path, text] of Object.entries(parts([titles.data, titles.variables]))) add(zip, path, text);
  const sheet = new ZipDeflate("xl/worksheets/sheet1.xml", { level: LEVEL });
  zip.add(sheet);
  sheet.push(strToU8(sheetStart + row(data.columns.map((column, i) => textCell(cellName(i, 1), column.name)), 1)));
  const cells = data.columns.map(cellWriter);
  const step = Math.max(1, Math.floor(SLICE / Math.max(1, cells.length)));
  for (let from = 0; from < data.rows; from += step) {
    const to = Math.min(data.rows, from + step);
    let text = "";
    for (let at = from; at < to; at++) text += row(cells.map((cell, i) => cell(cellName(i, at + 2), at)), at + 2);
    sheet.push(strToU8(text));
    yield { done: to, total: data.rows };
  }
  sheet.push(strToU8(sheetEnd), true);
  const book = codebookRows(data, titles).map((line, at) => row(line.map((text, i) => textCell(cellName(i, at + 1), text)), at + 1));
  add(zip, "xl/worksheets/sheet2.xml", sheetStart + book.join("") + sheetEnd);
  zip.end();
  return pieces;
}

function add(zip: Zip, path: string, text: string): void {
  const part = new ZipDeflate(path, { level: LEVEL });
  zip.add(part);
  part.push(strToU8(text), true);
}

const row = (cells: readonly string[], number: number): string => `<row r="${number}">${cells.join("")}</row>`;

type CellWriter = (name: string, row: number) => string;

/** Styles 1 to 3 of the workbook's own list. */
const STYLES = { date: 1, dateTime: 2, time: 3 } as const;

function cellWriter(column: DataColumn): CellWriter {
  const { texts, values, format } = column;
  if (texts !== undefined && !isNumeric(column)) {
    return (name, at) => (Number.isNaN(values[at]!) || String(values[at]) !== texts[at] ? textCell(name, texts[at]!) : numberCell(name, values[at]!));
  }
  if (format === undefined) return (name, at) => numberCell(name, values[at]!);
  const serial = (value: number): number => (format === "date" ? value + EPOCH_1900 : format === "dateTime" ? value / 86_400 + EPOCH_1900 : value / 86_400);
  return (name, at) => (Number.isNaN(values[at]!) ? "" : `<c r="${name}" s="${STYLES[format]}"><v>${serial(values[at]!)}</v></c>`);
}

const numberCell = (name: string, value: number): string => (Number.isNaN(value) ? "" : `<c r="${name}"><v>${value}</v></c>`);
