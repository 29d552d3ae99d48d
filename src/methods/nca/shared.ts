import { permutation, streams, uniforms } from "../../math/philox";
import type { Job } from "../../report/job";
import { EstimationError, ofAnalysis } from "../../report/problem";
import type { Share, Shared } from "../analysis";
import { predecessorsOf, rescaled, rescaledScores, standardisedScores, type Rescaled } from "../importance/rescaled";
import type { Input } from "../method";
import type { Scope } from "./ceiling";
import { conditionOf, effectsOf, sortedBy } from "./condition";
import { type Corner, cornerOf, turned, turnedScope, turnOf } from "./corners";
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
  /** one a condition */
  readonly corners: readonly Corner[];
  readonly scopes: readonly (Scope | undefined)[];
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
  const ends = (j: number): Scope["x"] => possible(estimate, j, { scores: scores[j]!, standardised: options.scores === "standardised" });
  return {
    estimate, target, conditions, scores,
    corners: conditions.map((j) => cornerOf(options, constructs[j]!)),
    scopes: conditions.map((j) => (options.scope === "observed" ? undefined : { x: ends(j), y: ends(target) })),
  };
}

/** All scores that the scales of the items allow: 0 to 100, and what lies beyond where weights are negative. */
function possible({ areas, weights, performance, sds }: Rescaled, j: number, { scores, standardised }: { readonly scores: Float64Array; readonly standardised: boolean }): Scope["x"] {
  const turn = standardised && areas[j]!.onItems[0]! * weights[j]![0]! < 0 ? -1 : 1;
  const ends = [0, 100].map((points) => (standardised ? (turn * (points - performance[j]!)) / sds[j]! : points));
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const edge = EQUAL * 1e3 * (most - least);
  const beyond = scores.filter((score) => score < least - edge || score > most + edge);
  return [Math.min(least, ...beyond), Math.max(most, ...beyond)];
}

/** For each condition, by both ceilings, in how many permutations the effect is as large as in the data. */
export interface NcaPart {
  readonly asLarge: Int32Array;
}

/** Each permutation is a piece: the outcome changes places among the cases, the conditions stay. */
export const ncaShared: Shared<NcaOptions, NcaResult, NcaPart> = {
  pieces: (_, { permutations }) => permutations,
  *part(input, options, share: Share): Job<NcaPart> {
    const { target, conditions, scores, corners, scopes } = prepare(input, options);
    const studies = conditions.map((j, c) => {
      const turn = turnOf(corners[c]!);
      const scope = scopes[c];
      return { sorted: sortedBy(turned(scores[j]!, turn.x)), y: turned(scores[target]!, turn.y), room: { weight: options.peers, scope: scope && turnedScope(scope, turn) } };
    });
    const observed = studies.map(({ sorted, y, room }) => effectsOf(sorted, y, undefined, room));
    const asLarge = new Int32Array(2 * conditions.length);
    for (let b = share.first; b < share.first + share.count; b++) {
      if (b % 8 === 0) yield { done: b - share.first, total: share.count };
      const at = permutation(scores[target]!.length, uniforms(options.seed, { method: streams.nca, index: b, part: 0 }));
      for (const [c, { sorted, y, room }] of studies.entries()) {
        const drawn = effectsOf(sorted, y, at, room);
        for (const k of [0, 1] as const) if (drawn[k] >= observed[c]![k] - EQUAL) asLarge[2 * c + k]!++;
      }
    }
    return { asLarge };
  },
  *join(input, options, parts): Job<NcaResult> {
    yield { done: 0, total: 1 };
    const { estimate, target, conditions, scores, corners, scopes } = prepare(input, options);
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
      conditions: conditions.map((j, c) => conditionOf(j, { x: scores[j]!, y: scores[target]! }, { levels, weight: options.peers, p: [p(2 * c), p(2 * c + 1)], corner: corners[c]!, scope: scopes[c] })),
      scores,
      warnings,
    };
  },
};
