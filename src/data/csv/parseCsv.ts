import type { Job } from "../../report/job";
import type { Dataset } from "../dataset";
import { declaredDelimiter, detectDelimiter } from "./delimiter";
import { binaryKind, decode, detectEncoding } from "./encoding";
import { detectHeader, readHeader } from "../import/header";
import { note, type ImportNote } from "../import/notes";
import { detectDecimal } from "../import/numbers";
import { type ImportResult, type ImportOptions, defaultMissingCodes } from "../import/options";
import { readRecords, sampleRecords, withPlainLineEnds } from "./records";
import { readTable } from "./table";

const SAMPLE_CHARACTERS = 512 * 1024;
const SAMPLE_ROWS = 1000;
const PREVIEW_ROWS = 50;

/**
 * Reads a text file of delimited values. Never throws: a file that cannot be read gives a note of severity "error".
 * @param bytes the file as it is on disk
 * @param name file name, shown to the researcher
 * @param given what the researcher decided; the rest is detected
 */
export function* importCsv(bytes: Uint8Array, name: string, given: Partial<ImportOptions> = {}): Job<ImportResult> {
  const encoding = detectEncoding(bytes);
  const failed = (why: ImportNote, found: Partial<ImportOptions> = {}): ImportResult => {
    const detected = { ...unread, encoding, ...found };
    return { name, options: { ...detected, ...given }, detected, dataset: undefined, notes: [why], proposedCodes: [], columns: [], rows: 0, preview: [] };
  };
  if (bytes.length === 0) return failed(note("empty", "error"));
  const binary = binaryKind(bytes);
  if (binary !== undefined) return failed(note(binary === "workbook" ? "workbook" : "notText", "error"));
  yield { done: 0, total: bytes.length };

  const decoded = decode(bytes, given.encoding ?? encoding);
  if (decoded === undefined) return failed(note("unknownEncoding", "error", { values: { encoding: given.encoding ?? encoding } }));
  const plain = withPlainLineEnds(decoded.text);
  const declared = declaredDelimiter(plain);
  const text = declared === undefined ? plain : plain.slice(6);
  if (text.trim() === "") return failed(note("empty", "error"));

  const detected: ImportOptions = { ...unread, encoding, ...detectLayout(text, declared, given) };
  const options: ImportOptions = { ...detected, ...given };
  const { rows, blankLines, unclosedQuote } = yield* readRecords(text, options.delimiter);
  const { names, labels, body, notes: headerNotes } = readHeader(rows, options.hasHeader);
  const notes = [
    ...(decoded.replaced > 0 ? [note("replacedCharacters", "warning", { values: { count: decoded.replaced, encoding: options.encoding } })] : []),
    ...(unclosedQuote ? [note("unclosedQuote", "warning", { rows: [body.length] })] : []),
    ...(options.hasHeader ? [] : [note("noHeader", "warning")]),
    ...headerNotes,
    ...(blankLines > 0 ? [note("blankLines", "information", { values: { count: blankLines } })] : []),
  ];
  const preview = body.slice(0, PREVIEW_ROWS);
  if (body.length === 0) return { ...failed(note("noRows", "error", { columns: names }), detected), preview };

  const table = yield* readTable({ names, labels, body, options });
  const dataset: Dataset = { name, rows: table.rows, columns: table.columns };
  return {
    name, options, detected, preview,
    dataset: table.rows === 0 ? undefined : dataset,
    notes: [...(table.rows === 0 ? [note("noRows", "error", { columns: names })] : []), ...notes, ...table.notes],
    proposedCodes: table.proposedCodes,
    columns: table.summaries,
    rows: table.rows,
  };
}

const unread: ImportOptions = {
  encoding: "utf-8", delimiter: ",", decimal: ".", thousands: "", hasHeader: true,
  missingCodes: defaultMissingCodes, textAsMissing: [], scales: {},
};

/** Delimiter, decimal sign and header, each found in the light of what is given or already found. */
function detectLayout(text: string, declared: string | undefined, given: Partial<ImportOptions>): Pick<ImportOptions, "delimiter" | "decimal" | "hasHeader"> {
  const cut = text.length > SAMPLE_CHARACTERS ? text.slice(0, text.lastIndexOf("\n", SAMPLE_CHARACTERS)) : text;
  const sample = cut === "" ? text : cut;
  const delimiter = declared ?? detectDelimiter(sample);
  const rows = sampleRecords(sample, given.delimiter ?? delimiter, SAMPLE_ROWS);
  const decimal = detectDecimal(rows.flatMap((row) => row.map((cell) => cell.trim())), given.delimiter ?? delimiter);
  const notation = { decimal: given.decimal ?? decimal, thousands: given.thousands ?? "" } as const;
  return { delimiter, decimal, hasHeader: detectHeader(rows, notation) };
}

/** {@link importCsv} run to its end at once. */
export function parseCsv(bytes: Uint8Array, name: string, options: Partial<ImportOptions> = {}): ImportResult {
  const job = importCsv(bytes, name, options);
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
  }
}
