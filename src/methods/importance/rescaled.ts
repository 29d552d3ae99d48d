import { isProductId } from "../../model/interactions";
import { columnsByName } from "../../data/used";
import type { Problem } from "../../report/problem";
import { ofAnalysis } from "../../report/problem";
import { listed } from "../../report/readings";
import { totalEffects } from "../../sem/effects";
import type { Input } from "../method";
import { pointEstimate, type PointEstimate } from "../pls/point";
import type { PlsOptions } from "../pls/options";
import type { ResultConstruct } from "../pls/result";
import { areasOf, type Area } from "./areas";
import { scalesOf, type ItemScale, type ScaleOptions } from "./scales";

/** A model whose scores run from 0 to 100, on the scales of their items (M10.1). Items are columns of the table. */
export interface Rescaled {
  readonly point: PointEstimate;
  /** J constructs of the last stage, products among them, then those that only earlier stages have */
  readonly constructs: readonly ResultConstruct[];
  /** one a construct */
  readonly areas: readonly Area[];
  /** names of the items, their scales, and their means on 0–100 */
  readonly items: readonly string[];
  readonly scales: readonly ItemScale[];
  readonly itemPerformance: Float64Array;
  /** one a construct: weights of its items on 0–100 that add up to one, v = u ∕ Σu with u = w ∕ s′; none for a product */
  readonly weights: readonly Float64Array[];
  /** one a construct: Σ v x̄′, and the SD of the scores, 1 ∕ |Σu| */
  readonly performance: Float64Array;
  readonly sds: Float64Array;
  /** J × J, row = source: total effects of standardised scores */
  readonly total: Float64Array;
  readonly warnings: readonly Problem[];
}

/**
 * Estimates the model and brings its scores to 0–100: of a construct of higher order by the weights that it gives the items of its
 * dimensions, all levels in one.
 * @throws EstimationError
 */
export function rescaled(input: Input, pls: PlsOptions, options: ScaleOptions): Rescaled {
  const point = pointEstimate(input, pls);
  const { model, table, structure, outcome, staged: { plan } } = point;
  const items = plan.columns;
  const { scales, warnings } = scalesOf(items, columnsByName(input.data), table, options);
  const { means, sds } = table.moments;
  const J = model.constructs.length;
  const width = scales.map(({ least, most }) => most - least);
  const itemPerformance = Float64Array.from(items, (_, k) => (100 * (means[k]! - scales[k]!.least)) / width[k]!);
  const { areas, constructs } = areasOf(point);
  const performance = new Float64Array(areas.length);
  const scoreSds = new Float64Array(areas.length);
  const weights = areas.map(({ columns, onItems }, j) => {
    const own = Float64Array.from(columns, (k, l) => (onItems[l]! * width[k]!) / (100 * sds[k]!));
    const sum = own.reduce((all, u) => all + u, 0);
    scoreSds[j] = columns.length > 0 ? 1 / Math.abs(sum) : Number.NaN;
    for (let l = 0; l < own.length; l++) {
      own[l] = own[l]! / sum;
      performance[j] = performance[j]! + own[l]! * itemPerformance[columns[l]!]!;
    }
    return own;
  });
  const total = new Float64Array(J * J);
  totalEffects(model, structure.paths, total);
  const negative = items.filter((_, k) => areas.some(({ columns }, j) => columns.some((column, l) => column === k && weights[j]![l]! < 0)));
  return {
    point, constructs, areas, items, scales, weights, itemPerformance, performance, sds: scoreSds, total,
    warnings: [
      ...(outcome.converged ? [] : [{ code: "E_NO_CONVERGENCE" as const, severity: "warning" as const, at: [], detail: { iterations: outcome.iterations } }]),
      ...table.warnings,
      ...warnings,
      ...(negative.length === 0 ? [] : [ofAnalysis("analysis", "negativeWeights", { severity: "warning", at: negative.map((name) => ({ kind: "column", name })), detail: { count: negative.length, names: listed(negative) } })]),
    ],
  };
}

/**
 * Total effect of one construct on another in points of 0–100 (M10.1): β × SD of the target ∕ SD of the source. A dimension has a
 * share in it, as large as the weights that the construct of higher order gives its items, Σ v (M8.6).
 */
export function importanceOf(scores: Rescaled, from: number, to: number): number {
  const { total, sds, areas, point: { model } } = scores;
  const J = model.constructs.length;
  if (from < J) return (total[from * J + to]! * sds[to]!) / sds[from]!;
  const above = areas[from]!.above!;
  return shareOf(scores, from, above) * importanceOf(scores, above, to);
}

/** The same of standardised scores. */
export const standardisedImportance = (scores: Rescaled, from: number, to: number): number => {
  const J = scores.point.model.constructs.length;
  return from < J ? scores.total[from * J + to]! : (importanceOf(scores, from, to) * scores.sds[from]!) / scores.sds[to]!;
};

const shareOf = ({ areas, weights }: Rescaled, lower: number, above: number): number => {
  const own = new Set(areas[lower]!.columns);
  return areas[above]!.columns.reduce((sum, k, l) => (own.has(k) ? sum + weights[above]![l]! : sum), 0);
};

/** Constructs with an effect on another, in the order of the model, then the dimensions of those of higher order; products are none. */
export const predecessorsOf = ({ total, constructs, areas, point: { model } }: Rescaled, target: number): readonly number[] => {
  const J = model.constructs.length;
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
  const own = model.constructs.flatMap(({ id }, j) => (seen.has(j) && !isProductId(id) && Number.isFinite(total[j * J + target]) ? [j] : []));
  return [...own, ...constructs.flatMap((_, j) => (j >= J && own.includes(areas[j]!.above!) ? [j] : []))];
};

/** Scores of one construct on 0–100, one a row used; an empty cell stands at its mean. */
export function rescaledScores({ point: { table }, areas, weights, scales }: Rescaled, j: number): Float64Array {
  const { rows, columns } = table.sample;
  const scores = new Float64Array(rows.length);
  for (const [l, k] of areas[j]!.columns.entries()) {
    const { least, most } = scales[k]!;
    const mean = table.moments.means[k]!;
    for (let i = 0; i < rows.length; i++) {
      const x = columns[k]![rows[i]!]!;
      scores[i] = scores[i]! + (weights[j]![l]! * 100 * ((Number.isNaN(x) ? mean : x) - least)) / (most - least);
    }
  }
  return scores;
}

/** The same standardised. */
export function standardisedScores({ point: { table }, areas }: Rescaled, j: number): Float64Array {
  const { rows, columns } = table.sample;
  const { means, sds } = table.moments;
  const scores = new Float64Array(rows.length);
  for (const [l, k] of areas[j]!.columns.entries())
    for (let i = 0; i < rows.length; i++) {
      const x = columns[k]![rows[i]!]!;
      if (x === x) scores[i] = scores[i]! + (areas[j]!.onItems[l]! * (x - means[k]!)) / sds[k]!;
    }
  return scores;
}
