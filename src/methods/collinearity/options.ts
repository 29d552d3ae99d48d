import type { PlsOptions } from "../pls/options";

export interface CollinearityOptions {
  readonly pls: PlsOptions;
  /** VIF above which collinearity may come from a common method */
  readonly limit: number;
}
