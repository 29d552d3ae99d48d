import type { Cell, Row, Table } from "../../../report/blocks";

/** Where the five shades of the heat scale begin, in |value| of a statistic bounded by one. */
const STEPS = [0.2, 0.4, 0.65, 0.8] as const;

/** Shade 1 (near nothing) to 5 (near one); undefined for what has no natural scale. */
export function heatOf(cell: Cell): 1 | 2 | 3 | 4 | 5 | undefined {
  if (cell.kind !== "number" || cell.style !== "bounded" || cell.value === null) return undefined;
  const size = Math.abs(cell.value);
  return (1 + STEPS.filter((step) => size >= step).length) as 1 | 2 | 3 | 4 | 5;
}

type Holds = (cell: Cell | undefined) => boolean;

/** A matrix less its wholly empty rows and columns, such as the first row of a lower triangle. */
export const trimmed = (table: Table): Table => holding(table, (cell) => cell !== undefined && cell.kind !== "empty");

/** A matrix less the rows and columns in which nothing is defined, for a small place. */
export const onlyNumbers = (table: Table): Table => holding(table, (cell) => cell?.kind === "number" && cell.value !== null);

function holding(table: Table, holds: Holds): Table {
  const rows = table.rows.filter((row) => row.cells.slice(1).some(holds));
  const kept = table.columns.map((_, index) => index === 0 || rows.some((row) => holds(row.cells[index])));
  return {
    ...table,
    columns: table.columns.filter((_, index) => kept[index]),
    rows: rows.map((row): Row => ({ ...row, cells: row.cells.filter((_, index) => kept[index]) })),
  };
}
