import type { CopulaModel, CopulaResult, CopulaTerm } from "./result";

const FIRST = 5;
const ruleNames = { ecdf: "ecdfOverN", averageRank: "averageRankOverN", averageRankPlusOne: "averageRankOverNPlus1" } as const;

/** Names and shapes as in the reference. */
export function blocks({ outcome, predictors, suspects, normality, copulas, models, options, resamples }: CopulaResult): Readonly<Record<string, unknown>> {
  const rule = ruleNames[options.rule];
  const key = (place: number): string => predictors[place]!.key;
  const termName = ({ predictor, isCopula }: CopulaTerm): string => (isCopula ? `c(${key(predictor)})` : key(predictor));
  const modelName = (model: CopulaModel): string => (model.with.length === 0 ? "none" : model.with.map(key).join("+"));
  const by = (model: CopulaModel, value: (term: CopulaTerm) => unknown) => Object.fromEntries(model.terms.map((term) => [termName(term), value(term)]));
  return {
    gaussianCopula: {
      target: outcome.key,
      cramerVonMises: Object.fromEntries(predictors.map((predictor, i) => [predictor.key, normality[i] === undefined ? null : { W: normality[i].w, p: normality[i].p }])),
      termsFirstRows: { rows: Array.from({ length: FIRST }, (_, i) => i + 1), values: Object.fromEntries(suspects.map((place, k) => [key(place), { [rule]: [...copulas[k]!.subarray(0, FIRST)] }])) },
      models: { [rule]: Object.fromEntries(models.map((model) => [modelName(model), {
        coefficients: { "(Intercept)": model.constant.estimate, ...by(model, ({ estimate }) => estimate) },
        r2: model.r2,
        olsSe: { "(Intercept)": model.constant.olsSe, ...by(model, ({ olsSe }) => olsSe) },
      }])) },
    },
    gaussianCopulaBootstrap: { rule, resamples: resamples.used, seed: options.seed, values: Object.fromEntries(models.slice(1).map((model) => [modelName(model), by(model, ({ estimate, se, t, p, interval }) => ({ estimate, se, t, p, ciPercentile: interval }))])) },
  };
}
