import { defaultPlsOptions, type PlsOptions } from "../pls/options";

/** Settings of ordinal consistent PLS (M2.10). */
export interface OrdinalOptions {
  /** of these, all but missing values, results and estimator */
  readonly pls: PlsOptions;
  /** which columns are ordinal: those of few whole values, or those whose scale says so */
  readonly ordinal: "fewValues" | "declared";
  /** most values of a column that counts as ordinal */
  readonly most: number;
  /** which cases a correlation rests on: those complete in all columns, or in its two */
  readonly cells: "casewise" | "pairwise";
  readonly estimator: "plsc" | "pls";
  /** resamples for standard errors and intervals; 0: none */
  readonly samples: number;
  readonly seed: number;
  readonly level: number;
}

export const defaultOrdinalOptions: OrdinalOptions = { pls: defaultPlsOptions, ordinal: "fewValues", most: 10, cells: "casewise", estimator: "plsc", samples: 200, seed: 20240601, level: 0.95 };
