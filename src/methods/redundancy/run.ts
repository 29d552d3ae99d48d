import type { PathModel } from "../../model/types";
import type { Job } from "../../report/job";
import type { Problem } from "../../report/problem";
import type { Input } from "../method";
import { pointEstimate } from "../pls/point";
import { notConverged } from "../pls/warnings";
import type { RedundancyOptions } from "./options";
import { pairsOf, type Pair } from "./pairs";

export interface RedundancyRow extends Pair {
  readonly n: number;
  /** from the construct to its global measure; the multiple correlation where that is one item and weights are by Mode B */
  readonly path: number;
  readonly r2: number;
  /** of the items of the construct */
  readonly weights: readonly number[];
}

export interface RedundancyResult {
  readonly options: RedundancyOptions;
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly pairs: readonly RedundancyRow[];
  readonly warnings: readonly Problem[];
}

/** A model of two constructs: the formative one, and its global measure. */
export function pairModel({ construct, global }: Pair): PathModel {
  return {
    constructs: [construct, { id: "global", name: "global", direction: "reflective", weighting: "modeA", items: global }],
    paths: [{ from: construct.id, to: "global" }],
  };
}

/**
 * Redundancy analysis (Chin 1998; Cheah et al. 2018; M4.9): how well a formative construct explains a measure of the same as a whole.
 * @throws EstimationError
 */
export function* run({ model, data }: Input, options: RedundancyOptions): Job<RedundancyResult> {
  const pairs = pairsOf({ model }, options);
  const rows: RedundancyRow[] = [];
  const warnings: Problem[] = [];
  let [iterations, converged] = [0, true];
  for (const [place, pair] of pairs.entries()) {
    yield { done: place, total: pairs.length };
    const { treated, ws, structure, outcome } = pointEstimate({ model: pairModel(pair), data }, { ...options.pls, startingWeights: 1 });
    iterations = Math.max(iterations, outcome.iterations);
    if (!outcome.converged) {
      converged = false;
      warnings.push(notConverged(outcome.iterations));
    }
    warnings.push(...treated.warnings);
    rows.push({ ...pair, n: treated.n, path: structure.paths[0]!, r2: structure.r2[1]!, weights: [...ws.weights.subarray(0, pair.construct.items.length)] });
  }
  return { options, rows: data.matrix?.n ?? data.rows, n: Math.min(...rows.map(({ n }) => n)), iterations, converged, pairs: rows, warnings };
}
