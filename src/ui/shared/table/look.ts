import type { Table } from "../../../report/blocks";
import type { Target } from "../../../store/state";

/** What a table needs to know of the studio around it. */
export interface TableLook {
  /** of loadings: below `act` red, below `watch` amber */
  readonly thresholds: { readonly act: number; readonly watch: number };
  /** `rowKey` of every selected target */
  readonly selected: ReadonlySet<string>;
  /** a cell to mark, because something led to it */
  readonly cell?: { readonly table: string; readonly row: string; readonly column: string } | undefined;
  readonly onSelect?: (target: Target) => void;
}

/** Whether a cell is the one to mark. */
export const isMarked = ({ cell }: TableLook, table: Table, row: string, column: string): boolean => cell !== undefined && cell.table === table.id && cell.row === row && cell.column === column;

/** Numbers stand flush right, save those with a gauge, which stand as a pair. */
export const isEnd = (table: Table, column: number): boolean =>
  table.columns[column]!.align === "end" && table.columns[column]!.threshold?.relation !== "≥";
