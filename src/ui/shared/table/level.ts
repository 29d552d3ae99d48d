import type { Cell, Level, Table } from "../../../report/blocks";

/** Class name of a level in the shared style sheets; a passing value stays plain. */
export const LEVEL_CLASS: Readonly<Record<Level, "good" | "warn" | "bad">> = { good: "good", watch: "warn", act: "bad" };

/** The sign beside a value that is to be looked at, so that colour never stands alone. */
export const CUE: Readonly<Record<Level, string>> = { good: "✓", watch: "▽", act: "▼" };

/** How the cells of some tables stand: those to look at, and the worst level among them. */
export interface Flags {
  readonly count: number;
  readonly worst: Level;
}

/** Counts the numbers at level watch or act; verdicts and strips repeat them and are not counted. */
export function flagsOf(tables: readonly Table[]): Flags {
  const levels = tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap(flag)));
  return { count: levels.length, worst: levels.includes("act") ? "act" : levels.length > 0 ? "watch" : "good" };
}

const flag = (cell: Cell): Level[] => (cell.kind === "number" && (cell.level === "watch" || cell.level === "act") ? [cell.level] : []);
