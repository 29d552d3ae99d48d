import type { Dataset } from "../../data/dataset";
import type { PathModel } from "../../model/types";
import type { CaseGroup } from "../../store/compareState";

/** More values than this are no groups; fewer cases are no sample. */
const [MOST_VALUES, FEWEST_CASES] = [6, 10];

/** Groups that can be compared: values of columns that are no items, with enough cases each. */
export function groupsIn({ columns }: Dataset, { constructs }: PathModel): readonly CaseGroup[] {
  const items = new Set(constructs.flatMap((construct) => construct.items));
  return columns.flatMap(({ name, values, texts }): CaseGroup[] => {
    if (items.has(name)) return [];
    const counts = new Map<string | number, number>();
    for (const [row, number] of values.entries()) {
      const value = texts?.[row]?.trim() || number;
      if (typeof value === "string" || Number.isFinite(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
      if (counts.size > MOST_VALUES) return [];
    }
    if (counts.size < 2 || [...counts.values()].some((count) => count < FEWEST_CASES)) return [];
    return [...counts.keys()].sort().map((equals) => ({ column: name, equals }));
  });
}
