import type { Table } from "../blocks";
import { notesOf, type Frame } from "./frame";
import { gridOf } from "./grid";
import type { Words } from "./words";

/** A table as text that is read in any font of even width, as in an e-mail or a script: columns padded, numbers flush right. */
export function writePlain(table: Table, words: Words, frame: Frame = {}): string {
  const grid = gridOf(table, words);
  const heads = grid.heads.map((head) => head.text.replace("_", ""));
  const widths = heads.map((head, column) => Math.max(head.length, ...grid.rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string => `${cells.map((cell, column) => (grid.numeric[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join("  ").trimEnd()}\n`;
  const rule = `${widths.map((width) => "-".repeat(width)).join("  ")}\n`;
  const notes = notesOf(grid, frame, words);
  return `${frame.label === undefined ? "" : `${frame.label}\n`}${grid.title}\n\n${line(heads)}${rule}${grid.rows.map(line).join("")}${notes.length === 0 ? "" : `\n${notes.join("\n")}\n`}`;
}
