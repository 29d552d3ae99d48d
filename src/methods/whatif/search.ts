import type { Job } from "../../report/job";
import type { Estimator } from "./estimated";
import { attempt } from "./estimator";
import { shortfalls, total, type Goal } from "./goal";
import { itemsLeft } from "./plan";
import { FEWEST_ITEMS } from "./rule";

/** A set of removals. */
export interface Removals {
  /** items of the whole model, in the order in which they were found */
  readonly items: readonly number[];
  /** the goal is reached without them */
  readonly reached: boolean;
}

export interface Search extends Removals {
  /** no smaller set reaches the goal; false where there were too many to try */
  readonly proven: boolean;
  /** estimates made */
  readonly tried: number;
}

interface Start {
  readonly estimator: Estimator;
  readonly goal: Goal;
  /** items out already */
  readonly out: readonly number[];
}

/** How far each construct is from the goal without some items; undefined where they cannot be left out. */
function missing({ estimator, goal, out }: Start, items: readonly number[]): Float64Array | undefined {
  const estimated = attempt(estimator, itemsLeft(estimator.model, [...out, ...items]));
  return estimated === undefined || !estimated.converged ? undefined : shortfalls(estimator.model, estimated, goal);
}

/** Items of constructs that miss the goal and can spare one, when some are out. */
function spare({ estimator: { model }, out }: Start, gone: readonly number[], short: Float64Array): number[] {
  const left = new Int32Array(model.constructs.length);
  const away = new Set([...out, ...gone]);
  for (const [item, j] of model.constructOf.entries()) if (!away.has(item)) left[j]++;
  return Array.from(model.constructOf.keys()).filter((item) => !away.has(item) && short[model.constructOf[item]] > 0 && left[model.constructOf[item]] > FEWEST_ITEMS);
}

/** One item after the other, always the one whose leaving brings the goal nearest; ends where none does. A step an estimate. */
export function* greedy(start: Start): Job<Removals & { readonly tried: number }> {
  const items: number[] = [];
  let tried = 1;
  let short = missing(start, items);
  while (short !== undefined && total(short) > 0) {
    let best: { readonly item: number; readonly short: Float64Array } | undefined;
    for (const item of spare(start, items, short)) {
      const found = missing(start, [...items, item]);
      tried++;
      yield { done: tried, total: 0 };
      if (found !== undefined && total(found) < total(best?.short ?? short)) best = { item, short: found };
    }
    if (best === undefined) break;
    items.push(best.item);
    short = best.short;
  }
  return { items, reached: short !== undefined && total(short) === 0, tried };
}

/** n over k, or more than `most`. */
function choices(n: number, k: number, most: number): number {
  let count = 1;
  for (let i = 0; i < k; i++) {
    count = (count * (n - i)) / (i + 1);
    if (count > most) return Infinity;
  }
  return Math.round(count);
}

/** Sets of `size` of the items, in order; the items stand from the one that should go first. */
function* setsOf(items: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) return yield [];
  for (let i = from; i <= items.length - size; i++) for (const rest of setsOf(items, size - 1, i + 1)) yield [items[i], ...rest];
}

/**
 * The smallest set of removals that reaches the goal: all sets of one item, of two …, of the constructs that miss it, up to the size
 * that `greedy` needs. Among sets of one size the one with the weakest items. Beyond `most` estimates, what `greedy` found.
 *
 * @param weakest items of the whole model, weakest first
 */
export function* smallest(start: Start, weakest: readonly number[], most: number): Job<Search> {
  const first = yield* greedy(start);
  const short = missing(start, []);
  let tried = first.tried + 1;
  if (short === undefined || total(short) === 0) return { items: [], reached: short !== undefined, proven: true, tried };
  const within = new Set(spare(start, [], short));
  const items = weakest.filter((item) => within.has(item));
  const largest = first.reached ? first.items.length - 1 : items.length;
  for (let size = 1; size <= largest; size++) {
    const sets = choices(items.length, size, most);
    if (tried + sets > most) return { ...first, proven: false, tried };
    for (const set of setsOf(items, size)) {
      if (!leavesEnough(start, set)) continue;
      const found = missing(start, set);
      tried++;
      yield { done: tried, total: 0 };
      if (found !== undefined && total(found) === 0) return { items: set, reached: true, proven: true, tried };
    }
  }
  return { ...first, proven: true, tried };
}

function leavesEnough({ estimator: { model }, out }: Start, set: readonly number[]): boolean {
  const left = new Int32Array(model.constructs.length);
  const away = new Set([...out, ...set]);
  for (const [item, j] of model.constructOf.entries()) if (!away.has(item)) left[j]++;
  return set.every((item) => left[model.constructOf[item]] >= FEWEST_ITEMS);
}
