import type { Cell, Column, Level, Table } from "../../report/blocks";

interface Thresholds {
  readonly act: number;
  readonly watch: number;
}

/** The rule of the loadings, as on the diagram: a negative one is below every threshold, because the item runs against its construct. */
export const loadingLevel = (loading: number, { act, watch }: Thresholds): Level => (loading < act ? "act" : loading < watch ? "watch" : "good");

/** A table whose loadings are judged by the thresholds set in Display, as the diagram judges them; what the report leaves unjudged stays so. */
export function judged(table: Table, thresholds: Thresholds): Table {
  const isLoading = table.columns.map((column) => column.statistic === "loading");
  const again = (cell: Cell, column: number): Cell => {
    if (cell.kind === "strip") return { ...cell, values: cell.values.map((v) => ({ ...v, level: loadingLevel(v.value, thresholds) })) };
    if (cell.kind !== "number" || !isLoading[column] || cell.level === undefined || cell.value === null) return cell;
    return { ...cell, level: loadingLevel(cell.value, thresholds) };
  };
  const columns = table.columns.map((column, index): Column =>
    isLoading[index] && column.threshold !== undefined ? { ...column, threshold: { ...column.threshold, value: thresholds.watch } } : column,
  );
  return { ...table, columns, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(again) })) };
}
