import type { Table } from "../blocks";
import { decimalSignOf } from "../format";
import { harmless } from "./formula";
import { gridOf, withLimits } from "./grid";
import { cellDigits, type Words } from "./words";

/**
 * A table as a CSV file (RFC 4180, CRLF) with every digit.
 * A decimal comma makes the semicolon the separator, as spreadsheets of such countries expect.
 */
export function writeCsv(table: Table, words: Words): string {
  const separator = decimalSignOf(words.format) === "," ? ";" : ",";
  const grid = gridOf(withLimits(table), words, cellDigits);
  return [grid.heads.map((head) => head.text), ...grid.rows].map((row) => row.map((text) => quoted(harmless(text), separator)).join(separator) + "\r\n").join("");
}

const quoted = (text: string, separator: string): string =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replace(/"/g, '""')}"` : text;
