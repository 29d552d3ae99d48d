import { consequencesOf, type Consequence } from "../../methods/whatif/consequence";
import type { Judging } from "../../methods/whatif/judging";
import type { Candidate } from "../../methods/whatif/reading";
import type { WhatIfResult } from "../../methods/whatif/result";
import { verdictOf } from "../../methods/whatif/verdict";

/** Every item that can leave, weakest first: ranked by the loading in the whole model, so that no row jumps when a switch is thrown. */
export function candidatesOf(result: WhatIfResult, judging: Judging): readonly Candidate[] {
  return consequencesOf(result)
    .map((consequence) => ({ consequence, verdict: verdictOf(result, consequence, judging) }))
    .toSorted((a, b) => (a.consequence.loadingNow ?? 1) - (b.consequence.loadingNow ?? 1));
}

export const sortKeys = ["item", "loading", "ave", "rhoC", "r2", "path", "verdict"] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sorting {
  readonly key: SortKey;
  readonly falling: boolean;
}

/** How the table opens. */
export const weakestFirst: Sorting = { key: "loading", falling: false };

const rank = { remove: 0, consider: 1, keep: 2 } as const;

const gain = ({ before, after }: { readonly before: number | null; readonly after: number | null }): number => (before === null || after === null ? -Infinity : after - before);

/** What a column is sorted by. */
function valueOf({ consequence, verdict }: Candidate, key: SortKey): number | string {
  if (key === "item") return consequence.column;
  if (key === "loading") return consequence.loadingNow ?? 1;
  if (key === "ave" || key === "rhoC") return gain(consequence[key]);
  if (key === "r2") return gain(mostChanged(consequence) ?? { before: null, after: null });
  if (key === "path") return consequence.largestPath === undefined ? 0 : Math.abs(gain(consequence.largestPath));
  return rank[verdict.action];
}

/** In the order asked for; equals stay weakest first. */
export function sorted(candidates: readonly Candidate[], { key, falling }: Sorting): readonly Candidate[] {
  const direction = falling ? -1 : 1;
  return candidates.toSorted((a, b) => {
    const [x, y] = [valueOf(a, key), valueOf(b, key)];
    if (typeof x === "string" || typeof y === "string") return direction * String(x).localeCompare(String(y), undefined, { numeric: true });
    return x === y ? 0 : direction * (x - y);
  });
}

/** The R² that changes most. */
export function mostChanged({ r2 }: Consequence): Consequence["r2"][number] | undefined {
  return r2.reduce<Consequence["r2"][number] | undefined>((most, one) => (most === undefined || Math.abs(gain(one)) > Math.abs(gain(most)) ? one : most), undefined);
}
