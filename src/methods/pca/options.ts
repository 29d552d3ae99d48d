import type { PlsOptions } from "../pls/options";

export interface PcaOptions {
  readonly pls: PlsOptions;
  /** names of columns; none: all items of the model */
  readonly columns: readonly string[];
  /** components of eigenvalues above 1, above those of random data, or a number of them */
  readonly retain: "kaiser" | "parallel" | "number";
  readonly count: number;
  readonly rotation: "varimax" | "none";
  /** random sets of the parallel analysis */
  readonly samples: number;
  readonly seed: number;
}
