import { permutation, streams, uniforms } from "../../math/philox";
import type { Job } from "../../report/job";
import { EstimationError, ofAnalysis } from "../../report/problem";
import type { Share, Shared } from "../analysis";
import { predecessorsOf, rescaled, rescaledScores, standardisedScores, type Rescaled } from "../importance/rescaled";
import type { Input } from "../method";
import { conditionOf, effectsOf, sortedBy } from "./condition";
import type { NcaOptions } from "./options";
import type { NcaResult } from "./result";

/** Rounding errors in an effect size that count as equal. */
const EQUAL = 1e-12;

/** Scores of the outcome and of its conditions. */
export interface Prepared {
  readonly estimate: Rescaled;
  readonly target: number;
  readonly conditions: readonly number[];
  /** one a construct */
  readonly scores: readonly Float64Array[];
}

/** @throws EstimationError */
export function prepare(input: Input, options: NcaOptions): Prepared {
  const estimate = rescaled(input, options.pls, options);
  const { constructs } = estimate;
  const target = constructs.findIndex(({ id }) => id === options.target);
  const asked = constructs.flatMap(({ id }, j) => (options.conditions.includes(id) && j !== target ? [j] : []));
  const conditions = asked.length > 0 ? asked : predecessorsOf(estimate, target);
  const scores = options.scores === "points" ? constructs.map((_, j) => rescaledScores(estimate, j)) : constructs.map((_, j) => standardisedScores(estimate, j));
  if (conditions.length === 0) throw new EstimationError([ofAnalysis("analysis", "noTarget")]);
  return { estimate, target, conditions, scores };
}

/** For each condition, by both ceilings, in how many permutations the effect is as large as in the data. */
export interface NcaPart {
  readonly asLarge: Int32Array;
}

/** Each permutation is a piece: the outcome changes places among the cases, the conditions stay. */
export const ncaShared: Shared<NcaOptions, NcaResult, NcaPart> = {
  pieces: (_, { permutations }) => permutations,
  *part(input, options, share: Share): Job<NcaPart> {
    const { target, conditions, scores } = prepare(input, options);
    const y = scores[target]!;
    const sorted = conditions.map((j) => sortedBy(scores[j]!));
    const observed = sorted.map((one) => effectsOf(one, y, undefined, options.peers));
    const asLarge = new Int32Array(2 * conditions.length);
    for (let b = share.first; b < share.first + share.count; b++) {
      if (b % 8 === 0) yield { done: b - share.first, total: share.count };
      const at = permutation(y.length, uniforms(options.seed, { method: streams.nca, index: b, part: 0 }));
      for (const [c, one] of sorted.entries()) {
        const drawn = effectsOf(one, y, at, options.peers);
        for (const k of [0, 1] as const) if (drawn[k] >= observed[c]![k] - EQUAL) asLarge[2 * c + k]!++;
      }
    }
    return { asLarge };
  },
  *join(input, options, parts): Job<NcaResult> {
    yield { done: 0, total: 1 };
    const { estimate, target, conditions, scores } = prepare(input, options);
    const { constructs, point: { table, outcome }, warnings } = estimate;
    const levels = Array.from({ length: Math.floor(100 / options.step) + 1 }, (_, k) => k * options.step);
    const p = (place: number): number => (parts.reduce((sum, { asLarge }) => sum + asLarge[place]!, 0) + 1) / (options.permutations + 1);
    return {
      options,
      rows: input.data.rows,
      n: table.n,
      iterations: outcome.iterations,
      converged: outcome.converged,
      constructs,
      target,
      levels,
      conditions: conditions.map((j, c) => conditionOf(j, { x: scores[j]!, y: scores[target]! }, { levels, weight: options.peers, p: [p(2 * c), p(2 * c + 1)] })),
      scores,
      warnings,
    };
  },
};
