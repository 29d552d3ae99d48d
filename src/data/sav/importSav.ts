import type { Job } from "../../report/job";
import type { DataColumn } from "../dataset";
import { conclude } from "../import/conclude";
import { printDate } from "../import/dates";
import { note, type ImportNoteCode } from "../import/notes";
import { defaultImportOptions, type ImportOptions, type ImportResult } from "../import/options";
import { between } from "../import/progress";
import type { ByteSource } from "../import/source";
import { SavBytes, SavError } from "./bytes";
import { describeVariables } from "./describeVariables";
import { readDictionary } from "./dictionary";
import { readCases, rememberingDecoder, type SavCells } from "./readCases";
import { savEncoding } from "./savEncoding";
import { savTable } from "./savTable";

const PREVIEW_ROWS = 50;

/** Reads an SPSS system file (.sav, .zsav). Never throws: a file that cannot be read gives a note of severity "error". */
export function* importSav(source: ByteSource, name: string, given: Partial<ImportOptions> = {}): Job<ImportResult> {
  const failed = (code: ImportNoteCode): ImportResult => {
    const options = { ...defaultImportOptions, ...given };
    return { name, format: "spss", options, detected: options, dataset: undefined, notes: [note(code, "error")], proposedCodes: [], columns: [], rows: 0, preview: [], head: [], sheets: [] };
  };
  try {
    const file = new SavBytes(source);
    const dictionary = readDictionary(file);
    const detected: ImportOptions = { ...defaultImportOptions, encoding: savEncoding(dictionary.extensions), missingCodes: [] };
    const options: ImportOptions = { ...detected, ...given };
    const decode = rememberingDecoder(options.encoding);
    const columns = describeVariables(dictionary, decode, file);
    yield { done: 0, total: 1 };
    const { rows, cells, isShort } = yield* between(readCases({ source, file, dictionary }, columns, decode), 0, 0.85);
    const { table, notes } = yield* between(savTable(columns, cells, { rows, options }), 0.85, 0.95);
    const preview = Array.from({ length: Math.min(PREVIEW_ROWS, rows) }, (_, row) => cells.map((cell, i) => written(cell, table.columns[i]!, row)));
    return yield* between(conclude({ name, format: "spss", given, options, detected, preview, head: [], sheets: [], table, notes: [...(isShort ? [note("shortFile", "warning", { values: { count: rows } })] : []), ...notes] }), 0.95, 1);
  } catch (error) {
    if (error instanceof SavError) return failed("damaged");
    throw error;
  }
}

/** A cell as SPSS shows it: dates as dates, though the file counts seconds. */
function written({ values, texts }: SavCells, { values: read, format }: DataColumn, row: number): string {
  if (texts !== undefined) return texts[row]!;
  if (format !== undefined && !Number.isNaN(read[row]!)) return printDate(read[row]!, format);
  return Number.isNaN(values[row]!) ? "" : String(values[row]!);
}
