import type { Problem } from "../../report/problem";
import type { ResultConstruct } from "../pls/result";
import type { Line, Peer, Scope } from "./ceiling";
import type { Corner } from "./corners";
import type { NcaOptions } from "./options";

/** What one ceiling says of one condition. */
export interface CeilingResult {
  readonly zone: number;
  /** zone ∕ scope */
  readonly effectSize: number;
  /** % of cases on or below the ceiling */
  readonly accuracy: number;
  /** % of the condition's range in which more of it makes no more possible */
  readonly conditionInefficiency: number;
  /** % of the outcome's range that is possible with the least of the condition */
  readonly outcomeInefficiency: number;
  /** share of permutations with as large an effect, (# + 1) ∕ (B + 1) */
  readonly p: number;
}

/** What a level of the outcome asks of a condition: `null` nothing, Infinity more than anyone has. */
export interface Required {
  /** in the units of the scores */
  readonly value: number | null;
  /** share of cases below it, % */
  readonly below: number;
}

export interface ConditionResult {
  readonly construct: number;
  /** the corner that is empty where the condition is necessary */
  readonly corner: Corner;
  readonly scope: Scope;
  readonly peers: readonly Peer[];
  readonly line: Line | undefined;
  readonly ce: CeilingResult;
  readonly cr: CeilingResult & { /** zone of CR-FDH as % of that of CE-FDH */ readonly fit: number };
  /** one a level, by both ceilings */
  readonly bottleneck: { readonly ce: readonly Required[]; readonly cr: readonly Required[] };
}

export interface NcaResult {
  readonly options: NcaOptions;
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly constructs: readonly ResultConstruct[];
  readonly target: number;
  /** levels of the outcome, % of its range */
  readonly levels: readonly number[];
  readonly conditions: readonly ConditionResult[];
  /** one a construct, one a case used */
  readonly scores: readonly Float64Array[];
  readonly warnings: readonly Problem[];
}
