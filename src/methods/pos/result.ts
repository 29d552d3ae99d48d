import type { Problem } from "../../report/problem";
import type { ResultConstruct, ResultPath, Value } from "../pls/result";
import type { Profile } from "../segments/profile";
import type { PosOptions } from "./options";

/** PLS of the cases of one segment; segments stand by decreasing size. */
export interface PosSegment {
  readonly size: number;
  readonly paths: readonly number[];
  /** per construct, null for exogenous ones */
  readonly r2: readonly Value[];
  /** per item */
  readonly loadings: readonly number[];
  readonly weights: readonly number[];
}

/** One start, as the table of starts shows it. */
export interface PosStart {
  /** from 0 */
  readonly number: number;
  readonly objective: number;
  readonly moves: number;
  readonly converged: boolean;
}

export interface PosResult {
  readonly options: PosOptions;
  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly { readonly construct: number; readonly column: string }[];
  readonly paths: readonly ResultPath[];
  /** of the whole sample by PLS */
  readonly pooledPaths: readonly number[];
  readonly loadings: readonly number[];
  readonly weights: readonly number[];
  readonly pooledR2: readonly Value[];
  readonly n: number;
  readonly nUsed: number;
  readonly smallest: number;
  readonly objective: number;
  /** of all cases in one segment, counted as often as there are segments, so that the two can be compared */
  readonly pooledObjective: number;
  readonly segments: readonly PosSegment[];
  /** per construct: R² of the segments, each by its share of the cases; null for exogenous ones */
  readonly averageR2: readonly Value[];
  /** best first */
  readonly starts: readonly PosStart[];
  /** starts that could not be estimated */
  readonly failed: number;
  readonly converged: boolean;
  readonly moves: number;
  readonly rows: Int32Array;
  readonly assignment: Int32Array;
  readonly profiles: readonly Profile[];
  readonly warnings: readonly Problem[];
}
