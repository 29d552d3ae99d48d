import { defaultPlsOptions, type PlsOptions } from "../pls/options";

/** Settings of the what-if engine, beside those of the estimate. */
export interface WhatIfOptions {
  readonly pls: PlsOptions;
  /** columns taken out for the moment, in the order in which that was done; unknown names are passed over */
  readonly ghosted: readonly string[];
  /** also every pair of items of one block with four items or more */
  readonly pairs: boolean;
  /** only the ghosts and so many other items, those with the weakest loadings without the ghosts: a first answer for large models; absent: all */
  readonly weakest?: number | undefined;
}

export const defaultWhatIfOptions: WhatIfOptions = { pls: defaultPlsOptions, ghosted: [], pairs: false };
