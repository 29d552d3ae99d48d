import type { LogisticTerm } from "../../sem/logistic";
import type { LogisticResult } from "./result";

const FIRST = 5;

/** Names and shapes as in the reference. */
export function blocks({ outcome, predictors, logistic: l, discrimination, classification, calibration, options }: LogisticResult): Readonly<Record<string, unknown>> {
  const names = ["(Intercept)", ...predictors.map(({ key }) => key)];
  const by = (value: (term: LogisticTerm) => unknown) => Object.fromEntries(l.terms.map((term, j) => [names[j]!, value(term)]));
  return {
    logistic: {
      outcome: outcome.column, event: outcome.event.equals, predictors: predictors.map(({ key }) => key), n: l.n,
      b: by(({ b }) => b), se: by(({ se }) => se), z: by(({ z }) => z), wald: by(({ wald }) => wald), p: by(({ p }) => p),
      oddsRatio: by(({ oddsRatio }) => oddsRatio), oddsRatioCi95: by(({ oddsInterval }) => oddsInterval),
      minus2LL: l.minus2LL, minus2LLNull: l.minus2LLNull, chiSquare: l.chiSquare, df: l.df, pModel: l.pModel,
      coxSnell: l.coxSnell, nagelkerke: l.nagelkerke, mcFadden: l.mcFadden, auc: discrimination.auc,
      classification: { cut: options.cut, ...classification },
      hosmerLemeshow: calibration === undefined ? null : { groups: calibration.groups.length, chiSquare: calibration.chiSquare, df: calibration.df, p: calibration.p },
      fittedFirstRows: [...l.fitted.subarray(0, FIRST)],
      separated: l.isSeparated,
    },
  };
}
