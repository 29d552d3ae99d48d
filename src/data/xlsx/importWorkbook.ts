import type { Job } from "../../report/job";
import { assemble, type Assembled } from "../import/assemble";
import { detectHeader, layoutOf } from "../import/header";
import { note, type ImportNote, type ImportNoteCode } from "../import/notes";
import { detectDecimal } from "../import/numbers";
import { defaultImportOptions, type ImportOptions, type ImportResult } from "../import/options";
import { plansFor } from "../import/plans";
import { between } from "../import/progress";
import type { ByteSource } from "../import/source";
import { TableBuilder } from "../import/tableBuilder";
import { readDateStyles } from "./dateStyles";
import { detectHeaderRow, sampleOf, type SheetSample } from "./sample";
import { SheetReader, type SheetContext } from "./sheet";
import { readSharedStrings } from "./strings";
import { openWorkbook, type Sheet, type Workbook } from "./workbook";
import { XmlScanner } from "./xml";
import { unpack, ZipError, type ZipEntry } from "./zip";

const PREVIEW_ROWS = 50;
const HEAD_ROWS = 12;
/** A sheet of a million rows and fifty columns unpacks to about two gigabytes. */
const LARGEST_SHEET = 6 * 1024 ** 3;

/** Reads a sheet of an Excel workbook (.xlsx, .xlsm). Never throws: a file that cannot be read gives a note of severity "error". */
export function* importWorkbook(source: ByteSource, name: string, given: Partial<ImportOptions> = {}): Job<ImportResult> {
  const failed = (code: ImportNoteCode, sheets: readonly string[] = []): ImportResult => {
    const options = { ...defaultImportOptions, ...given };
    return { name, format: "workbook", options, detected: options, dataset: undefined, notes: [note(code, "error")], proposedCodes: [], columns: [], rows: 0, preview: [], head: [], sheets };
  };
  try {
    const workbook = openWorkbook(source);
    if (workbook.sheets.length === 0) return failed("workbook");
    yield { done: 0, total: 1 };
    const strings = yield* between(readSharedStrings(source, workbook.sharedStrings), 0, 0.2);
    const styles = readDateStyles(source, workbook.styles);
    const context = { strings, styles, is1904: workbook.is1904 };
    const chosen = chooseSheet(source, workbook, context, given.sheet ?? "");
    const sheets = workbook.sheets.map((sheet) => sheet.name);
    if (chosen.sample.rows.length === 0) return { ...failed("emptySheet", sheets), options: { ...defaultImportOptions, ...given, sheet: chosen.sheet.name } };
    return yield* readSheet({ source, name, given, sheets, context, ...chosen });
  } catch (error) {
    if (error instanceof ZipError) return failed(error.reason === "damaged" ? "damaged" : error.reason === "encrypted" ? "workbook" : "tooLarge");
    throw error;
  }
}

interface Chosen {
  readonly sheet: Sheet;
  readonly sample: SheetSample;
}

/** Sheets that are looked into for a table. */
const MOST_LOOKED_INTO = 20;

/** The sheet asked for, else the first in view that holds a table, else the first. */
function chooseSheet(source: ByteSource, { sheets }: Workbook, context: Omit<SheetContext, "offset">, asked: string): Chosen {
  const sampled = (sheet: Sheet): Chosen => ({ sheet, sample: sampleOf(source, sheet.entry, context) });
  const named = sheets.find((sheet) => sheet.name === asked);
  if (named !== undefined) return sampled(named);
  for (const sheet of sheets.filter((one) => !one.isHidden).slice(0, MOST_LOOKED_INTO)) {
    const candidate = sampled(sheet);
    if (candidate.sample.rows.length > 1) return candidate;
  }
  return sampled(sheets[0]!);
}

interface SheetRequest extends Chosen {
  readonly source: ByteSource;
  readonly name: string;
  readonly given: Partial<ImportOptions>;
  readonly sheets: readonly string[];
  readonly context: Omit<SheetContext, "offset">;
}

function* readSheet({ source, name, given, sheets, context, sheet, sample }: SheetRequest): Job<ImportResult> {
  const { rows, offset, texts } = sample;
  const headerRow = given.headerRow ?? detectHeaderRow(rows);
  const decimal = detectDecimal(texts, ";");
  const hasHeader = detectHeader(rows.slice(headerRow - 1), { decimal: ".", thousands: "" });
  const detected: ImportOptions = { ...defaultImportOptions, sheet: sheet.name, headerRow: detectHeaderRow(rows), hasHeader, decimal };
  const options: ImportOptions = { ...detected, ...given, sheet: sheet.name };
  const layout = layoutOf(rows, options);
  const wide = { ...layout, width: Math.max(layout.width, widest(rows.slice(layout.skip))), hasRowNames: false };
  const builder = new TableBuilder(plansFor(wide, options, []), { skip: wide.skip, capacity: 4096 });
  const reader = new SheetReader(builder, { ...context, offset });
  yield* between(readCells(source, sheet.entry, reader), 0.2, 0.95);
  const preview = rows.slice(wide.skip, wide.skip + PREVIEW_ROWS);
  const parts = { name, format: "workbook", given, options, detected, layout: wide, builder, preview, head: rows.slice(0, HEAD_ROWS), sheets, notes: notesOf(reader, options), raggedMatters: false } as const;
  const { result }: Assembled = yield* between(assemble(parts), 0.95, 1);
  return result;
}

const widest = (rows: readonly (readonly string[])[]): number => rows.reduce((most, row) => Math.max(most, row.length), 1);

function* readCells(source: ByteSource, entry: ZipEntry, reader: SheetReader): Job<void> {
  const scanner = new XmlScanner(reader);
  const decoder = new TextDecoder();
  let done = 0;
  for (const piece of unpack(source, entry, LARGEST_SHEET)) {
    scanner.push(decoder.decode(piece, { stream: true }));
    done += piece.length;
    yield { done, total: Math.max(done, entry.size) };
  }
}

const notesOf = ({ errors, uncomputed }: SheetReader, { hasHeader }: ImportOptions): ImportNote[] => [
  ...(hasHeader ? [] : [note("noHeader", "warning")]),
  ...(errors > 0 ? [note("errorCells", "warning", { values: { count: errors } })] : []),
  ...(uncomputed > 0 ? [note("uncomputed", "warning", { values: { count: uncomputed } })] : []),
];
