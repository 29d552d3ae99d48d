import type { Cell, Level, Table } from "../../report/blocks";

interface Thresholds {
  readonly act: number;
  readonly watch: number;
}

/** The rule of the loadings, by the researcher's own thresholds; the sign is not judged. */
export const loadingLevel = (loading: number, { act, watch }: Thresholds): Level =>
  Math.abs(loading) < act ? "act" : Math.abs(loading) < watch ? "watch" : "good";

/** A table whose loadings are judged by the thresholds set in Display, as the diagram judges them; what the report leaves unjudged stays so. */
export function judged(table: Table, thresholds: Thresholds): Table {
  const isLoading = table.columns.map((column) => column.statistic === "loading");
  const again = (cell: Cell, column: number): Cell => {
    if (cell.kind === "strip") return { ...cell, values: cell.values.map((v) => ({ ...v, level: loadingLevel(v.value, thresholds) })) };
    if (cell.kind !== "number" || !isLoading[column] || cell.level === undefined || cell.value === null) return cell;
    return { ...cell, level: loadingLevel(cell.value, thresholds) };
  };
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(again) })) };
}
