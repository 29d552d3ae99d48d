import type { PlsResult, ResultEffect, Value } from "./result";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

type Numbers = ArrayLike<Value>;

/** JSON knows no infinity and no NaN: both are null. */
export const num = (value: Value | undefined): Value => (value === null || value === undefined || !Number.isFinite(value) ? null : value);

/** Construct → number; with `only`, for the constructs that have a number there (the endogenous). */
export function byConstruct(result: PlsResult, values: Numbers, only?: Numbers): Json {
  return Object.fromEntries(result.constructs.flatMap((c, j) => (only && only[j] === null ? [] : [[c.name, num(values[j])]])));
}

/** Construct → item → number. */
export function byItem(result: PlsResult, values: Numbers): Json {
  return Object.fromEntries(
    result.constructs.map(({ name, firstItem, itemCount }) => [
      name,
      Object.fromEntries(result.items.slice(firstItem, firstItem + itemCount).map((item, k) => [item.column, num(values[firstItem + k])])),
    ]),
  );
}

const arrow = (result: PlsResult, from: number, to: number): string => `${result.constructs[from]!.name} -> ${result.constructs[to]!.name}`;

/** `A -> B` → number. */
export function byPath(result: PlsResult, values: Numbers): Json {
  return Object.fromEntries(result.paths.map(({ from, to }, i) => [arrow(result, from, to), num(values[i])]));
}

/** `A -> B` → effect, where it exists. */
export function effectsBy(result: PlsResult, effects: readonly ResultEffect[], which: "total" | "indirect"): Json {
  return Object.fromEntries(effects.filter((e) => e[which] !== null).map((e) => [arrow(result, e.from, e.to), num(e[which])]));
}

/** `A <-> B` → number, pairs (0,1), (0,2) … (1,2) …. */
export function byPair({ constructs }: PlsResult, values: Numbers): Json {
  let k = 0;
  return Object.fromEntries(constructs.flatMap((a, i) => constructs.slice(i + 1).map((b) => [`${a.name} <-> ${b.name}`, num(values[k++])])));
}

/** Construct → construct → number, from a J × J matrix. */
export function matrix({ constructs }: PlsResult, values: Numbers): Json {
  const J = constructs.length;
  return Object.fromEntries(constructs.map((a, i) => [a.name, Object.fromEntries(constructs.map((b, j) => [b.name, num(values[i * J + j])]))]));
}
