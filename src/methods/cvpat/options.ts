import { defaultPlsOptions, type PlsOptions } from "../pls/options";
import { defaultFoldOptions, type Benchmark, type FoldOptions, type Technique } from "../predict/options";

/** Settings of CVPAT (M5.6): by default direct antecedents throughout, as SmartPLS documents. */
export interface CvpatOptions extends FoldOptions {
  readonly pls: PlsOptions;
  readonly estimator: "pls" | "plsc";
  readonly technique: Technique;
  readonly benchmark: Benchmark;
  /** "twoSided": any difference · "oneSided": the model predicts better */
  readonly test: "twoSided" | "oneSided";
  /** resamples of the differences for a p that assumes no distribution; 0: none */
  readonly bootstraps: number;
  /** text of another model, or only of its paths; empty for none */
  readonly other: string;
}

export const defaultCvpatOptions: CvpatOptions = { ...defaultFoldOptions, pls: defaultPlsOptions, estimator: "pls", technique: "direct", benchmark: "direct", test: "twoSided", bootstraps: 2000, other: "" };
