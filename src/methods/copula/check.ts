import { ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import type { CopulaOptions } from "./options";
import { equationOf, MOST_SUSPECTS } from "./study";

/** Problems of the estimate; an outcome without predictors, or with too many that may be endogenous. */
export function check(input: Input, options: CopulaOptions): readonly Problem[] {
  if (input.data.matrix !== undefined) return [ofAnalysis("analysis", "matrix")];
  const problems = checkPls(input, options.pls);
  const equation = equationOf(input, options);
  if (equation === undefined) return [...problems, ofAnalysis("analysis", "noPredictors")];
  return equation.suspects.length > MOST_SUSPECTS ? [...problems, ofAnalysis("copula", "many", { detail: { count: equation.suspects.length, most: MOST_SUSPECTS } })] : problems;
}
