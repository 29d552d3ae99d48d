import type { Table } from "../blocks";
import { notesOf, type Frame } from "./frame";
import { gridOf } from "./grid";
import type { Words } from "./words";

/** A table in GitHub's Markdown: title in bold, numbers flush right, reasons below. */
export function writeMarkdown(table: Table, words: Words, frame: Frame = {}): string {
  const grid = gridOf(table, words);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const rule = line(grid.numeric.map((numeric) => (numeric ? "---:" : "---")));
  const body = grid.rows.map((row) => line(row.map(markdownText))).join("");
  const notes = notesOf(grid, frame, words).map((note) => `\n${markdownText(note)}\n`).join("");
  const label = frame.label === undefined ? "" : `**${markdownText(frame.label)}.** `;
  return `${label}**${markdownText(grid.title)}**\n\n${line(grid.heads.map((head) => markdownText(head.text)))}${rule}${body}${notes}`;
}

export const markdownText = (text: string): string => text.replace(/[\\`*_|<>[\]]/g, "\\$&").replace(/\s*\n\s*/g, " ");
