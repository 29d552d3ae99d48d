import { ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import { checkFolds } from "../predict/check";
import { predictedItems } from "../predict/drawn";
import type { CvpatOptions } from "./options";
import { otherModel } from "./other";

/** Problems of the folds, and of the other model: it must be readable, and predict the same items. Sentences: `cvpat:problems`. */
export function check(input: Input, options: CvpatOptions): readonly Problem[] {
  const problems = checkFolds(input, options);
  const other = otherModel(options.other, input.model);
  if (other === undefined) return problems;
  if ("problems" in other) return [...problems, ...other.problems];
  const predicted = new Set(predictedItems(other.model));
  const missing = predictedItems(input.model).filter((item) => !predicted.has(item));
  if (missing.length > 0) return [...problems, ofAnalysis("cvpat", "otherItems", { detail: { count: missing.length, items: missing.slice(0, 6).join(", ") } })];
  const ofOther = checkPls({ model: other.model, data: input.data }, { ...options.pls, isolated: "leaveOut" });
  return [...problems, ...ofOther.filter(({ severity }) => severity === "error").map((problem) => ({ ...problem, at: [] }))];
}
