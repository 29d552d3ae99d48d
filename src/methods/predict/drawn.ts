import { dimensionsOf, isHigherOrder } from "../../model/hierarchy";
import { endogenous } from "../../model/query";
import type { Construct, PathModel } from "../../model/types";
import { ofAnalysis, type Problem } from "../../report/problem";
import type { PlsOptions } from "../pls/options";

/** With repeated indicators a construct of higher order holds the items that it is to predict. Sentences: `predict:problems`. */
export function repeatedProblems({ constructs }: PathModel, { higherOrder }: Pick<PlsOptions, "higherOrder">): readonly Problem[] {
  const higher = constructs.filter(isHigherOrder);
  return higherOrder !== "repeated" || higher.length === 0 ? [] : [ofAnalysis("predict", "repeated", { at: higher.map(({ id }) => ({ kind: "construct", id })) })];
}

/** Items of the explained constructs, of all that measure them. */
export function predictedItems(model: PathModel): readonly string[] {
  const itemsOf = (construct: Construct): readonly string[] => (isHigherOrder(construct) ? dimensionsOf(model, construct).flatMap(itemsOf) : construct.items);
  return endogenous(model).flatMap(itemsOf);
}
