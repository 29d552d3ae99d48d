import type { Compiled } from "../../sem/compile";
import { fitOf, observe } from "../../sem/fit";
import { impliedConstructs, impliedItems } from "../../sem/implied";
import { consistentPls, isFactor } from "../../sem/plsc";
import { solveStructure, type Structure } from "../../sem/structure";
import type { Workspace } from "../../sem/workspace";
import { isAdmissible } from "../bootstrap/admissible";
import { outcomes, type OutcomeCode } from "../bootstrap/resampler";
import { readingOf, type ExactFitOptions } from "./options";
import { distances, type FittedModel } from "./result";

/** What weights in the workspace say of a correlation matrix, once projected. */
export interface Fitted {
  /** p × p implied by the model */
  implied(model: FittedModel): Float64Array;
}

/** The model read from the weights, as the estimator reads it. */
export function fittedBy(ws: Workspace, S: Float64Array, structure: Structure, options: Pick<ExactFitOptions, "pls" | "estimator">): Fitted | OutcomeCode {
  const { model, M, C } = ws;
  const { pls } = options;
  if (readingOf(options) === "pls") {
    if (solveStructure(structure, C) >= 0) return outcomes.singular;
    const J = model.constructs.length;
    const loadings = Float64Array.from(model.constructOf, (j, k) => M[k * J + j]!);
    return { implied: (fitted) => implied(model, S, { loadings, R: fitted === "saturated" ? C : impliedConstructs(model, C, structure, pls.estimatedModel) }, false) };
  }
  const attempt = consistentPls(ws, S);
  if ("failed" in attempt) return outcomes.heywood;
  const { loadings, R, structure: solved } = attempt.value;
  if (solved.paths.some(Number.isNaN)) return outcomes.singular;
  if (!isAdmissible(attempt.value)) return outcomes.heywood;
  return { implied: (fitted) => implied(model, S, { loadings, R: fitted === "saturated" ? R : impliedConstructs(model, R, solved, pls.estimatedModel) }, true) };
}

const implied = (model: Compiled, S: Float64Array, estimates: { loadings: Float64Array; R: Float64Array }, asFactors: boolean): Float64Array =>
  impliedItems(model, S, estimates, model.constructs.map((_, j) => asFactors && isFactor(model, j)));

/** SRMR, d_ULS and d_G, in the order of `distances`. */
export function distancesBetween(S: Float64Array, Sigma: Float64Array, p: number, n: number): readonly number[] {
  const fit = fitOf(observe(S, p, n), Sigma);
  return distances.map((name) => fit[name]);
}
