import type { Table } from "../blocks";
import { gridOf } from "./grid";
import type { Words } from "./words";

/** A table in GitHub's Markdown: title in bold, numbers flush right, reasons below. */
export function writeMarkdown(table: Table, words: Words): string {
  const grid = gridOf(table, words);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const rule = line(grid.numeric.map((numeric) => (numeric ? "---:" : "---")));
  const body = grid.rows.map((row) => line(row.map(escaped))).join("");
  const notes = grid.notes.map((note) => `\n${escaped(words.t("results:notApplicableBecause", { reason: note }))}\n`).join("");
  return `**${escaped(grid.title)}**\n\n${line(grid.heads.map((head) => escaped(head.text)))}${rule}${body}${notes}`;
}

const escaped = (text: string): string => text.replace(/[\\`*_|<>[\]]/g, "\\$&").replace(/\s*\n\s*/g, " ");
