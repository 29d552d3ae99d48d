import { histogram, missingShare, type Bin } from "../../data/describe";
import { type DataColumn, isNumeric } from "../../data/dataset";

/** What the list shows of a column, found once for each column object. */
export interface Facts {
  /** 0 to 1 */
  readonly missing: number;
  readonly bins: readonly Bin[];
  /** smallest and largest value of a rating or two-valued column */
  readonly range: readonly [number, number] | undefined;
}

const known = new WeakMap<DataColumn, Facts>();
const shares = new WeakMap<DataColumn, number>();

export function factsOf(column: DataColumn): Facts {
  const before = known.get(column);
  if (before !== undefined) return before;
  const bins = histogram(column);
  const rated = (column.scale === "ordinal" || column.scale === "binary") && bins.length > 0;
  const facts: Facts = { missing: shareMissing(column), bins, range: rated ? [bins[0]!.from, bins.at(-1)!.to] : undefined };
  known.set(column, facts);
  return facts;
}

/** Share of missing cells; cheaper than {@link factsOf}, for the filter that looks at every column. */
export function shareMissing(column: DataColumn): number {
  const share = shares.get(column) ?? missingShare(column);
  shares.set(column, share);
  return share;
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
