import type { Table } from "../blocks";
import { harmless } from "./formula";
import { gridOf, withLimits } from "./grid";
import { cellDigits, type Words } from "./words";

/**
 * A table as a CSV file (RFC 4180, CRLF) with every digit.
 * In French the decimal comma makes the semicolon the separator, as spreadsheets there expect.
 */
export function writeCsv(table: Table, words: Words): string {
  const separator = words.format.language === "fr" ? ";" : ",";
  const grid = gridOf(withLimits(table), words, cellDigits);
  return [grid.heads.map((head) => head.text), ...grid.rows].map((row) => row.map((text) => quoted(harmless(text), separator)).join(separator) + "\r\n").join("");
}

const quoted = (text: string, separator: string): string =>
  /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replace(/"/g, '""')}"` : text;
