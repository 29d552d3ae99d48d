import type { Cell, Row } from "../../../report/blocks";
import { cellText, type Words } from "../../../report/write/words";

export interface Order {
  readonly column: number;
  readonly direction: "ascending" | "descending";
}

/** What a press on a head does: ascending, then descending, then the order of the model again. */
export function nextOrder(order: Order | undefined, column: number): Order | undefined {
  if (order?.column !== column) return { column, direction: "ascending" };
  return order.direction === "ascending" ? { column, direction: "descending" } : undefined;
}

/** Rows in the asked order, equal rows as they stood; cells without a value come last in both directions. */
export function ordered(rows: readonly Row[], order: Order | undefined, words: Words): readonly Row[] {
  if (order === undefined) return rows;
  const sign = order.direction === "ascending" ? 1 : -1;
  const names = new Intl.Collator(words.format.language, { numeric: true, sensitivity: "base" });
  const keyed = rows.map((row) => ({ row, key: sortKey(row.cells[order.column], words) }));
  return keyed
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
      return sign * (typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : names.compare(String(a.key), String(b.key)));
    })
    .map(({ row }) => row);
}

function sortKey(cell: Cell | undefined, words: Words): number | string | undefined {
  if (cell === undefined || cell.kind === "empty") return undefined;
  if (cell.kind === "number") return cell.value === null || Number.isNaN(cell.value) ? undefined : cell.value;
  if (cell.kind === "interval") return cell.value?.[0];
  if (cell.kind === "stars") return cell.count;
  if (cell.kind === "forest") return cell.estimate ?? undefined;
  if (cell.kind === "strip") return cell.values.length === 0 ? undefined : Math.min(...cell.values.map(({ value }) => value));
  return cellText(cell, words);
}

/** Rows that contain the searched text in any cell, whatever its case and accents. */
export function filtered(rows: readonly Row[], search: string, words: Words): readonly Row[] {
  const wanted = plain(search.trim());
  if (wanted === "") return rows;
  return rows.filter((row) => row.cells.some((cell) => plain(cellText(cell, words)).includes(wanted)));
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
