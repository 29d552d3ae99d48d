import { defaultMissingCodes } from "./options";
import { note, type ImportNote } from "./notes";
import { parseNumber, type NumberNotation } from "./numbers";

type Row = readonly string[];

const BODY_ROWS = 50;

/**
 * Whether the first row names the columns. Each column votes: text above numbers is a name, a number above
 * numbers is data, all else abstains. Any name wins, because text among numbers is rare in a first row of data.
 */
export function detectHeader(rows: readonly Row[], notation: NumberNotation): boolean {
  const [first = [], ...rest] = rows.slice(0, BODY_ROWS + 1);
  const isNumber = (cell: string | undefined): boolean => parseNumber((cell ?? "").trim(), notation) !== undefined;
  let data = 0;
  for (const [i, raw] of first.entries()) {
    const cell = raw.trim();
    if (cell === "" || defaultMissingCodes.includes(cell)) continue;
    const body = rest.map((row) => (row[i] ?? "").trim()).filter((c) => c !== "" && !defaultMissingCodes.includes(c));
    const numeric = body.length === 0 || body.filter(isNumber).length > body.length / 2;
    if (isNumber(cell)) data++;
    else if (numeric && body.length > 0) return true;
  }
  return data === 0;
}

export interface Header {
  /** one a column, unique and not empty */
  readonly names: readonly string[];
  readonly labels: readonly (string | undefined)[];
  readonly body: readonly Row[];
  readonly notes: readonly ImportNote[];
}

/** Takes the names off the top of the rows, renames blank and repeated ones, and says so. */
export function readHeader(rows: readonly Row[], hasHeader: boolean): Header {
  const notes: ImportNote[] = [];
  const first = hasHeader ? (rows[0] ?? []) : [];
  let body = hasHeader ? rows.slice(1) : rows;
  const labelled = hasHeader && isQualtrics(body);
  const labelRow = labelled ? body[0] : undefined;
  if (labelled) {
    body = body.slice(2);
    notes.push(note("labelRow", "information"));
  }
  const full = tableWidth(first, body);
  const width = withoutEmptyEnd(full, first, body);
  if (width < full) notes.push(note("droppedColumns", "information", { values: { count: full - width } }));
  const written = Array.from({ length: width }, (_, i) => cleanName(first[i] ?? ""));
  if (hasHeader && hasRowNames(first, body)) {
    written.unshift("row");
    written.pop();
    notes.push(note("rowNames", "warning", { columns: ["row"] }));
  }
  const names = uniqueNames(written, hasHeader ? notes : []);
  const labels = names.map((_, i) => (labelRow?.[i] === undefined || labelRow[i].trim() === "" ? undefined : cleanName(labelRow[i])));
  return { names, labels, body, notes };
}

const cleanName = (cell: string): string => cell.replace(/\s+/g, " ").trim().normalize("NFC");

/** Qualtrics writes the question under each name, and an import identifier under that. */
const isQualtrics = (body: readonly Row[]): boolean => (body[1]?.[0] ?? "").startsWith('{"ImportId"');

/** As wide as the header, or as most rows where these are wider: cells beyond are a slip of single rows. */
function tableWidth(first: Row, body: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const row of body) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let usual = 0;
  for (const [length, count] of counts) if (count > body.length / 2) usual = length;
  if (first.length === 0 && usual === 0) for (const length of counts.keys()) usual = Math.max(usual, length);
  return Math.max(first.length, usual);
}

/** Spreadsheets and trailing delimiters leave columns at the end that have neither name nor values. */
function withoutEmptyEnd(full: number, first: Row, body: readonly Row[]): number {
  const isEmpty = (row: Row, i: number): boolean => (row[i] ?? "").trim() === "";
  let width = full;
  while (width > 1 && isEmpty(first, width - 1) && body.every((row) => isEmpty(row, width - 1))) width--;
  return width;
}

/** R's write.table leaves the column of row names without a name: every row is one cell longer than the header. */
const hasRowNames = (first: Row, body: readonly Row[]): boolean =>
  body.length > 0 && body.every((row) => row.length === first.length + 1) && new Set(body.map((row) => row[0])).size === body.length;

function uniqueNames(written: readonly string[], notes: ImportNote[]): readonly string[] {
  const taken = new Set(written.filter((name) => name !== ""));
  const used = new Set<string>();
  const blank: string[] = [];
  const repeated: string[] = [];
  const names = written.map((name, i) => {
    if (name !== "" && !used.has(name)) {
      used.add(name);
      return name;
    }
    const stem = name === "" ? `V${i + 1}` : name;
    let candidate = stem;
    for (let n = 2; used.has(candidate) || taken.has(candidate); n++) candidate = `${stem}_${n}`;
    used.add(candidate);
    (name === "" ? blank : repeated).push(candidate);
    return candidate;
  });
  if (blank.length > 0) notes.push(note("blankHeaders", "warning", { columns: blank }));
  if (repeated.length > 0) notes.push(note("duplicateHeaders", "warning", { columns: repeated }));
  return names;
}
