import { columnsByName } from "../../data/used";
import type { Problem } from "../../report/problem";
import { ofAnalysis } from "../../report/problem";
import { listed } from "../../report/readings";
import { totalEffects } from "../../sem/effects";
import type { Input } from "../method";
import { pointEstimate, type PointEstimate } from "../pls/point";
import type { PlsOptions } from "../pls/options";
import { constructsOf } from "../pls/run";
import type { ResultConstruct } from "../pls/result";
import { scalesOf, type ItemScale, type ScaleOptions } from "./scales";

/** A model whose scores run from 0 to 100, on the scales of their items (M10.1). */
export interface Rescaled {
  readonly point: PointEstimate;
  readonly constructs: readonly ResultConstruct[];
  readonly scales: readonly ItemScale[];
  /** p: weights of the items on 0–100 that add up to one within a construct, v = u ∕ Σu with u = w ∕ s′ */
  readonly weights: Float64Array;
  /** p: mean of each item on 0–100 */
  readonly itemPerformance: Float64Array;
  /** J: Σ v x̄′ */
  readonly performance: Float64Array;
  /** J: SD of the scores, 1 ∕ |Σu| */
  readonly sds: Float64Array;
  /** J × J, row = source: total effects of standardised scores */
  readonly total: Float64Array;
  readonly warnings: readonly Problem[];
}

/**
 * Estimates the model and brings its scores to 0–100.
 * @throws EstimationError
 */
export function rescaled(input: Input, pls: PlsOptions, options: ScaleOptions): Rescaled {
  const point = pointEstimate(input, pls);
  const { model, treated, ws, structure, outcome } = point;
  const { scales, warnings } = scalesOf(model.columns, columnsByName(input.data), treated, options);
  const { means, sds } = treated.moments;
  const p = model.columns.length;
  const J = model.constructs.length;
  const width = scales.map(({ least, most }) => most - least);
  const weights = Float64Array.from({ length: p }, (_, k) => (ws.weights[k]! * width[k]!) / (100 * sds[k]!));
  const itemPerformance = Float64Array.from({ length: p }, (_, k) => (100 * (means[k]! - scales[k]!.least)) / width[k]!);
  const performance = new Float64Array(J);
  const scoreSds = new Float64Array(J);
  for (let j = 0; j < J; j++) {
    const block = weights.subarray(model.offsets[j], model.offsets[j + 1]);
    const sum = block.reduce((all, u) => all + u, 0);
    scoreSds[j] = 1 / Math.abs(sum);
    for (let k = model.offsets[j]!; k < model.offsets[j + 1]!; k++) {
      weights[k] = weights[k]! / sum;
      performance[j] = performance[j]! + weights[k]! * itemPerformance[k]!;
    }
  }
  const total = new Float64Array(J * J);
  totalEffects(model, structure.paths, total);
  const negative = model.columns.filter((_, k) => weights[k]! < 0);
  return {
    point, constructs: constructsOf(model), scales, weights, itemPerformance, performance, sds: scoreSds, total,
    warnings: [
      ...(outcome.converged ? [] : [{ code: "E_NO_CONVERGENCE" as const, severity: "warning" as const, at: [], detail: { iterations: outcome.iterations } }]),
      ...treated.warnings,
      ...warnings,
      ...(negative.length === 0 ? [] : [ofAnalysis("analysis", "negativeWeights", { severity: "warning", at: negative.map((name) => ({ kind: "column", name })), detail: { count: negative.length, names: listed(negative) } })]),
    ],
  };
}

/** Total effect of one construct on another in points of 0–100 (M10.1): β × SD of the target ∕ SD of the source. */
export const importanceOf = ({ total, sds, constructs }: Rescaled, from: number, to: number): number => (total[from * constructs.length + to]! * sds[to]!) / sds[from]!;

/** Constructs with an effect on another, in the order of the model. */
export const predecessorsOf = ({ total, constructs, point: { model } }: Rescaled, target: number): readonly number[] => {
  const seen = new Set<number>();
  const visit = (j: number): void => {
    for (const t of model.incoming[j]!) {
      const from = model.from[t]!;
      if (!seen.has(from)) {
        seen.add(from);
        visit(from);
      }
    }
  };
  visit(target);
  return constructs.map((_, j) => j).filter((j) => seen.has(j) && Number.isFinite(total[j * constructs.length + target]));
};

/** Scores of one construct on 0–100, one a row used; an empty cell stands at its mean. */
export function rescaledScores({ point: { model, treated }, weights, scales }: Rescaled, j: number): Float64Array {
  const { rows, columns } = treated.sample;
  const scores = new Float64Array(rows.length);
  for (let k = model.offsets[j]!; k < model.offsets[j + 1]!; k++) {
    const { least, most } = scales[k]!;
    const mean = treated.moments.means[k]!;
    for (let i = 0; i < rows.length; i++) {
      const x = columns[k]![rows[i]!]!;
      scores[i] = scores[i]! + (weights[k]! * 100 * ((Number.isNaN(x) ? mean : x) - least)) / (most - least);
    }
  }
  return scores;
}
