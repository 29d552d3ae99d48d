import type { Job } from "../../report/job";
import { assemble, type Assembled, type TableParts } from "../import/assemble";
import { layoutOf, namesRows, tableWidth, type Layout } from "../import/header";
import { note, type ImportNote } from "../import/notes";
import { defaultImportOptions, type ImportOptions, type ImportResult } from "../import/options";
import { plansFor } from "../import/plans";
import { between } from "../import/progress";
import type { ByteSource } from "../import/source";
import { TableBuilder } from "../import/tableBuilder";
import { detectLayout } from "./detectLayout";
import { binaryKind, encodingOf } from "./encoding";
import { RecordScanner, sampleRecords } from "./records";
import { TextChunks } from "./textChunks";

const SAMPLE_BYTES = 1024 * 1024;
const SAMPLE_ROWS = 1000;
const PREVIEW_ROWS = 50;
const HEAD_ROWS = 12;
/** How often a file is read at most: again where its end contradicts its beginning, and where cells are wanted as written. */
const PASSES = 3;
/** Columns beyond this are no table of a survey but a wrong delimiter. */
const MOST_COLUMNS = 50_000;

/**
 * Reads a text file of delimited values, a piece at a time. Never throws: a file that cannot be read gives a note of severity "error".
 * @param name file name, shown to the researcher
 * @param given what the researcher decided; the rest is detected
 */
export function* importText(source: ByteSource, name: string, given: Partial<ImportOptions> = {}): Job<ImportResult> {
  const failed = (why: ImportNote, detected: ImportOptions = defaultImportOptions): ImportResult =>
    ({ name, format: "text", options: { ...detected, ...given }, detected, dataset: undefined, notes: [why], proposedCodes: [], columns: [], rows: 0, preview: [], head: [], sheets: [] });
  if (source.size === 0) return failed(note("empty", "error"));
  if (binaryKind(source.read(0, SAMPLE_BYTES)) !== undefined) return failed(note("notText", "error"));
  yield { done: 0, total: source.size };
  const encoding = yield* encodingOf(source);
  const used = given.encoding ?? encoding;
  const sample = sampleOf(source, used);
  if (sample === undefined) return failed(note("unknownEncoding", "error", { values: { encoding: used } }));
  if (sample.text.trim() === "" && sample.isWhole) return failed(note("empty", "error"), { ...defaultImportOptions, encoding });

  const detected: ImportOptions = { ...defaultImportOptions, encoding, ...detectLayout(sample.text, given) };
  const options: ImportOptions = { ...detected, ...given };
  const rows = sampleRecords(sample.body, options.delimiter, SAMPLE_ROWS);
  let layout = layoutOf(rows, options);
  if (layout.width > MOST_COLUMNS) return failed(note("tooManyColumns", "error", { values: { count: layout.width } }), detected);
  const preview = rows.slice(layout.skip, layout.skip + PREVIEW_ROWS);
  let keepsTexts: readonly string[] = [];
  for (let pass = 1; ; pass++) {
    // The first reading is nearly always the last: it counts for nine tenths, the next for nine tenths of what is left.
    const [before, after] = [1 - 0.1 ** (pass - 1), 1 - 0.1 ** pass];
    const reading = yield* between(readAll({ source, sample, layout, options, keepsTexts }), before, after - (after - before) / 20);
    const { builder } = reading;
    const better = corrected(layout, builder);
    if (better !== undefined && pass < PASSES) {
      layout = better;
      continue;
    }
    const parts: TableParts = { name, format: "text", given, options, detected, layout, builder, preview, head: rows.slice(0, HEAD_ROWS), sheets: [], notes: notesOf(reading, options), raggedMatters: true };
    const { result, needTexts }: Assembled = yield* between(assemble(parts), after - (after - before) / 20, after);
    if (needTexts.length === 0 || pass === PASSES) return result;
    keepsTexts = needTexts;
  }
}

interface Sample {
  readonly text: string;
  /** the text below a line that declares the delimiter */
  readonly body: string;
  /** characters of that line */
  readonly declaration: number;
  readonly isWhole: boolean;
}

/** The file's beginning, cut after its last whole line; undefined where the encoding is not known. */
function sampleOf(source: ByteSource, encoding: string): Sample | undefined {
  let chunks: TextChunks;
  try {
    chunks = new TextChunks(source, encoding);
  } catch {
    return undefined;
  }
  let text = "";
  while (chunks.position < Math.min(source.size, SAMPLE_BYTES)) text += chunks.next() ?? "";
  const isWhole = chunks.position === source.size;
  const whole = isWhole || !text.includes("\n") ? text : text.slice(0, text.lastIndexOf("\n") + 1);
  const declaration = /^sep=.(?:\n|$)/i.exec(whole)?.[0].length ?? 0;
  return { text: whole, body: whole.slice(declaration), declaration, isWhole };
}

interface Pass {
  readonly source: ByteSource;
  readonly sample: Sample;
  readonly layout: Layout;
  readonly options: ImportOptions;
  readonly keepsTexts: readonly string[];
}

interface Reading {
  readonly builder: TableBuilder;
  readonly scanner: RecordScanner;
  readonly replaced: number;
}

/** Reads the file from beginning to end. */
function* readAll({ source, sample, layout, options, keepsTexts }: Pass): Job<Reading> {
  const capacity = expectedRows(source.size, sample.text, layout.width);
  const builder = new TableBuilder(plansFor(layout, options, keepsTexts), { skip: layout.skip, capacity, watchesFirst: layout.hasRowNames });
  const scanner = new RecordScanner(options.delimiter, builder);
  const chunks = new TextChunks(source, options.encoding);
  let declaration = sample.declaration;
  for (let text = chunks.next(); text !== undefined; text = chunks.next()) {
    scanner.push(declaration === 0 ? text : text.slice(declaration));
    declaration = Math.max(0, declaration - text.length);
    yield { done: chunks.position, total: source.size };
  }
  scanner.end();
  return { builder, scanner, replaced: chunks.replaced };
}

/** Cells that room is made for at most, before they are met. */
const MOST_EXPECTED = 200e6;

/** Room for slightly more rows than the sample makes expect: what is not used is never touched. */
function expectedRows(bytes: number, sample: string, columns: number): number {
  let lines = 1;
  for (let at = sample.indexOf("\n"); at >= 0; at = sample.indexOf("\n", at + 1)) lines++;
  const expected = Math.ceil((1.02 * bytes * lines) / Math.max(1, sample.length)) + 16;
  return Math.min(expected, Math.ceil(MOST_EXPECTED / Math.max(1, columns)));
}

/** Another layout where the whole file shows that the sample's was wrong. */
function corrected(layout: Layout, builder: TableBuilder): Layout | undefined {
  const hasRowNames = layout.hasRowNames && namesRows(layout.names, builder.widths, builder.firstAllDifferent);
  const width = Math.min(MOST_COLUMNS, tableWidth(layout.names, builder.widths, builder.rowsRead));
  return hasRowNames === layout.hasRowNames && width === layout.width ? undefined : { ...layout, hasRowNames, width };
}

const notesOf = ({ builder, scanner, replaced }: Reading, { encoding, hasHeader }: ImportOptions): ImportNote[] => [
  ...(replaced > 0 ? [note("replacedCharacters", "warning", { values: { count: replaced, encoding } })] : []),
  ...(scanner.unclosedQuote ? [note("unclosedQuote", "warning", { rows: [builder.rowsRead] })] : []),
  ...(hasHeader ? [] : [note("noHeader", "warning")]),
  ...(scanner.blankLines > 0 ? [note("blankLines", "information", { values: { count: scanner.blankLines } })] : []),
];
