import type { Cell, Column, Row, Table } from "../blocks";
import { cellText, sayText, type Words } from "./words";

/** A column head; in a statistic's own name, such as "ρ_A", what follows the underscore is an index. */
export interface Head {
  readonly text: string;
  readonly isSymbol: boolean;
}

/** A table as text, ready for any notation: title, heads, rows, and the notes below it. */
export interface Grid {
  readonly title: string;
  readonly heads: readonly Head[];
  /** true where a column holds numbers and is set flush right */
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  /** why cells have no number, each reason once, in order of appearance */
  readonly notes: readonly string[];
}

/** @param write how one cell becomes text; by default as it is read on screen */
export function gridOf(table: Table, words: Words, write: (cell: Cell | undefined, words: Words) => string = cellText): Grid {
  const shown = table.columns.map((column, index) => ({ column, index })).filter(({ index }) => isPrintable(table, index));
  return {
    title: sayText(table.title, words.t),
    heads: shown.map(({ column }) => ({ text: sayText(column.header, words.t), isSymbol: typeof column.header !== "string" })),
    numeric: shown.map(({ column }: { column: Column }) => column.align === "end"),
    rows: table.rows.map((row) => shown.map(({ index }) => write(row.cells[index], words))),
    notes: reasons(table, words),
  };
}

/** A strip or forest is a picture of numbers that stand elsewhere, so it stays out of print. */
function isPrintable(table: Table, column: number): boolean {
  return table.rows.every(({ cells }) => cells[column]?.kind !== "strip" && cells[column]?.kind !== "forest");
}

/** A table whose intervals are two columns of numbers each, for programs that calculate with them. */
export function withLimits(table: Table): Table {
  const isSplit = table.columns.map((column) => column.limits !== undefined);
  if (!isSplit.includes(true)) return table;
  const columns = table.columns.flatMap(({ limits, ...column }) =>
    limits === undefined ? [column] : limits.map((header, end): Column => ({ ...column, id: `${column.id} ${end}`, header })),
  );
  const limitsOf = (cell: Cell | undefined): readonly Cell[] =>
    ([0, 1] as const).map((end) => (cell?.kind === "interval" ? { kind: "number", value: cell.value?.[end] ?? null, style: cell.style } : { kind: "empty" }));
  const rows = table.rows.map((row): Row => ({ ...row, cells: row.cells.flatMap((cell, column) => (isSplit[column] ? limitsOf(cell) : [cell])) }));
  return { ...table, columns, rows };
}

function reasons(table: Table, words: Words): string[] {
  const cells = table.rows.flatMap((row) => row.cells);
  const found = cells.flatMap((cell) => (cell.kind === "number" && cell.value === null && cell.reason ? [sayText(cell.reason, words.t)] : []));
  return [...new Set(found)];
}
