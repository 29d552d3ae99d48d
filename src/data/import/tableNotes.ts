import { isNumeric } from "../dataset";
import type { ColumnFacts } from "./columnFacts";
import { note, type ImportNote } from "./notes";
import type { ProposedCode } from "./options";
import type { ColumnReading } from "./readColumn";
import { suspiciousTexts } from "./suspicious";

/** Codes that look like "no answer": numbers outside the others' range, and words among numbers. */
export function proposeCodes(readings: readonly ColumnReading[]): readonly ProposedCode[] {
  const found = new Map<string | number, { columns: string[]; count: number }>();
  const add = (code: string | number, column: string, count: number): void => {
    const entry = found.get(code) ?? { columns: [], count: 0 };
    if (!entry.columns.includes(column)) entry.columns.push(column);
    entry.count += count;
    found.set(code, entry);
  };
  for (const { column, strayKinds, facts } of readings) {
    for (const [code, count] of facts.suspicious) add(code, column.name, count);
    for (const [text, count] of strayKinds) if (suspiciousTexts.has(text.toLowerCase())) add(text, column.name, count);
  }
  return [...found].map(([code, entry]) => ({ code, ...entry }));
}

/** Numbers that may be codes, for readers who see no proposals; texts are named with their column anyway. */
export const codeNotes = (codes: readonly ProposedCode[]): readonly ImportNote[] =>
  codes.filter(({ code }) => typeof code === "number").map(({ code, columns, count }) => note("suspiciousCode", "warning", { columns, values: { code, count } }));

/** What is worth saying about the columns as read. */
export function columnNotes(readings: readonly ColumnReading[], rows: number): readonly ImportNote[] {
  const notes: ImportNote[] = [];
  for (const { column, strays, strayTexts, infinite, grouped } of readings) {
    const columns = [column.name];
    if (strays > 0) {
      const values = { count: strays, cells: quoted(strayTexts.map((cell) => cell.text)) };
      const code = isNumeric(column) ? "textMadeMissing" : "textCells";
      notes.push(note(code, isNumeric(column) ? "information" : "warning", { columns, rows: strayTexts.map((cell) => cell.row), values }));
    }
    if (grouped !== "") notes.push(note("grouped", "warning", { columns, values: { separator: grouped, example: strayTexts[0]!.text } }));
    if (infinite.length > 0) notes.push(note("infinite", "warning", { columns, rows: infinite }));
  }
  const numeric = readings.map((reading) => reading.column).filter(isNumeric);
  const named = (holds: (facts: ColumnFacts) => boolean): readonly string[] => readings.filter(({ facts }) => holds(facts)).map(({ column }) => column.name);
  const [empty, constant] = [named((facts) => facts.isEmpty), named((facts) => facts.isConstant && rows > 1)];
  if (empty.length > 0) notes.push(note("emptyColumns", "warning", { columns: empty }));
  if (constant.length > 0) notes.push(note("constant", "warning", { columns: constant }));
  if (rows < numeric.length) notes.push(note("fewRows", "warning", { values: { count: rows, variables: numeric.length } }));
  return notes;
}

const quoted = (texts: readonly string[]): string =>
  [...new Set(texts)].slice(0, 3).map((text) => `“${text.length > 30 ? `${text.slice(0, 29)}…` : text}”`).join(", ");
