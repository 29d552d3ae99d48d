import type { ByteSource } from "../import/source";
import { SheetReader, type SheetContext } from "./sheet";
import { XmlScanner } from "./xml";
import { unpack, type ZipEntry } from "./zip";

const SAMPLE_ROWS = 1000;
const SAMPLE_BYTES = 16 * 1024 * 1024;
const LOOKED_AT = 30;

export interface SheetSample {
  /** the first rows with any cell, from the table's first column on */
  readonly rows: readonly (readonly string[])[];
  /** columns left of the table */
  readonly offset: number;
  /** cells that are text in the workbook */
  readonly texts: readonly string[];
}

/** The top of a sheet as written, numbers with a decimal point. */
export function sampleOf(source: ByteSource, entry: ZipEntry, context: Omit<SheetContext, "offset">): SheetSample {
  const rows: string[][] = [];
  const texts: string[] = [];
  let row: string[] = [];
  const put = (index: number, text: string): void => {
    while (row.length < index) row.push("");
    row[index] = text;
  };
  const reader = new SheetReader({
    cell: (index, text, { from, to }) => {
      put(index, text.slice(from, to));
      if (texts.length < 10_000) texts.push(text.trim());
    },
    number: (index, value) => put(index, String(value)),
    endRow: () => {
      if (rows.length < SAMPLE_ROWS) rows.push(row);
      row = [];
    },
  }, { ...context, offset: 0 });
  const scanner = new XmlScanner(reader);
  const decoder = new TextDecoder();
  let read = 0;
  for (const piece of unpack(source, entry, Infinity)) {
    scanner.push(decoder.decode(piece, { stream: true }));
    read += piece.length;
    if (rows.length >= SAMPLE_ROWS || read > SAMPLE_BYTES) break;
  }
  const offset = rows.reduce((least, cells) => Math.min(least, cells.findIndex((cell) => cell !== "")), Infinity);
  const left = Number.isFinite(offset) ? offset : 0;
  return { rows: rows.map((cells) => cells.slice(left)), offset: left, texts };
}

/** Where the names stand, from 1: the first row that is about as full as the rows of the table, below any title. */
export function detectHeaderRow(rows: readonly (readonly string[])[]): number {
  const counts = rows.map((row) => row.filter((cell) => cell !== "").length);
  const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0;
  const found = counts.slice(0, LOOKED_AT).findIndex((count) => count >= Math.max(1, 0.6 * usual));
  return Math.max(0, found) + 1;
}
