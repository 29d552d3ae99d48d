import type { Problem } from "../../report/problem";
import type { CeilingResult, Required } from "../nca/result";
import type { ResultConstruct } from "../pls/result";
import type { CipmaOptions } from "./options";

export interface CipmaCondition {
  readonly construct: number;
  /** a dimension of a construct that stands on the map as well */
  readonly isPart: boolean;
  readonly importance: number;
  readonly performance: number;
  readonly ceiling: CeilingResult;
  /** for the level that is wanted */
  readonly required: Required;
}

/** One map of importance, performance and necessity (M10.2, M18.9); constructs by their place. */
export interface CipmaResult {
  readonly options: CipmaOptions;
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly constructs: readonly ResultConstruct[];
  readonly target: number;
  readonly targetPerformance: number;
  readonly conditions: readonly CipmaCondition[];
  readonly warnings: readonly Problem[];
}
