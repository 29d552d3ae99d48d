import type { Term } from "../../sem/ols";
import type { RegressionResult } from "./result";

/** First cases whose leverage and Cook's distance are printed. */
const FIRST = 5;

/** Names and shapes as in the reference; terms by the names of constructs or columns. */
export function blocks({ outcome, predictors, ols, diagnostics, options }: RegressionResult): Readonly<Record<string, unknown>> {
  const names = ["(Intercept)", ...predictors.map(({ key }) => key)];
  const by = (value: (term: Term) => unknown) => Object.fromEntries(ols.terms.map((term, j) => [names[j]!, value(term)]));
  const ofPredictors = (value: (term: Term) => unknown) => Object.fromEntries(ols.terms.slice(1).map((term, j) => [names[j + 1]!, value(term)]));
  const { breuschPagan, cook } = diagnostics;
  return {
    regression: {
      outcome: outcome.key, predictors: predictors.map(({ key }) => key), errors: options.errors,
      b: by(({ b }) => b), se: by(({ se }) => se), t: by(({ t }) => t), p: by(({ p }) => p), ci95: by(({ interval }) => interval),
      beta: ofPredictors(({ beta }) => beta), vif: ofPredictors(({ vif }) => vif), tolerance: ofPredictors(({ vif }) => 1 / vif!), seHC3: by(({ seHc3 }) => seHc3),
      r2: ols.r2, r2Adjusted: ols.r2Adjusted, F: ols.f, df1: ols.df1, df2: ols.df2, pF: ols.pF, seOfEstimate: ols.errorSd,
      durbinWatson: diagnostics.durbinWatson,
      breuschPagan: { studentisedLM: breuschPagan.lm, p: breuschPagan.p },
      cookFirstRows: [...cook.subarray(0, FIRST)],
      leverageFirstRows: [...ols.solution.leverage.subarray(0, FIRST)],
      maxCook: Math.max(...cook),
      aic: diagnostics.aic, bic: diagnostics.bic, logLik: diagnostics.logLikelihood,
    },
  };
}
