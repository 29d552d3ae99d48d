import { defaultPlsOptions, type PlsOptions } from "../pls/options";

export type IntervalKind = "percentile" | "basic" | "normal" | "biasCorrected" | "bca" | "studentised";

/** Settings of the bootstrap (M6, decision 12), beside those of the estimate that is resampled. */
export interface BootstrapOptions {
  readonly pls: PlsOptions;
  readonly samples: number;
  readonly seed: number;
  /** PLS, or consistent PLS in every resample */
  readonly estimator: "pls" | "plsc";
  /** which interval the diagram and the first table show; every kind but the studentised is always there */
  readonly interval: IntervalKind;
  /** confidence level, such as .95 */
  readonly level: number;
  readonly test: "twoTailed" | "oneTailed";
  readonly signs: "none" | "individual" | "construct";
  readonly inadmissible: "drop" | "replace" | "keep";
  /** empty cells are treated before resampling, or in each resample anew (M1.3) */
  readonly missingInResamples: "once" | "each";
  /** divisor of the standard error: resamples − 1, or their number */
  readonly seDivisor: "n-1" | "n";
  /** d_G among the measures of fit: several times the work of all other parameters */
  readonly geodesicDistance: boolean;
  /** resamples of each resample for the studentised interval */
  readonly innerSamples: number;
}

export const defaultBootstrapOptions: BootstrapOptions = {
  pls: defaultPlsOptions,
  samples: 10_000,
  seed: 20240601,
  estimator: "pls",
  interval: "percentile",
  level: 0.95,
  test: "twoTailed",
  signs: "none",
  inadmissible: "drop",
  missingInResamples: "once",
  seDivisor: "n-1",
  geodesicDistance: false,
  innerSamples: 50,
};

/** Resamples of a preview and of the live bootstrap. */
export const previewSamples = 1000;
