import type { Table } from "../blocks";
import { notesOf, type Frame } from "./frame";
import { gridOf, type Head } from "./grid";
import type { Words } from "./words";

/** A table for LaTeX with the booktabs package: caption above, three rules, notes below. */
export function writeLatex(table: Table, words: Words, frame: Frame = {}): string {
  const grid = gridOf(table, words);
  const line = (cells: readonly string[]) => `    ${cells.join(" & ")} \\\\\n`;
  const alignment = grid.numeric.map((numeric) => (numeric ? "r" : "l")).join("");
  const notes = notesOf(grid, frame, words).map((note) => `  \\par\\smallskip\\footnotesize ${latexText(note)}\n`).join("");
  return (
    `\\begin{table}[htbp]\n  \\centering\n  \\caption{${latexText(grid.title)}}\n  \\begin{tabular}{${alignment}}\n    \\toprule\n` +
    `${line(grid.heads.map(headed))}    \\midrule\n${grid.rows.map((row) => line(row.map(latexText))).join("")}    \\bottomrule\n  \\end{tabular}\n${notes}\\end{table}\n`
  );
}

const headed = ({ text, isSymbol }: Head): string => (isSymbol ? latexText(text).replace(/\\_([A-Za-z0-9]+)/g, "\\textsubscript{$1}") : latexText(text));

/** One pass, so that what is put in is never escaped again. */
export const latexText = (text: string): string => text.replace(/[\\{}$&#_%^~]|\P{ASCII}/gu, (sign) => SIGNS[sign] ?? sign).replace(/\s*\n\s*/g, " ");

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", $: "\\$", "&": "\\&", "#": "\\#", _: "\\_", "%": "\\%", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}",
  "−": "$-$", "≥": "$\\geq$", "≤": "$\\leq$", "→": "$\\rightarrow$", "×": "$\\times$", "∞": "$\\infty$", "–": "--",
  "²": "\\textsuperscript{2}", "α": "$\\alpha$", "β": "$\\beta$", "ρ": "$\\rho$", "χ": "$\\chi$", "Δ": "$\\Delta$", "λ": "$\\lambda$",
  "ₐ": "\\textsubscript{a}", "\u202f": "\\,", "\u00a0": "~", "ᴀ": "\\textsubscript{A}", "₁": "\\textsubscript{1}", "₂": "\\textsubscript{2}",
};
