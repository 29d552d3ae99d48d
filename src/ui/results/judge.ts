import type { Cell, Column, Table } from "../../report/blocks";
import { isLoadingSentence, loadingLevel, loadingSentence, type Thresholds } from "../../report/loadings";

const LOADINGS = new Set<string | undefined>(["loading", "plscLoading"]);

/** A table whose loadings are judged by the thresholds set in Display, in cells and in words, as the diagram judges them; what the report leaves unjudged stays so. */
export function judged(table: Table, thresholds: Thresholds): Table {
  const isLoading = table.columns.map((column) => LOADINGS.has(column.statistic));
  const loadings: { item: string; value: number }[] = [];
  const again = (cell: Cell, column: number, item: string): Cell => {
    if (cell.kind === "strip") {
      for (const { name, value } of cell.values) loadings.push({ item: name, value });
      return { ...cell, values: cell.values.map((v) => ({ ...v, level: loadingLevel(v.value, thresholds) })) };
    }
    if (cell.kind !== "number" || !isLoading[column] || cell.level === undefined || cell.value === null) return cell;
    loadings.push({ item, value: cell.value });
    return { ...cell, level: loadingLevel(cell.value, thresholds) };
  };
  const columns = table.columns.map((column, index): Column =>
    isLoading[index] && column.threshold !== undefined ? { ...column, threshold: { ...column.threshold, value: thresholds.watch } } : column,
  );
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map((cell, column) => again(cell, column, nameOf(row.cells[0]))) }));
  const reading = table.reading.map((text) => (isLoadingSentence(text) ? loadingSentence(loadings, thresholds) : text));
  return { ...table, columns, rows, reading };
}

const nameOf = (cell: Cell | undefined): string => (cell?.kind === "text" ? cell.text : "");
