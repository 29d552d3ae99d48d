import type { Problem } from "../../report/problem";
import type { ResultConstruct, Value } from "../pls/result";
import type { BlindfoldingOptions } from "./options";

/** How well omitted cells are predicted: 1 − SSE ∕ SSO. */
export interface CrossValidated {
  readonly q2: Value;
  /** Σ(z − ẑ)² and Σz² over the omitted cells of all rounds */
  readonly sse: number;
  readonly sso: number;
}

export interface BlindfoldedItem extends CrossValidated {
  readonly column: string;
}

export interface BlindfoldedBlock extends CrossValidated {
  readonly construct: number;
  readonly items: readonly BlindfoldedItem[];
}

/** What Q² loses without a path: q² = (Q² − Q²₋) ∕ (1 − Q²). */
export interface PathRelevance {
  readonly from: number;
  readonly to: number;
  readonly q2: Value;
}

export interface BlindfoldingResult {
  readonly options: BlindfoldingOptions;
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly constructs: readonly ResultConstruct[];
  /** of endogenous reflective or single-item blocks, predicted by the structural model */
  readonly redundancy: readonly BlindfoldedBlock[];
  /** of blocks of several items, predicted by the construct's own score */
  readonly communality: readonly BlindfoldedBlock[];
  readonly paths: readonly PathRelevance[];
  readonly warnings: readonly Problem[];
}
