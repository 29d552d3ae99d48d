import { num, type Json } from "../pls/blockShapes";
import type { CvpatResult, LossComparison } from "./result";

const linearModels = { exogenous: "ExogenousItems", direct: "DirectItems", allOther: "AllOtherItems" } as const;

/** `cvpat`: comparison → construct, overallMeanOfConstructs, overallMeanOfItems → losses and test; `cvpatModelComparison`: technique → the same. */
export function blocks({ constructs, average, linear, other, options, folds, repetitions, lost }: CvpatResult): Readonly<Record<string, Json>> {
  const nameOf = (of: LossComparison["of"]): string => (of === "constructs" ? "overallMeanOfConstructs" : of === "items" ? "overallMeanOfItems" : constructs[of]!.name);
  const table = (rows: readonly LossComparison[] | null): Json =>
    rows && Object.fromEntries(rows.map(({ of, loss, otherLoss, difference, t, df, pTwoSided, pOneSided, bootstrap }) => [nameOf(of), { lossModel: loss, lossBenchmark: otherLoss, difference, t: num(t), df, pTwoSided: num(pTwoSided), pOneSidedModelBetter: num(pOneSided), ...(bootstrap === null ? {} : { pBootstrap: bootstrap.pTwoSided, pBootstrapOneSidedModelBetter: bootstrap.pOneSided }) }]));
  const technique = `${options.technique}Antecedents`;
  return {
    cvpat: { [`${technique}VsIndicatorAverage`]: table(average), [`${technique}VsLinearModel${linearModels[options.benchmark]}`]: table(linear) },
    ...(other ? { cvpatModelComparison: { [technique]: table(other) } } : {}),
    cvpatFolds: { folds: options.division === "random" ? options.folds : folds, repetitions, lost },
  };
}
