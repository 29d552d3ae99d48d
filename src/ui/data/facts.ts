import { missingShare } from "../../data/describe";
import { type DataColumn, isNumeric } from "../../data/dataset";
import type { Summary } from "../../data/summary";

const shares = new WeakMap<DataColumn, number>();

/** Share of missing cells, 0 to 1; found once for each column object. */
export function shareMissing(column: DataColumn): number {
  const share = shares.get(column) ?? missingShare(column);
  shares.set(column, share);
  return share;
}

/** Smallest and largest value of a rating or two-valued column. */
export function rangeOf({ scale }: DataColumn, summary: Summary | undefined): readonly [number, number] | undefined {
  const bins = summary?.bins ?? [];
  return (scale === "ordinal" || scale === "binary") && bins.length > 0 ? [bins[0]!.from, bins.at(-1)!.to] : undefined;
}

/** Whether the column can be an indicator. */
export const isUsable = (column: DataColumn): boolean => isNumeric(column);

export type Filter = "all" | "unused" | "missing";

/** Without case and accents, so that "fidelite" finds "Fidélité". */
export const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function matches(column: DataColumn, filter: Filter, used: ReadonlySet<string>): boolean {
  if (filter === "unused") return !used.has(column.name);
  return filter === "all" || shareMissing(column) > 0;
}

export const found = (column: DataColumn, search: string): boolean =>
  folded(column.name).includes(folded(search)) || (column.label !== undefined && folded(column.label).includes(folded(search)));
