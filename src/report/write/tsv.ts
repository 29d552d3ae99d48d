import type { Table } from "../blocks";
import { harmless } from "./formula";
import { gridOf, withLimits } from "./grid";
import { cellDigits, type Words } from "./words";

/** A table to paste into a spreadsheet: tab-separated, every digit, numbers that the spreadsheet reads as numbers. */
export function writeTsv(table: Table, words: Words): string {
  const grid = gridOf(withLimits(table), words, cellDigits);
  return [grid.heads.map((head) => head.text), ...grid.rows].map((row) => row.map((text) => harmless(text.replace(/[\t\r\n]+/g, " "))).join("\t") + "\n").join("");
}
