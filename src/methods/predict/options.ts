import { defaultPlsOptions, type PlsOptions } from "../pls/options";

/** How the cases are divided into training sets and cases held out. */
export interface FoldOptions {
  /** "random": folds × repetitions by the seed · "leaveOneOut": each case by itself · "columns": as columns of the data say */
  readonly division: "random" | "leaveOneOut" | "columns";
  readonly folds: number;
  readonly repetitions: number;
  /** for "columns": one column a repetition; cases with the same value are held out together */
  readonly foldColumns: readonly string[];
  readonly seed: number;
}

/** What predicts: the structural model from its exogenous constructs on, or from the direct predecessors of each construct. */
export type Technique = "earliest" | "direct";

/** Whose items the linear model regresses an item on: of the exogenous constructs, of the direct predecessors, or of all others. */
export type Benchmark = "exogenous" | "direct" | "allOther";

/** Settings of PLSpredict (M5.5). */
export interface PredictOptions extends FoldOptions {
  readonly pls: PlsOptions;
  readonly estimator: "pls" | "plsc";
  readonly technique: Technique;
  readonly benchmark: Benchmark;
  /** average the predictions of a case over the repetitions before judging them, or judge each repetition and average the measures */
  readonly combine: "predictions" | "measures";
}

export const defaultFoldOptions: FoldOptions = { division: "random", folds: 10, repetitions: 10, foldColumns: [], seed: 20240601 };

export const defaultPredictOptions: PredictOptions = {
  ...defaultFoldOptions,
  pls: defaultPlsOptions,
  estimator: "pls",
  technique: "earliest",
  benchmark: "exogenous",
  combine: "predictions",
};
