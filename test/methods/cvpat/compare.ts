import { drain } from "../../../src/jobs/job";
import { runWhole } from "../../../src/methods/analysis";
import { blocks } from "../../../src/methods/cvpat/blocks";
import { defaultCvpatOptions, type CvpatOptions } from "../../../src/methods/cvpat/options";
import type { CvpatResult } from "../../../src/methods/cvpat/result";
import { join, part, pieces } from "../../../src/methods/cvpat/run";
import type { Input } from "../../../src/methods/method";
import type { Json } from "../../../src/methods/pls/blockShapes";
import type { Predictions } from "../../../src/methods/predict/shares";
import { foldsOf } from "../predict/compare";
import type { AnalysisCase } from "../predict/given";
import type { AnalysisBlock } from "../referenceAnalyses";

export const test = (input: Input, options: Partial<CvpatOptions>): CvpatResult =>
  drain(runWhole<CvpatOptions, CvpatResult, Predictions>({ pieces, part, join }, input, { ...defaultCvpatOptions, ...options }));

/** Both techniques against all benchmarks that the case knows, and against its other model. */
const blockOf = (key: "cvpat" | "cvpatModelComparison") => (reference: AnalysisCase): Json => {
  const { input, options } = foldsOf(reference, "cvpat");
  const { alternativePaths } = reference.expected["cvpatModelComparison"] as { readonly alternativePaths: readonly { readonly from: string; readonly to: string }[] };
  const other = alternativePaths.map(({ from, to }) => `${to} ~ ${from}`).join("; ");
  const runs = (["direct", "earliest"] as const).flatMap((technique) => (["direct", "exogenous"] as const).map((benchmark) => blocks(test(input, { ...options, technique, benchmark, other }))[key] as Readonly<Record<string, Json>>));
  return Object.assign({}, ...runs) as Json;
};

export const cvpatBlocks: readonly AnalysisBlock[] = [
  { folder: "advanced", block: "cvpat", compute: blockOf("cvpat") },
  { folder: "advanced", block: "cvpatModelComparison", compute: blockOf("cvpatModelComparison") },
];
