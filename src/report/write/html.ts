import type { Table } from "../blocks";
import { notesOf, type Frame } from "./frame";
import { gridOf, type Head } from "./grid";
import type { Words } from "./words";

const RULE = "1px solid #000";

/** A table that a word processor keeps as APA style asks: number in bold and title in italics above, horizontal rules only, notes below. */
export function writeHtml(table: Table, words: Words, frame: Frame = {}): string {
  const grid = gridOf(table, words);
  const cell = (tag: "td" | "th", column: number, text: string, border: string) =>
    `<${tag}${tag === "th" ? ' scope="col"' : ""} style="text-align:${grid.numeric[column] ? "right" : "left"};padding:3px 10px;font-weight:normal${border}">${text}</${tag}>`;
  const heads = grid.heads.map((head, column) => cell("th", column, headed(head), `;border-top:${RULE};border-bottom:${RULE}`)).join("");
  const rows = grid.rows.map((row, index) => {
    const border = index === grid.rows.length - 1 ? `;border-bottom:${RULE}` : "";
    return `<tr>${row.map((text, column) => cell("td", column, htmlText(text), border)).join("")}</tr>\n`;
  });
  const notes = notesOf(grid, frame, words).join(" ");
  const below = notes === "" ? "" : `<p><em>${htmlText(words.t("results:note"))}</em> ${htmlText(notes)}</p>\n`;
  const label = frame.label === undefined ? "" : `<strong style="font-style:normal">${htmlText(frame.label)}</strong><br>`;
  return (
    `<table style="border-collapse:collapse;font-family:'Times New Roman',serif;font-size:11pt">\n` +
    `<caption style="text-align:left;font-style:italic;padding-bottom:6px">${label}${htmlText(grid.title)}</caption>\n` +
    `<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.join("")}</tbody>\n</table>\n${below}`
  );
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export const htmlText = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

const headed = ({ text, isSymbol }: Head): string => (isSymbol ? htmlText(text).replace(/_([A-Za-z0-9]+)/g, "<sub>$1</sub>") : htmlText(text));
