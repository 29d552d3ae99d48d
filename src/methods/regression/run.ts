import type { Job } from "../../report/job";
import { diagnostics } from "../../sem/ols";
import type { Input } from "../method";
import { variablesOf } from "../variables/chosen";
import { regress } from "../variables/coefficients";
import type { RegressionOptions } from "./options";
import type { RegressionResult } from "./result";

/**
 * Ordinary least squares of one variable on others, with what its residuals tell (M11.8).
 * @throws EstimationError
 */
export function* run(input: Input, options: RegressionOptions): Job<RegressionResult> {
  yield { done: 0, total: 2 };
  const { variables, ...cases } = variablesOf(input, options);
  yield { done: 1, total: 2 };
  const [outcome, ...predictors] = variables;
  const ols = regress(outcome!, predictors, { level: options.coverage / 100, errors: options.errors });
  return { options, cases, outcome: outcome!, predictors, ols, diagnostics: diagnostics(ols, predictors.map(({ values }) => values)) };
}
