import type { Histogram } from "../../math/histogram";
import type { Problem } from "../../report/problem";
import type { ResultConstruct, Value } from "../pls/result";
import type { Measures } from "./measures";
import type { PredictOptions } from "./options";
import type { Source } from "./validator";

/** One item of an endogenous construct. */
export interface PredictedItem {
  readonly construct: number;
  readonly column: string;
  /** of predictions for cases held out */
  readonly out: Readonly<Partial<Record<Source, Measures>>>;
  /** SD of the measures over the repetitions; null with a single one */
  readonly spread: Readonly<Partial<Record<Source, Measures>>>;
  /** of the estimate of all cases, for its own cases */
  readonly inSample: Readonly<Partial<Record<Source, Measures>>>;
  /** cases whose value is 0, left out of MAPE */
  readonly zeros: number;
  /** of the errors by the technique chosen; null where they do not vary */
  readonly skewness: Value;
  readonly errors: Histogram | null;
  /** the same of the linear benchmark, over the same bins */
  readonly benchmarkErrors: Histogram | null;
}

export interface PredictedConstruct {
  readonly construct: number;
  /** of scores standardised by the training set; no MAPE */
  readonly earliest: Measures;
  readonly direct: Measures;
}

/** How many items the model predicts better than the linear benchmark (Shmueli et al. 2019). */
export type PredictivePower = "high" | "medium" | "low" | "none";

export interface PredictResult {
  readonly options: PredictOptions;
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly PredictedItem[];
  readonly explained: readonly PredictedConstruct[];
  readonly folds: number;
  readonly repetitions: number;
  /** folds without a usable estimate, whose cases have no prediction there */
  readonly lost: number;
  /** whether the model has products or constructs of higher order, which the published procedure leaves open */
  readonly staged: boolean;
  /** null where the linear benchmark cannot be estimated */
  readonly power: PredictivePower | null;
  /** items predicted with a smaller RMSE than the benchmark, and with Q²predict above 0 */
  readonly better: number;
  readonly positive: number;
  /** row of each case in the data, from 1 */
  readonly caseRows: Int32Array;
  /** n × items predictions by each technique, averaged over the repetitions */
  readonly predictions: Readonly<Record<"earliest" | "direct", Float64Array>>;
  readonly warnings: readonly Problem[];
}
