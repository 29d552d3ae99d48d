import type { Comment } from "../model/document";
import { markdownBlocks, type Block } from "./markdown";
import { textWidth } from "./measureText";
import type { CommentLine, CommentRun, SceneComment } from "./scene";

/** Measures of a comment, px; the screen uses the same (`ui/canvas/comments.css`). */
export const COMMENT = { padding: 10, size: 12, line: 17, between: 5, indent: 14, least: 38 } as const;
const HEADINGS: readonly number[] = [15, 14, 13];

const sizeOf = ({ kind, level }: Block): number => (kind === "heading" ? (HEADINGS[level - 1] ?? COMMENT.size) : COMMENT.size);
const weightOf = ({ bold }: CommentRun): 400 | 600 => (bold ? 600 : 400);
/** Letters of code are of one width, somewhat wider than a text's. */
const widthOf = (run: CommentRun, size: number): number => (run.code ? run.text.length * size * 0.6 : textWidth(run.text, size, weightOf(run)));

/** A comment as a box with lines of text in it; an empty one keeps the height of one line. */
export function placeComment({ id, text, at, width }: Comment): SceneComment {
  const { padding, line, between, indent, least } = COMMENT;
  const lines: CommentLine[] = [];
  let y = at.y + padding;
  for (const [k, block] of markdownBlocks(text).entries()) {
    if (k > 0 && block.kind !== "code") y += block.kind === "item" ? between / 2 : between;
    const size = sizeOf(block);
    const left = at.x + padding + (block.kind === "item" ? (block.level + 1) * indent : block.kind === "quote" ? indent : 0);
    const runs = block.kind === "heading" ? block.runs.map((run) => ({ ...run, bold: true })) : block.kind === "quote" ? block.runs.map((run) => ({ ...run, italic: true })) : block.runs;
    const height = (line * size) / COMMENT.size;
    for (const [row, broken] of brokenLines(runs, size, at.x + width - padding - left).entries()) {
      const middle = y + height / 2;
      if (row === 0 && block.marker !== "") lines.push({ at: { x: left - indent + 2, y: middle }, size, runs: [{ text: block.marker, bold: false, italic: false, code: false }] });
      lines.push({ at: { x: left, y: middle }, size, runs: broken });
      y += height;
    }
  }
  return { id, source: text, lines, box: { ...at, width, height: Math.max(least, Math.ceil(y + padding - at.y)) } };
}

/** Runs broken at blanks into lines that fit; a word that is longer than a line is cut. */
function brokenLines(runs: readonly CommentRun[], size: number, room: number): readonly (readonly CommentRun[])[] {
  const lines: CommentRun[][] = [[]];
  let left = room;
  const add = (run: CommentRun): void => {
    const line = lines.at(-1)!;
    const last = line.at(-1);
    if (last !== undefined && last.bold === run.bold && last.italic === run.italic && last.code === run.code) line[line.length - 1] = { ...last, text: last.text + run.text };
    else line.push(run);
    left -= widthOf(run, size);
  };
  const turn = (): void => {
    lines.push([]);
    left = room;
  };
  for (const run of runs) {
    for (const text of run.text.split(/(?<=\s)(?=\S)/)) {
      const word = { ...run, text };
      if (widthOf({ ...word, text: text.trimEnd() }, size) > left && lines.at(-1)!.length > 0) turn();
      let rest = word;
      while (widthOf({ ...rest, text: rest.text.trimEnd() }, size) > room && rest.text.length > 1) {
        const count = fitting(rest, size, room);
        add({ ...rest, text: rest.text.slice(0, count) });
        turn();
        rest = { ...rest, text: rest.text.slice(count) };
      }
      if (rest.text.trim() !== "" || lines.at(-1)!.length > 0) add(rest);
    }
  }
  return lines.map((line) => trimmed(line)).filter((line) => line.length > 0);
}

/** How many letters of a run fit, at least one. */
function fitting(run: CommentRun, size: number, room: number): number {
  let count = 1;
  while (count < run.text.length && widthOf({ ...run, text: run.text.slice(0, count + 1) }, size) <= room) count++;
  return count;
}

/** Without the blank at the end of the line. */
function trimmed(line: readonly CommentRun[]): readonly CommentRun[] {
  const last = line.at(-1);
  if (last === undefined) return line;
  const text = last.text.trimEnd();
  return text === "" ? line.slice(0, -1) : [...line.slice(0, -1), { ...last, text }];
}
