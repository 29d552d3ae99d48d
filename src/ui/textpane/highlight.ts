import { tokenise } from "../../model/syntaxTokens";
import type { Problem } from "../../report/problem";

/** A piece of one line, with how it looks. */
export interface Piece {
  readonly text: string;
  readonly kind: "name" | "operator" | "comment" | "plain";
  readonly wrong: boolean;
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly kind: Piece["kind"];
}

/** Model text in pieces, line by line: names, operators, comments, and what is wrong. */
export function piecesOf(source: string, problems: readonly Problem[]): readonly (readonly Piece[])[] {
  const lines = source.split("\n");
  const { tokens, remarks } = tokenise(source);
  const marks: Mark[][] = lines.map(() => []);
  for (const { kind, text, quoted, line, column } of tokens) {
    if (kind === "end" || lines[line - 1] === undefined) continue;
    marks[line - 1]!.push({ from: column - 1, to: column - 1 + text.length + (quoted ? 2 : 0), kind: kind === "operator" ? "operator" : kind === "name" ? "name" : "plain" });
  }
  for (const { line } of remarks) {
    const own = marks[line - 1]!;
    const start = lines[line - 1]!.indexOf("#", own.at(-1)?.to ?? 0);
    if (start >= 0) own.push({ from: start, to: lines[line - 1]!.length, kind: "comment" });
  }
  const wrong = new Map<number, number[]>();
  for (const { at } of problems) for (const place of at) if (place.kind === "text") wrong.set(place.line, [...(wrong.get(place.line) ?? []), place.column - 1]);
  return lines.map((line, k) => pieces(line, marks[k]!, wrong.get(k + 1) ?? []));
}

/** A mistake is underlined as far as its word goes; at the end of a line, the last word stands for what is missing. */
function pieces(line: string, marks: readonly Mark[], columns: readonly number[]): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  const bad = ({ from, to }: Mark): boolean => columns.some((column) => (column >= from && column < to) || (column >= line.trimEnd().length && to === line.trimEnd().length));
  for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
    if (mark.from < at) continue;
    if (mark.from > at) result.push({ text: line.slice(at, mark.from), kind: "plain", wrong: false });
    result.push({ text: line.slice(mark.from, mark.to), kind: mark.kind, wrong: bad(mark) });
    at = mark.to;
  }
  if (at < line.length) result.push({ text: line.slice(at), kind: "plain", wrong: false });
  return result;
}
