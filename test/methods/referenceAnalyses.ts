import type { Json } from "../../src/methods/pls/blockShapes";
import { blindfoldingBlocks } from "./blindfolding/compare";
import { cvpatBlocks } from "./cvpat/compare";
import { largestDifference, type Comparison } from "./pls/referenceCompare";
import { casesWith, type AnalysisCase } from "./predict/given";
import { predictBlocks } from "./predict/compare";

/** A block of the case files that an analysis answers for, in the shape of its expected values. */
export interface AnalysisBlock {
  readonly folder: "expected" | "advanced";
  readonly block: string;
  readonly compute: (reference: AnalysisCase) => Json;
}

const analysisBlocks: readonly AnalysisBlock[] = [...predictBlocks, ...cvpatBlocks, ...blindfoldingBlocks];

/** Every block of an analysis in every case at hand. */
export const analysisComparisons = (): readonly (readonly [name: string, compare: () => Comparison])[] =>
  analysisBlocks.flatMap(({ folder, block, compute }) =>
    casesWith(folder, block).map((reference): readonly [string, () => Comparison] => [
      `${reference.case}: ${block}`,
      () => ({ case: reference.case, block, tolerance: 1e-8, ...largestDifference(reference.expected[block]!["values"] as Json, compute(reference), block) }),
    ]),
  );
