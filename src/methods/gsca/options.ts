import { defaultPlsOptions, type PlsOptions } from "../pls/options";

/** Settings of GSCA (M2.11). */
export interface GscaOptions {
  /** of these, what concerns the data, tolerance, limit and constructs without paths */
  readonly pls: PlsOptions;
  /** which items their component is to explain: those of reflective constructs, all, or none */
  readonly loadings: "reflective" | "all" | "none";
  /** resamples for standard errors and intervals; 0: none */
  readonly samples: number;
  readonly seed: number;
  readonly level: number;
}

export const defaultGscaOptions: GscaOptions = { pls: defaultPlsOptions, loadings: "reflective", samples: 1000, seed: 20240601, level: 0.95 };
