import { defaultMissingCodes, type ImportOptions } from "./options";
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

/** Where things stand in a table: found in its first rows, held against all of them afterwards. */
export interface Layout {
  /** rows above the first case */
  readonly skip: number;
  /** the row of names; empty where there is none */
  readonly names: Row;
  /** the row of question texts that Qualtrics writes */
  readonly labels: Row | undefined;
  readonly width: number;
  /** whether the first column has no name because it holds the names of rows, as R writes them */
  readonly hasRowNames: boolean;
  /** whether the first column has no name and only numbers the cases, as R's write.csv begins */
  readonly isNumbered: boolean;
}

/** The layout by the first rows of a file. */
export function layoutOf(rows: readonly Row[], { hasHeader, headerRow }: Pick<ImportOptions, "hasHeader" | "headerRow">): Layout {
  const top = Math.max(0, headerRow - 1);
  const names = hasHeader ? (rows[top] ?? []) : [];
  const below = rows.slice(top + (hasHeader ? 1 : 0));
  const isLabelled = hasHeader && isQualtrics(below);
  const skip = top + (hasHeader ? 1 : 0) + (isLabelled ? 2 : 0);
  const body = rows.slice(skip);
  const widths = new Map<number, number>();
  for (const row of body) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  const width = tableWidth(names, widths, body.length);
  return { skip, names, labels: isLabelled ? below[0] : undefined, width, hasRowNames: hasHeader && namesRows(names, widths, new Set(body.map((row) => row[0])).size === body.length), isNumbered: names.length > 1 && names[0]!.trim() === "" && numbersRows(body) };
}

const FEWEST_NUMBERED = 3;

/** Whether the first cells count 1, 2, 3 … */
const numbersRows = (body: readonly Row[]): boolean => body.length >= FEWEST_NUMBERED && body.every(([first = ""], i) => first.trim() === String(i + 1));


export interface Header {
  /** one a column, unique and not empty */
  readonly names: readonly string[];
  readonly labels: readonly (string | undefined)[];
  readonly notes: readonly ImportNote[];
}

/** Names for the columns at these places; blank and repeated ones are given others, and that is said. */
export function headerOf({ names: first, labels: labelRow, hasRowNames, isNumbered }: Layout, places: readonly number[]): Header {
  const notes: ImportNote[] = [];
  if (labelRow !== undefined) notes.push(note("labelRow", "information"));
  const written = places.map((i) => ((hasRowNames || isNumbered) && i === 0 ? "row" : cleanName(first[hasRowNames ? i - 1 : i] ?? "")));
  if (hasRowNames) {
    notes.push(note("rowNames", "warning", { columns: ["row"] }));
  }
  if (isNumbered) notes.push(note("numberedRows", "information", { columns: ["row"] }));
  const names = uniqueNames(written, places, first.length > 0 ? notes : []);
  const labels = places.map((i) => (labelRow?.[i] === undefined || labelRow[i].trim() === "" ? undefined : cleanName(labelRow[i])));
  return { names, labels, notes };
}

const cleanName = (cell: string): string => cell.replace(/\s+/g, " ").trim().normalize("NFC");

/** Qualtrics writes the question under each name, and an import identifier under that. */
const isQualtrics = (body: readonly Row[]): boolean => (body[1]?.[0] ?? "").startsWith('{"ImportId"');

/** As wide as the header, or as most rows where these are wider: cells beyond are a slip of single rows. */
export function tableWidth(names: Row, widths: ReadonlyMap<number, number>, rows: number): number {
  let [usual, widest] = [0, 0];
  for (const [width, count] of widths) {
    if (count > rows / 2) usual = width;
    widest = Math.max(widest, width);
  }
  return Math.max(names.length, names.length === 0 && usual === 0 ? widest : usual);
}

/** R's write.table leaves the column of row names without a name: every row is one cell longer than the header. */
export const namesRows = (names: Row, widths: ReadonlyMap<number, number>, areDifferent: boolean): boolean =>
  widths.size === 1 && widths.has(names.length + 1) && areDifferent;

/** Names for columns at these places, with others in place of blank and repeated ones, which the notes then say. */
export function uniqueNames(written: readonly string[], places: readonly number[], notes: ImportNote[]): readonly string[] {
  const taken = new Set(written.filter((name) => name !== ""));
  const used = new Set<string>();
  const blank: string[] = [];
  const repeated: string[] = [];
  const names = written.map((name, i) => {
    if (name !== "" && !used.has(name)) {
      used.add(name);
      return name;
    }
    const stem = name === "" ? `V${places[i]! + 1}` : name;
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
