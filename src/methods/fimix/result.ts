import type { Problem } from "../../report/problem";
import type { ChoiceRule, MixtureCriteria } from "../../sem/mixtureCriteria";
import type { ResultConstruct, ResultPath, Value } from "../pls/result";
import type { Profile } from "../segments/profile";
import type { SegmentModel } from "../segments/reestimate";
import type { FimixOptions } from "./options";

/** One segment of a solution; segments stand by decreasing share. */
export interface FimixSegment {
  /** π */
  readonly share: number;
  /** cases that belong to it more than to any other */
  readonly size: number;
  /** per path */
  readonly paths: readonly number[];
  /** per construct, null for exogenous ones, and for all without constants */
  readonly constants: readonly Value[];
  readonly residualVariances: readonly Value[];
  readonly r2: readonly Value[];
}

export interface FimixSolution {
  readonly criteria: MixtureCriteria;
  readonly segments: readonly FimixSegment[];
  readonly iterations: number;
  readonly converged: boolean;
  /** starts that led to a solution, and of these, those to the same lnL as the best */
  readonly usable: number;
  readonly same: number;
}

export interface FimixResult {
  readonly options: FimixOptions;
  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly { readonly construct: number; readonly column: string }[];
  readonly paths: readonly ResultPath[];
  /** of the whole sample by PLS: per path, per item, per construct */
  readonly pooledPaths: readonly number[];
  readonly loadings: readonly number[];
  readonly weights: readonly number[];
  readonly pooledR2: readonly Value[];
  readonly n: number;
  readonly nUsed: number;
  readonly iterations: number;
  /** for K = 1, 2 …; null where no start led to an admissible solution */
  readonly solutions: readonly (FimixSolution | null)[];
  readonly chosen: { readonly K: number; readonly rule: ChoiceRule };
  /** the number of segments that the rest is about */
  readonly shown: number;
  /** rows of the data set, from 0, that have a segment */
  readonly rows: Int32Array;
  /** segment of each, from 0 */
  readonly assignment: Int32Array;
  /** cases × segments */
  readonly posterior: Float64Array;
  /** PLS of each segment by itself; null where it cannot be */
  readonly separate: readonly (SegmentModel | null)[];
  readonly profiles: readonly Profile[];
  readonly warnings: readonly Problem[];
}
