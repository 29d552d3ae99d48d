import type { Described } from "../../math/described";
import type { Problem } from "../../report/problem";
import type { PlsResult } from "../pls/result";
import type { OrdinalOptions } from "./options";

export interface OrdinalColumn {
  readonly name: string;
  /** null: metric */
  readonly categories: readonly number[] | null;
  readonly thresholds: readonly number[];
}

export interface OrdinalResult {
  readonly options: OrdinalOptions;
  /** of the latent correlations, with everything that is reported of PLS */
  readonly pls: PlsResult;
  readonly columns: readonly OrdinalColumn[];
  /** p × p, in the order of the items of `pls`, and Pearson's of the same cases */
  readonly correlations: Float64Array;
  readonly pearson: Float64Array;
  readonly n: number;
  readonly nUsed: number;
  readonly isRepaired: boolean;
  readonly used: number;
  /** per item and path of `pls`, by the estimator chosen */
  readonly weights: readonly Described[];
  readonly loadings: readonly Described[];
  readonly coefficients: readonly Described[];
  readonly r2: readonly Described[];
  readonly warnings: readonly Problem[];
}
