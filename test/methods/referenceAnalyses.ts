import type { Json } from "../../src/methods/pls/blockShapes";
import { blindfoldingBlocks } from "./blindfolding/compare";
import { cbsemBlocks } from "./cbsem/compare";
import { gscaBlocks } from "./gsca/compare";
import { cvpatBlocks } from "./cvpat/compare";
import { multigroupBlocks } from "./multigroup/compare";
import { smartPlsBlocks } from "./multigroup/smartpls";
import { largestDifference, type Comparison } from "./pls/referenceCompare";
import { casesWith, type AnalysisCase } from "./predict/given";
import { predictBlocks } from "./predict/compare";

/** A block of the case files that an analysis answers for, in the shape of its expected values. */
export interface AnalysisBlock {
  readonly folder: "expected" | "advanced" | "advanced/smartpls4";
  readonly block: string;
  readonly compute: (reference: AnalysisCase) => Json;
  /** keys of expected values that are compared elsewhere, such as those of chance */
  readonly without?: readonly string[];
  /** of the case files; 1e-8 where absent */
  readonly tolerance?: number;
  /** its name in the table, where it is not that of the block */
  readonly as?: string;
}

const analysisBlocks: readonly AnalysisBlock[] = [...predictBlocks, ...cvpatBlocks, ...blindfoldingBlocks, ...multigroupBlocks, ...smartPlsBlocks, ...cbsemBlocks, ...gscaBlocks];

/** Every block of an analysis in every case at hand. */
export const analysisComparisons = (): readonly (readonly [name: string, compare: () => Comparison])[] =>
  analysisBlocks.flatMap(({ folder, block, compute, without = [], tolerance = 1e-8, as = block }) =>
    casesWith(folder, block).map((reference): readonly [string, () => Comparison] => [
      `${reference.case}: ${as}`,
      () => ({ case: reference.case, block: as, tolerance, ...largestDifference(less(reference.expected[block]!["values"] as Json, without), compute(reference), block) }),
    ]),
  );

/** A block less some keys, at any depth. */
const less = (value: Json, keys: readonly string[]): Json =>
  value === null || typeof value !== "object" || Array.isArray(value) ? value : Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (keys.includes(key) ? [] : [[key, less(inner as Json, keys)]])));
