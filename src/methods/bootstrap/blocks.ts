import type { ParameterKind } from "../../sem/parameters";
import { shownSummary } from "./inference";
import type { BootstrapResult, ParameterSummary } from "./result";
import { rejectedCount } from "./trust";

const blockNames: Readonly<Record<ParameterKind, string>> = {
  path: "pathCoefficients",
  totalEffect: "totalEffects",
  indirectEffect: "indirectEffects",
  specificIndirectEffect: "specificIndirectEffects",
  outerWeight: "outerWeights",
  outerLoading: "outerLoadings",
  r2: "r2",
  r2Adjusted: "r2Adjusted",
  f2: "f2",
  cronbachAlpha: "cronbachAlpha",
  rhoA: "rhoA",
  rhoC: "rhoC",
  ave: "ave",
  htmt: "htmt",
  srmr: "SRMR",
  dUls: "dULS",
  dG: "dG",
};

/** The `bootstrap` block of the command line: parameter block → key → estimate, mean, bias, SE, t, p and intervals. */
export function bootstrapBlock(result: BootstrapResult): Record<string, unknown> {
  const { drawn, used, rejected, turned, options, summaries } = result;
  const values: Record<string, Record<string, unknown>> = {};
  for (const summary of summaries) {
    const block = (values[blockNames[summary.parameter.kind]] ??= {});
    block[keyOf(result, summary)] = figures(shownSummary(summary, result));
  }
  return { resamples: drawn, used, failed: rejectedCount(rejected), reasons: rejected, turned, seed: options.seed, signChanges: options.signs, level: options.level, test: options.test, values };
}

/** "A -> B", "A -> M -> B", "A <-> B", "A" or, for an item, "A.item". */
function keyOf({ constructs, items }: BootstrapResult, { parameter }: ParameterSummary): string {
  if (parameter.fitted) return parameter.fitted;
  const names = parameter.constructs.map((j) => constructs[j]!.name);
  return parameter.item === undefined ? names.join(parameter.kind === "htmt" ? " <-> " : " -> ") : `${names[0]}.${items[parameter.item]}`;
}

const figures = ({ estimate, mean, bias, se, t, p, intervals, jackknife, count }: ParameterSummary): Record<string, unknown> => ({
  estimate,
  mean,
  bias,
  se,
  t,
  p,
  ciPercentile: intervals.percentile ?? null,
  ciBasic: intervals.basic ?? null,
  ciNormal: intervals.normal ?? null,
  ciBiasCorrected: intervals.biasCorrected ?? null,
  ciBCa: intervals.bca ?? null,
  ...(intervals.studentised === undefined ? {} : { ciStudentised: intervals.studentised }),
  ...(jackknife === null ? {} : { jackknife }),
  count,
});
