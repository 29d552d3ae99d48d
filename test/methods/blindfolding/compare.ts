import { drain } from "../../../src/jobs/job";
import { blindfolding } from "../../../src/methods/blindfolding";
import { defaultBlindfoldingOptions, type BlindfoldingOptions } from "../../../src/methods/blindfolding/options";
import type { Json } from "../../../src/methods/pls/blockShapes";
import { inputOf, plsOf, type AnalysisCase } from "../predict/given";
import type { AnalysisBlock } from "../referenceAnalyses";

const blockOf = (options: Partial<BlindfoldingOptions>, read: (block: Readonly<Record<string, Json>>) => Json = (block) => block) => (reference: AnalysisCase): Json => {
  const input = inputOf(reference);
  const result = drain(blindfolding.run(input, { ...defaultBlindfoldingOptions, pls: plsOf(reference), ...options }));
  return read(blindfolding.blocks(result, input)["blindfolding"] as Readonly<Record<string, Json>>);
};

const q2Only = ({ redundancy }: Readonly<Record<string, Json>>): Json => ({
  redundancyQ2: Object.fromEntries(Object.entries(redundancy as Readonly<Record<string, { readonly q2: number }>>).map(([name, { q2 }]) => [name, q2])),
});

export const blindfoldingBlocks: readonly AnalysisBlock[] = [
  { folder: "advanced", block: "blindfolding", compute: blockOf({}) },
  { folder: "advanced", block: "blindfoldingD9", compute: blockOf({ distance: 9 }) },
  { folder: "advanced", block: "blindfoldingMeanFill", compute: blockOf({ filling: "mean" }, q2Only) },
];
