import { cbsem } from "../../../src/methods/cbsem";
import type { Json } from "../../../src/methods/pls/blockShapes";
import type { PlsOptions } from "../../../src/methods/pls/options";
import { inputOf, plsOf, type AnalysisCase } from "../predict/given";
import type { AnalysisBlock } from "../referenceAnalyses";
import { estimated } from "./given";

const compute = (reference: AnalysisCase): Json => {
  const input = inputOf(reference);
  const { filter } = reference.data as { readonly filter?: PlsOptions["filter"] };
  return cbsem.blocks(estimated(input, { pls: { ...plsOf(reference), ...(filter ? { filter } : {}) } }), input) as Json;
};

const estimates = ["standardizedLoadings", "standardizedPaths", "standardizedCorrelations", "unstandardizedLoadings", "unstandardizedPaths", "pathSe", "pathZ", "r2"];

/** lavaan 0.6-14: estimates to 1e-5; χ² to 1e-4 of a hundred, and with it all that follows from it. */
export const cbsemBlocks: readonly AnalysisBlock[] = [
  { folder: "expected", block: "cbsem", as: "cbsem", compute, without: ["fit", "chiSquareWishart"], tolerance: 1e-5 },
  { folder: "expected", block: "cbsem", as: "cbsem fit", compute, without: estimates, tolerance: 1e-6 },
];
