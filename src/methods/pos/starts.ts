import { permutation, streams, uniforms } from "../../math/philox";
import type { Job } from "../../report/job";
import type { Share } from "../analysis";
import type { Input } from "../method";
import { casesOf } from "./cases";
import type { PosOptions } from "./options";
import { type Found, search } from "./search";

export interface PosPart {
  /** in the order of the starts; null: its segments could not be estimated */
  readonly results: readonly (Found | null)[];
}

export const pieces = (_input: Input, { starts }: PosOptions): number => starts;

/** Some of the starts. What is random hangs on the seed and the number of the start alone. */
export function* part(input: Input, options: PosOptions, { first, count }: Share): Job<PosPart> {
  const cases = casesOf(input, options);
  const results: (Found | null)[] = [];
  for (let start = first; start < first + count; start++) {
    const job = search(cases, options, randomPartition(cases.n, options.segments, uniforms(options.seed, { method: streams.pos, index: start, part: options.segments })));
    let step = job.next();
    for (; step.done !== true; step = job.next()) yield { done: start - first, total: count };
    results.push(step.value ?? null);
  }
  return { results };
}

/** Cases in random order, dealt out to the segments in turn: as many to each. */
export function randomPartition(n: number, K: number, random: () => number): Int32Array {
  const assignment = new Int32Array(n);
  for (const [place, i] of permutation(n, random).entries()) assignment[i] = place % K;
  return assignment;
}
