import { SIGNIFICANCE } from "../../methods/whatif/rule";
import type { Change } from "../../methods/whatif/consequence";
import type { ItemSignificance } from "../../methods/whatif/judging";
import type { WhatIfResult } from "../../methods/whatif/result";
import { intervalOf } from "../../methods/bootstrap/inference";
import type { BootstrapResult } from "../../methods/bootstrap/result";
import { pathKey } from "../../report/overlay";
import { outKey } from "../../store/pruneSignificance";
import type { Significance } from "../../store/pruneState";

/** p values of every path with one set of columns out and with another; undefined where one of them is not known. */
export function significanceOf({ constructs, paths }: WhatIfResult, { known }: Significance, before: readonly string[], after: readonly string[]): readonly Change[] | undefined {
  const [first, second] = [known[outKey(before)], known[outKey(after)]];
  if (first === undefined || second === undefined) return undefined;
  return paths.map(({ from, to }) => {
    const key = pathKey(constructs[from].id, constructs[to].id);
    return { before: first[key] ?? null, after: second[key] ?? null };
  });
}

/** Columns that are out with and without an item, on top of the ghosts. */
export function setsAround(ghosts: readonly string[], column: string): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const others = ghosts.filter((ghost) => ghost !== column);
  return ghosts.includes(column) ? { before: others, after: ghosts } : { before: ghosts, after: [...ghosts, column] };
}

/** What becomes of a conclusion: a path that gains or loses its significance. */
export function conclusionOf(changes: readonly Change[] | undefined): "gained" | "lost" | "same" | undefined {
  if (changes === undefined) return undefined;
  const crossing = changes.flatMap(({ before, after }) => (before === null || after === null || before < SIGNIFICANCE === after < SIGNIFICANCE ? [] : [after < SIGNIFICANCE ? ("gained" as const) : ("lost" as const)]));
  return crossing.includes("lost") ? "lost" : (crossing[0] ?? "same");
}

/** What a bootstrap of the whole model says of an item. */
export interface ItemInference extends ItemSignificance {
  readonly interval: readonly [number, number] | null;
}

/** By column: p of weight and loading, and the interval of the loading. */
export function itemInference(result: BootstrapResult): ReadonlyMap<string, ItemInference> {
  const found = new Map<string, ItemInference>();
  for (const summary of result.summaries) {
    const { kind, item } = summary.parameter;
    if (item === undefined || (kind !== "outerWeight" && kind !== "outerLoading")) continue;
    const column = result.items[item]!;
    const before = found.get(column) ?? { weight: null, loading: null, interval: null };
    found.set(column, kind === "outerWeight" ? { ...before, weight: summary.p } : { ...before, loading: summary.p, interval: intervalOf(summary, result) });
  }
  return found;
}
