import type { Compiled } from "../../sem/compile";
import { regress } from "../../sem/inner";
import { estimateWeights, project } from "../../sem/pls";
import { consistentPls } from "../../sem/plsc";
import { prepare } from "../../sem/workspace";
import type { PlsOptions } from "../pls/options";
import { startingWeights } from "../pls/run";
import type { Training } from "./training";

/** What became of the estimate of a training set. */
export const outcomes = { good: 0, notConverged: 1, singular: 2, noVariance: 3, heywood: 4 } as const;
export type OutcomeCode = (typeof outcomes)[keyof typeof outcomes];

/** A path model estimated from training moments, and what it says of cases held out. */
export interface Predictor {
  readonly model: Compiled;
  /** J, of the case last looked at: its own score, and the scores that others predict */
  readonly scores: Float64Array;
  readonly earliest: Float64Array;
  readonly direct: Float64Array;
  /** p, of the training set */
  readonly loadings: Float64Array;
  fit(training: Training): OutcomeCode;
  /** sets scores of a case of the table, standardised by the training set */
  look(training: Training, i: number): void;
}

/**
 * Estimates and predicts (M5.5): exogenous scores from the case's own items; endogenous ones by the recursion η̂_j = Σβη̂_m from the
 * earliest antecedents, and from the observed scores of the direct ones, η̂_j = Σβη_m.
 *
 * @param at  p: where the items of the model stand in the table
 */
export function predictorOf(model: Compiled, at: Int32Array, { pls, estimator }: { readonly pls: PlsOptions; readonly estimator: "pls" | "plsc" }): Predictor {
  const p = model.columns.length;
  const J = model.constructs.length;
  const ws = prepare(model, pls);
  const S = new Float64Array(p * p);
  const start = startingWeights(model, pls);
  const loadings = new Float64Array(p);
  const paths = new Float64Array(model.from.length);
  const [scores, earliest, direct] = [new Float64Array(J), new Float64Array(J), new Float64Array(J)];

  /** Loadings and paths of the composites, or corrected for unreliability. */
  const read = (): OutcomeCode => {
    if (estimator === "plsc") {
      project(ws, S);
      const attempt = consistentPls(ws, S);
      if ("failed" in attempt || attempt.value.structure.paths.some(Number.isNaN)) return outcomes.heywood;
      loadings.set(attempt.value.loadings);
      paths.set(attempt.value.structure.paths);
      return outcomes.good;
    }
    if (regress(ws) >= 0) return outcomes.singular;
    paths.set(ws.paths);
    for (let k = 0; k < p; k++) {
      const j = model.constructOf[k];
      let loading = 0;
      for (let l = model.offsets[j]; l < model.offsets[j + 1]; l++) loading += S[k * p + l] * ws.weights[l];
      loadings[k] = loading;
    }
    return outcomes.good;
  };

  return {
    model, scores, earliest, direct, loadings,
    fit({ correlations, table: { width } }) {
      for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) S[k * p + l] = correlations[at[k] * width + at[l]];
      const outcome = estimateWeights(ws, S, start);
      if (outcome.failure) return outcomes.singular;
      const code = read();
      return code === outcomes.good && !outcome.converged ? outcomes.notConverged : code;
    },
    look({ table: { z, width }, means, sds }, i) {
      const row = i * width;
      for (let j = 0; j < J; j++) {
        let score = 0;
        for (let k = model.offsets[j]; k < model.offsets[j + 1]; k++) score += (ws.weights[k] * (z[row + at[k]] - means[at[k]])) / sds[at[k]];
        scores[j] = score;
      }
      for (let place = 0; place < J; place++) {
        const j = model.order[place];
        const incoming = model.incoming[j];
        let far = 0;
        let near = 0;
        for (let a = 0; a < incoming.length; a++) {
          const t = incoming[a];
          far += paths[t] * earliest[model.from[t]];
          near += paths[t] * scores[model.from[t]];
        }
        earliest[j] = incoming.length === 0 ? scores[j] : far;
        direct[j] = near;
      }
    },
  };
}
