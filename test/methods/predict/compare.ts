import type { Json } from "../../../src/methods/pls/blockShapes";
import { blocks } from "../../../src/methods/predict/blocks";
import type { PredictOptions } from "../../../src/methods/predict/options";
import type { AnalysisBlock } from "../referenceAnalyses";
import { inputOf, plsOf, predict, withFolds, type AnalysisCase } from "./given";

/** The folds of a case, one list for each repetition, or none for leave-one-out. */
export function foldsOf(reference: AnalysisCase, block: string): { readonly input: ReturnType<typeof inputOf>; readonly options: Partial<PredictOptions> } {
  const { foldOfRow } = reference.expected[block] as { readonly foldOfRow?: readonly number[] | readonly (readonly number[])[] | null };
  const input = inputOf(reference);
  const pls = plsOf(reference);
  if (!foldOfRow) return { input, options: { pls, division: "leaveOneOut" } };
  const lists = (typeof foldOfRow[0] === "number" ? [foldOfRow] : foldOfRow) as readonly (readonly number[])[];
  const { data, foldColumns } = withFolds(input.data, lists);
  return { input: { ...input, data }, options: { pls, division: "columns", foldColumns } };
}

const blockOf = (name: string, key: string) => (reference: AnalysisCase): Json => {
  const { input, options } = foldsOf(reference, name);
  return blocks(predict(input, { ...options, benchmark: "allOther" }))[key]!;
};

export const predictBlocks: readonly AnalysisBlock[] = [
  { folder: "expected", block: "predict", compute: blockOf("predict", "predict") },
  { folder: "advanced", block: "plsPredict", compute: blockOf("plsPredict", "plsPredict") },
];
