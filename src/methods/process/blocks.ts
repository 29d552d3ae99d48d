import type { Ols } from "../../sem/ols";
import type { Effect, ProcessResult } from "./result";
import { termsOf } from "./run";

/** Names and shapes as in the reference. */
export function blocks({ options, study, M, Y, direct, indirect, index, resamples }: ProcessResult): Readonly<Record<string, unknown>> {
  const equation = (ols: Ols, which: "M" | "Y") => {
    const names = ["(Intercept)", ...termsOf(options, study, which).map(({ key }) => key)];
    const by = (value: (term: Ols["terms"][number]) => number) => Object.fromEntries(ols.terms.map((term, j) => [names[j]!, value(term)]));
    return { b: by(({ b }) => b), se: by(({ se }) => se), t: by(({ t }) => t), p: by(({ p }) => p), seHC3: by(({ seHc3 }) => seHc3), r2: ols.r2, F: ols.f, df1: ols.df1, df2: ols.df2, mse: ols.errorSd ** 2 };
  };
  const values = (effects: readonly Effect[] | undefined) => effects?.map(({ estimate }) => estimate) ?? null;
  const drawn = ({ se, interval }: Effect) => ({ se, ciPercentile: interval });
  return {
    process: {
      model: options.model, scores: options.scores, centred: options.centre,
      equations: { ...(M === undefined ? {} : { M: equation(M, "M") }), Y: equation(Y, "Y") },
      moderatorValues: study.probes, direct: values(direct), indirect: values(indirect),
      indexOfModeratedMediation: index?.estimate ?? null,
      bootstrap: { resamples: resamples.used, seed: options.seed, direct: direct.map(drawn), indirect: indirect?.map(drawn) ?? null, index: index === undefined ? null : drawn(index) },
    },
  };
}
