import type { PlsOptions } from "../pls/options";

/** How the share of cases at or below a value is found (M10.4, erratum E7). */
export const rules = ["ecdf", "averageRank", "averageRankPlusOne"] as const;
export type CopulaRule = (typeof rules)[number];

export interface CopulaOptions {
  readonly pls: PlsOptions;
  /** id of an endogenous construct */
  readonly outcome: string | null;
  /** ids of predictors that may be endogenous; none: all of the outcome */
  readonly suspects: readonly string[];
  readonly rule: CopulaRule;
  readonly samples: number;
  readonly seed: number;
  /** coverage of the intervals, percent */
  readonly coverage: number;
}
