import type { Job } from "../../report/job";
import type { Cases } from "./cases";
import type { PosOptions } from "./options";
import { distancesTo, segmentOf, type Segment } from "./segment";

/** A move must raise the objective by more than rounding. */
const GAIN = 1e-10;
/** Sums drift when cases come and go: they are made anew after so many moves. */
const REBUILD = 500;

export interface Found {
  readonly objective: number;
  /** of the start, and after every case went to the segment nearest to it */
  readonly atStart: number;
  readonly afterReassignment: number;
  readonly moves: number;
  readonly assignment: Int32Array;
  /** whether the search ended because no move helps */
  readonly converged: boolean;
}

/**
 * Prediction-oriented segmentation from one start (M9.2, M18.7): every case goes to its nearest segment once; then the case that would
 * gain most in distance is tried first, and moved where that raises the objective; after each move distances are taken anew.
 *
 * @param start segment of each case
 * @returns undefined where the segments of the start cannot be estimated
 */
export function* search(cases: Cases, options: PosOptions, start: Int32Array): Job<Found | undefined> {
  const { n, point, smallest } = cases;
  const K = options.segments;
  const pooled = options.scores === "pooled" ? point.ws.weights : undefined;
  const segments = Array.from({ length: K }, () => segmentOf(cases, options));
  const distances = segments.map(() => new Float64Array(n));
  const values = new Float64Array(K);
  let assignment = start.slice();
  const rebuild = (): number => {
    for (const [k, segment] of segments.entries()) {
      segment.rebuild((i) => assignment[i] === k);
      values[k] = segment.estimate();
      distancesTo(cases, segment, { pooled, formative: options.formative, out: distances[k] });
    }
    return objectiveOf(segments, values, options);
  };
  const atStart = rebuild();
  if (Number.isNaN(atStart)) return undefined;
  const nearest = Int32Array.from({ length: n }, (_, i) => nearestTo(distances, i));
  if (sizesOf(nearest, K).every((size) => size >= smallest)) assignment = nearest;
  let objective = rebuild();
  if (Number.isNaN(objective)) {
    assignment = start.slice();
    objective = rebuild();
  }
  const afterReassignment = objective;
  const depth = options.depth === 0 ? n : options.depth;
  let moves = 0;
  let converged = false;
  for (; moves < options.maxMoves && !converged; ) {
    const candidates = candidatesOf(distances, assignment);
    let moved = false;
    for (const [tried, i] of candidates.slice(0, depth).entries()) {
      if (tried % 16 === 0) yield { done: moves, total: n };
      const [from, to] = [assignment[i], nearestTo(distances, i)];
      if (segments[from].size <= smallest) continue;
      const [before, after] = [values[from], values[to]];
      segments[from].change(i, -1);
      segments[to].change(i, 1);
      values[from] = segments[from].estimate();
      values[to] = segments[to].estimate();
      const next = objectiveOf(segments, values, options);
      if (next > objective + GAIN) {
        assignment[i] = to;
        objective = next;
        moves++;
        moved = true;
        if (moves % REBUILD === 0) objective = rebuild();
        else for (const k of [from, to]) distancesTo(cases, segments[k], { pooled, formative: options.formative, out: distances[k] });
        break;
      }
      segments[from].change(i, 1);
      segments[to].change(i, -1);
      [values[from], values[to]] = [before, after];
    }
    converged = !moved;
  }
  return { objective: rebuild(), atStart, afterReassignment, moves, assignment, converged };
}

/** Σ_k Σ_e R²_ek, or each segment by its share of the cases. */
export function objectiveOf(segments: readonly Pick<Segment, "size">[], values: Float64Array, { objective }: Pick<PosOptions, "objective">): number {
  const n = segments.reduce((sum, { size }) => sum + size, 0);
  return segments.reduce((sum, { size }, k) => sum + values[k] * (objective === "weighted" ? size / n : 1), 0);
}

function nearestTo(distances: readonly Float64Array[], i: number): number {
  let at = 0;
  for (let k = 1; k < distances.length; k++) if (distances[k][i] < distances[at][i]) at = k;
  return at;
}

/** Cases that are nearer to another segment than to their own, those that gain most first. */
function candidatesOf(distances: readonly Float64Array[], assignment: Int32Array): Int32Array {
  const gains = Float64Array.from(assignment, (k, i) => distances[k][i] - distances[nearestTo(distances, i)][i]);
  return Int32Array.from(gains.keys()).filter((i) => gains[i] > 0).sort((a, b) => gains[b] - gains[a] || a - b);
}

export const sizesOf = (assignment: Int32Array, K: number): readonly number[] => Array.from({ length: K }, (_, k) => assignment.reduce((size, one) => size + (one === k ? 1 : 0), 0));
