import type { PathModel } from "../../model/types";
import { ofAnalysis, type Problem } from "../../report/problem";

/** Products and constructs of higher order are estimated in stages; no published procedure says how these are predicted or compared. Sentences: `predict:problems`. */
export function termProblems({ constructs, interactions = [] }: PathModel): readonly Problem[] {
  const higher = constructs.filter(({ dimensions = [] }) => dimensions.length > 0);
  if (interactions.length === 0 && higher.length === 0) return [];
  return [ofAnalysis("predict", interactions.length > 0 ? "products" : "higherOrder", { at: higher.map(({ id }) => ({ kind: "construct", id })) })];
}
