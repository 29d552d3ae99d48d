import { defaultPlsOptions, type PlsOptions } from "../pls/options";

/** Settings of covariance-based SEM (M11). */
export interface CbsemOptions {
  /** of these, what concerns the data: missing values, codes, filter, case weights */
  readonly pls: PlsOptions;
  readonly scale: "marker" | "variance";
  /** n: χ² = nF with covariances of divisor n (lavaan, Mplus); n−1: Wishart's likelihood (AMOS, EQS) */
  readonly likelihood: "normal" | "wishart";
  readonly correlatedOutcomes: boolean;
  /** such as "x1 ~~ x2; x3 ~~ x4" */
  readonly residualCovariances: string;
  /** formative constructs of several items: refused, or read as reflective */
  readonly formative: "refuse" | "asReflective";
  readonly maxIterations: number;
}

export const defaultCbsemOptions: CbsemOptions = { pls: defaultPlsOptions, scale: "marker", likelihood: "normal", correlatedOutcomes: false, residualCovariances: "", formative: "refuse", maxIterations: 500 };
