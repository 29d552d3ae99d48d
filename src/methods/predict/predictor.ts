import type { Compiled } from "../../sem/compile";
import { regress } from "../../sem/inner";
import { project } from "../../sem/pls";
import { consistentPls } from "../../sem/plsc";
import { estimateStages, prepareStages } from "../../sem/staged";
import type { Cases } from "../../sem/products";
import type { StagePlan } from "../../sem/stageTypes";
import type { PlsOptions } from "../pls/options";
import { startingWeight } from "../pls/point";
import { chainLoading, chainsOf, type Chain } from "../../sem/chains";
import { productScores } from "./productScores";
import type { Training } from "./training";
import { scoreWeighing } from "./weighing";

/** What became of the estimate of a training set. */
export const outcomes = { good: 0, notConverged: 1, singular: 2, noVariance: 3, heywood: 4 } as const;
export type OutcomeCode = (typeof outcomes)[keyof typeof outcomes];

/** An item that a model predicts. */
export interface Target {
  /** of the table of cases */
  readonly column: number;
  /** of the last stage */
  readonly construct: number;
}

/** A path model estimated from training moments, and what it says of cases held out. */
export interface Predictor {
  /** the last stage: everything that is drawn, products as constructs */
  readonly model: Compiled;
  /** items behind each construct of the last stage, as columns of the table of cases; none behind a product */
  readonly itemsOf: readonly (readonly number[])[];
  /** items of the constructs that are explained, construct by construct */
  readonly targets: readonly Target[];
  /** of the training set: what an item is per SD of its construct, one a target */
  readonly loadings: Float64Array;
  /** J, of the case last looked at: its own score, and the scores that others predict */
  readonly scores: Float64Array;
  readonly earliest: Float64Array;
  readonly direct: Float64Array;
  fit(training: Training): OutcomeCode;
  /** sets scores of a case of the table, standardised by the training set */
  look(training: Training, i: number): void;
}

interface Given {
  readonly plan: StagePlan;
  /** columns of the plan in the table of cases */
  readonly at: Int32Array;
  /** for products: the cases of the table, those held out taken no times */
  readonly cases: Cases | undefined;
}

/**
 * Estimates and predicts (M5.5): exogenous scores from the case's own items; endogenous ones by the recursion η̂_j = Σβη̂_m from the
 * earliest antecedents, and from the observed scores of the direct ones, η̂_j = Σβη_m. All stages of an estimate are made from the
 * training set; a construct of higher order predicts its dimensions, these their items.
 *
 * Earliest antecedents of a product with an explained factor: the product of what the factors are predicted to be, about its mean in
 * the training set, which leaves room for what the factors' residuals have in common.
 */
export function predictorOf({ plan, at, cases }: Given, { pls, estimator }: { readonly pls: PlsOptions; readonly estimator: "pls" | "plsc" }): Predictor {
  const B = plan.columns.length;
  const S = new Float64Array(B * B);
  const staged = prepareStages(plan, pls, { table: S, cases, start: startingWeight(pls) });
  const { rooms, final: { ws, S: finalS } } = staged;
  const { model } = ws;
  const J = model.constructs.length;
  const last = rooms.length - 1;
  const [finalLoadings, paths] = [new Float64Array(model.columns.length), new Float64Array(model.from.length)];
  const [scores, earliest, direct] = [new Float64Array(J), new Float64Array(J), new Float64Array(J)];
  const chains = model.constructs.map((_, j): readonly Chain[] => chainsOf(plan, last, j));
  const explained = chains.flatMap((list, j) => (model.incoming[j]!.length > 0 ? list : []));
  const targets = chains.flatMap((list, j) => (model.incoming[j]!.length > 0 ? list.map(({ column }): Target => ({ column: at[column]!, construct: j })) : []));
  const loadings = new Float64Array(targets.length);
  const weighings = model.constructs.map((_, j) => scoreWeighing(plan, at, last, j));
  const products = productScores(staged, at);
  const order = products === undefined ? model.order : orderWithProducts(model, (j) => products.factorsOf(j));

  /** Loadings and paths of the composites, or corrected for unreliability. */
  const read = (): OutcomeCode => {
    if (estimator === "plsc") {
      project(ws, finalS);
      const attempt = consistentPls(ws, finalS);
      if ("failed" in attempt || attempt.value.structure.paths.some(Number.isNaN)) return outcomes.heywood;
      finalLoadings.set(attempt.value.loadings);
      paths.set(attempt.value.structure.paths);
      return outcomes.good;
    }
    if (regress(ws) >= 0) return outcomes.singular;
    paths.set(ws.paths);
    const p = model.columns.length;
    for (let k = 0; k < p; k++) {
      const j = model.constructOf[k]!;
      let loading = 0;
      for (let l = model.offsets[j]!; l < model.offsets[j + 1]!; l++) loading += finalS[k * p + l]! * ws.weights[l]!;
      finalLoadings[k] = loading;
    }
    return outcomes.good;
  };

  /** Scores predicted along the paths; products in their place. */
  const follow = (training: Training, i: number): void => {
    for (let place = 0; place < J; place++) {
      const j = order[place]!;
      const incoming = model.incoming[j]!;
      let far = 0;
      let near = 0;
      for (let a = 0; a < incoming.length; a++) {
        const t = incoming[a]!;
        far += paths[t]! * earliest[model.from[t]!]!;
        near += paths[t]! * scores[model.from[t]!]!;
      }
      earliest[j] = incoming.length > 0 ? far : products?.isMediated(j) === true ? products.predicted(training, j, i, earliest) : scores[j]!;
      direct[j] = near;
    }
  };

  const look = (training: Training, i: number): void => {
    for (let j = 0; j < J; j++) scores[j] = products?.isProduct(j) === true ? products.observed(training, j, i) : weighings[j]!.of(training, i);
    follow(training, i);
  };

  /** Training means of the products of predictions, those first that others rest on. */
  const centre = (training: Training): void => {
    if (products === undefined) return;
    const { table: { weights }, taken } = training;
    for (const j of order) {
      if (!products.isMediated(j)) continue;
      const sums = products.productsOf[j]!.map(() => 0);
      let total = 0;
      for (let i = 0; i < taken.length; i++) {
        if (taken[i] === 0) continue;
        const w = weights ? weights[i]! : 1;
        look(training, i);
        total += w;
        for (const [c, q] of products.productsOf[j]!.entries()) sums[c]! += w * products.formed(training, q, i, earliest);
      }
      for (const [c, q] of products.productsOf[j]!.entries()) products.centres[q] = sums[c]! / total;
    }
  };

  return {
    model, scores, earliest, direct, loadings, targets, look,
    itemsOf: chains.map((list) => list.map(({ column }) => at[column]!)),
    fit(training) {
      const { correlations, table: { width } } = training;
      for (let k = 0; k < B; k++) for (let l = 0; l < B; l++) S[k * B + l] = correlations[at[k]! * width + at[l]!]!;
      const outcome = estimateStages(staged, S);
      if (outcome.noProduct) return outcomes.noVariance;
      if (outcome.failure) return outcomes.singular;
      const code = read();
      if (code !== outcomes.good) return code;
      for (let e = 0; e < explained.length; e++) loadings[e] = chainLoading(rooms, explained[e]!, finalLoadings);
      for (const one of weighings) one.read(rooms);
      products?.read(rooms);
      centre(training);
      return outcome.converged ? outcomes.good : outcomes.notConverged;
    },
  };
}

/** Causes before effects, and factors before their products. */
function orderWithProducts(model: Compiled, factorsOf: (j: number) => readonly number[]): Int32Array {
  const J = model.constructs.length;
  const before = Array.from({ length: J }, (_, j) => [...Array.from(model.incoming[j]!, (t) => model.from[t]!), ...factorsOf(j)]);
  const order: number[] = [];
  while (order.length < J) {
    const next = before.findIndex((needed, j) => !order.includes(j) && needed.every((m) => order.includes(m)));
    if (next < 0) break;
    order.push(next);
  }
  return Int32Array.from(order);
}
