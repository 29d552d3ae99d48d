import type { Cell, Report, Row, Table } from "../../report/blocks";
import type { CellPlace, FindingTarget } from "./finding";

/** One number of a report and the thing that it belongs to. */
export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly target: FindingTarget | undefined;
  readonly cell: CellPlace;
}

export const tableOf = ({ tables }: Pick<Report, "tables">, id: string): Table | undefined => tables.find((table) => table.id === id);

const nameOf = (row: Row): string => (row.cells[0]?.kind === "text" ? row.cells[0].text.trim() : row.id);

const targetOf = (row: Row): FindingTarget | undefined => row.target && { ...row.target, name: nameOf(row) };

const numberIn = (cell: Cell | undefined): number | undefined => (cell?.kind === "number" && cell.value !== null ? cell.value : undefined);

/** The numbers of one column, without those that do not apply. */
export function columnOf(table: Table | undefined, id: string, keep: (row: Row) => boolean = () => true, of: CellPlace["of"] = "results"): readonly Measured[] {
  const index = table?.columns.findIndex((column) => column.id === id) ?? -1;
  if (table === undefined || index < 0) return [];
  return table.rows.filter(keep).flatMap((row) => {
    const value = numberIn(row.cells[index]);
    return value === undefined ? [] : [{ name: nameOf(row), value, target: targetOf(row), cell: { of, table: table.id, row: row.id, column: id } }];
  });
}

/** Whether a cell of a row is judged: only then does its threshold concern it. */
export const judgedIn = (table: Table | undefined, id: string) => (row: Row): boolean => {
  const cell = row.cells[table?.columns.findIndex((column) => column.id === id) ?? -1];
  return cell?.kind === "number" && cell.level !== undefined;
};

/** Pairs of a matrix, each with the names of row and column. */
export function pairsOf(table: Table | undefined): readonly Measured[] {
  if (table === undefined) return [];
  return table.rows.flatMap((row) =>
    row.cells.slice(1).flatMap((cell, k): readonly Measured[] => {
      const column = table.columns[k + 1];
      const value = numberIn(cell);
      if (value === undefined || column === undefined || typeof column.header !== "string" || column.id === row.id) return [];
      return [{ name: `${nameOf(row)} – ${column.header}`, value, target: targetOf(row), cell: { of: "results", table: table.id, row: row.id, column: column.id } }];
    }),
  );
}

/** Pairs whose cell is marked. */
export function markedPairs(table: Table | undefined): readonly Measured[] {
  if (table === undefined) return [];
  return pairsOf({ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell): Cell => (cell.kind === "number" && cell.level !== "act" && cell.value !== null ? { kind: "empty" } : cell)) })) });
}

/** What each number belongs to, under the number's own name, as of a pair. */
export const targetsOf = (list: readonly Measured[]): readonly FindingTarget[] => list.flatMap(({ name, target, cell }) => (target === undefined ? [] : [{ ...target, name, cell }]));
