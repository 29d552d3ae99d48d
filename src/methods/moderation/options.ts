import type { PlsOptions } from "../pls/options";

export interface ModerationOptions {
  readonly pls: PlsOptions;
  /** standard errors: of resamples in which every stage is estimated anew, or of the regression on the scores of the first stage */
  readonly inference: "bootstrap" | "ols";
  readonly samples: number;
  /** confidence level */
  readonly level: number;
  readonly seed: number;
}
