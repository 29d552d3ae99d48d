import type { Problem } from "../../report/problem";
import type { ResultConstruct, Value } from "../pls/result";
import type { CvpatOptions } from "./options";

/** Average losses of two predictions of the same cases, and whether they differ. */
export interface LossComparison {
  /** an endogenous construct, all constructs alike, or all items alike (erratum E9) */
  readonly of: number | "constructs" | "items";
  readonly loss: number;
  readonly otherLoss: number;
  /** loss − otherLoss: negative where the model predicts better */
  readonly difference: number;
  /** null where the difference is the same in every case */
  readonly t: Value;
  readonly df: number;
  readonly pTwoSided: Value;
  /** of a model that does not predict better */
  readonly pOneSided: Value;
  /** the same by resampling the cases; null where none are drawn */
  readonly bootstrap: { readonly pTwoSided: number; readonly pOneSided: number } | null;
}

export interface CvpatResult {
  readonly options: CvpatOptions;
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly constructs: readonly ResultConstruct[];
  readonly folds: number;
  readonly repetitions: number;
  readonly lost: number;
  /** whether the model has products or constructs of higher order, which the published procedure leaves open */
  readonly staged: boolean;
  readonly average: readonly LossComparison[];
  /** null where the linear model cannot be estimated */
  readonly linear: readonly LossComparison[] | null;
  /** the other model against this one: positive where this one predicts better; null without another model */
  readonly other: readonly LossComparison[] | null;
  readonly warnings: readonly Problem[];
}
