import { streams, uniforms } from "../../math/philox";
import type { Job } from "../../report/job";
import { climb, mixtureProblem, type Climb, type MixtureProblem, type Segments } from "../../sem/mixture";
import type { Share } from "../analysis";
import type { Input } from "../method";
import { pointEstimate, type PointEstimate } from "../pls/point";
import { scoresOf } from "../pls/scores";
import type { FimixOptions } from "./options";

/** The scores of the whole sample as a mixture, and which rows have them. */
export interface Prepared {
  readonly point: PointEstimate;
  readonly problem: MixtureProblem;
  /** of the data set, from 0 */
  readonly rows: Int32Array;
}

/** @throws EstimationError where the whole sample cannot be estimated */
export function prepare(input: Input, { pls, constants }: FimixOptions): Prepared {
  const point = pointEstimate(input, pls);
  const { model, treated, ws } = point;
  const { rows, weights } = treated.sample;
  const all = scoresOf(model, ws.weights, treated, pls.missing === "pairwise");
  const kept = Int32Array.from(rows.keys()).filter((i) => all.every((scores) => Number.isFinite(scores[i])));
  const scores = all.map((values) => Float64Array.from(kept, (i) => values[i]));
  return { point, problem: mixtureProblem(model, scores, weights && Float64Array.from(kept, (i) => weights[i]), constants), rows: Int32Array.from(kept, (i) => rows[i]) };
}

/** What one start came to: enough to go on from there. */
export interface StartResult {
  readonly K: number;
  readonly lnL: number;
  readonly segments: Segments;
}

export interface FimixPart {
  /** in the order of the pieces; null: no admissible solution */
  readonly results: readonly (StartResult | null)[];
}

/** Every start of every number of segments is a piece; large and small ones take turns, so that shares weigh alike. */
export const pieces = (_input: Input, { most, starts }: FimixOptions): number => (most - 1) * starts;

const pieceOf = (piece: number, { most }: FimixOptions): { readonly K: number; readonly start: number } => ({ K: most - (piece % (most - 1)), start: Math.floor(piece / (most - 1)) });

/** Some of the starts. What is random hangs on the seed, K and the number of the start alone. */
export function* part(input: Input, options: FimixOptions, { first, count }: Share): Job<FimixPart> {
  const { problem } = prepare(input, options);
  const results: (StartResult | null)[] = [];
  for (let piece = first; piece < first + count; piece++) {
    const { K, start } = pieceOf(piece, options);
    const posterior = randomMembership(problem.n, K, uniforms(options.seed, { method: streams.fimix, index: start, part: K }));
    const found = yield* watched(climb(problem, K, { posterior }, { tolerance: options.tolerance, most: options.maxIterations }), { done: piece - first, total: count });
    results.push(found === undefined ? null : { K, lnL: found.lnL, segments: found.segments });
  }
  return { results };
}

/** Progress counts starts, not iterations. */
export function* watched(job: Job<Climb | undefined>, at: { readonly done: number; readonly total: number }): Job<Climb | undefined> {
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
    yield at;
  }
}

/** Probabilities of each case drawn evenly from all that sum to 1: Dirichlet(1, …, 1), as normalised exponentials. */
export function randomMembership(n: number, K: number, random: () => number): Float64Array {
  const posterior = new Float64Array(n * K);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let k = 0; k < K; k++) sum += posterior[i * K + k] = -Math.log(random());
    for (let k = 0; k < K; k++) posterior[i * K + k] /= sum;
  }
  return posterior;
}
