import Papa from "papaparse";
import type { Job } from "../../report/job";

/** The cells of a text, row by row, and where its quotation marks do not close. */
export interface Records {
  readonly rows: readonly (readonly string[])[];
  /** lines that hold nothing, or blanks only */
  readonly blankLines: number;
  /** whether a quotation mark opens that no other closes */
  readonly unclosedQuote: boolean;
}

/** Characters between two looks at the clock: about 20 ms. */
const CHUNK = 256 * 1024;

/** All line ends as LF, so that one file may mix them. */
export const withPlainLineEnds = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** Splits a text with LF line ends into rows of cells, by RFC 4180; blank lines are left out and counted. The first half of an import. */
export function* readRecords(text: string, delimiter: string): Job<Records> {
  const rows: string[][] = [];
  let blankLines = 0;
  let unclosedQuote = false;
  let start = 0;
  let size = CHUNK;
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  while (start < end) {
    const last = start + size >= end;
    const parser = new Papa.Parser({ delimiter, newline: "\n" });
    const part = parser.parse(text.slice(start, last ? end : start + size), 0, !last) as Papa.ParseResult<string[]>;
    for (const row of part.data) {
      if (row.length === 1 && row[0]!.trim() === "") blankLines++;
      else rows.push(row);
    }
    unclosedQuote ||= part.errors.some((error) => error.code === "MissingQuotes");
    if (last) break;
    start += part.meta.cursor;
    // a row longer than the chunk: read more of it
    size = part.data.length === 0 ? size * 4 : CHUNK;
    yield { done: start, total: 2 * text.length };
  }
  return { rows, blankLines, unclosedQuote };
}

/** The first rows only, read at once. */
export function sampleRecords(text: string, delimiter: string, rows: number): readonly (readonly string[])[] {
  const parser = new Papa.Parser({ delimiter, newline: "\n", preview: rows });
  const { data } = parser.parse(text, 0, false) as Papa.ParseResult<string[]>;
  return data.filter((row) => row.length > 1 || row[0]!.trim() !== "").slice(0, rows);
}
