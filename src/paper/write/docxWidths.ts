import type { Grid } from "../../report/write/grid";
import { CELL_SIZE } from "./docxParts";

/** Between the margins of a page, twentieths of a point. */
const PAGE = 9026;
/** left and right of what stands in a cell */
export const CELL_MARGIN = 60;
/** Sizes of letters, half points: the usual one, and smaller ones for wide tables. */
const SIZES = [CELL_SIZE, 18, 16, 14] as const;
/** Width of a letter of Times in parts of its size, wide enough for digits and most words. */
const LETTER = 0.52;
/** Letters of a word beyond which it may be broken. */
const LONGEST_WORD = 16;

export interface TableShape {
  /** twentieths of a point */
  readonly widths: readonly number[];
  /** half points */
  readonly size: number;
}

/** Numbers and single words are never broken: they get what they need in the largest letters that leave room for names, and names share the rest. */
export function tableShape(grid: Grid): TableShape {
  const size = SIZES.find((one) => sum(leastWidths(grid, one)) <= PAGE) ?? SIZES.at(-1)!;
  const least = leastWidths(grid, size);
  const wanted = grid.heads.map((_, column) => Math.max(least[column]!, widthOf(Math.max(0, ...grid.rows.map((row) => row[column]?.length ?? 0)), size)));
  const spare = PAGE - sum(least);
  if (spare < 0) return { widths: scaled(least), size };
  const lacking = wanted.map((width, column) => width - least[column]!);
  const share = sum(lacking) === 0 ? 0 : Math.min(1, spare / sum(lacking));
  return { widths: scaled(least.map((width, column) => width + share * lacking[column]!)), size };
}

/** What each column needs at least: numbers whole, heads and names by their longest word. */
const leastWidths = ({ heads, numeric, rows }: Grid, size: number): readonly number[] =>
  heads.map(({ text }, column) => {
    const cells = rows.map((row) => row[column] ?? "");
    const longest = numeric[column] === true ? Math.max(0, ...cells.map((cell) => cell.length)) : Math.max(0, ...cells.map(longestWord));
    return widthOf(Math.max(3, longestWord(text), longest), size);
  });

const longestWord = (text: string): number => Math.min(LONGEST_WORD, Math.max(0, ...text.split(/[ \u2003]/).map((word) => word.length)));

/** of so many letters, with the room beside them */
const widthOf = (letters: number, size: number): number => Math.ceil(letters * LETTER * size * 10) + 2 * CELL_MARGIN;

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

/** The whole width of the page, as tables in APA style have it. */
const scaled = (widths: readonly number[]): readonly number[] => widths.map((width) => Math.floor((PAGE * width) / sum(widths)));
