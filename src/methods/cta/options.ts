import type { PlsOptions } from "../pls/options";

export interface CtaOptions {
  readonly pls: PlsOptions;
  /** ids of constructs; none: every construct with four items or more */
  readonly constructs: readonly string[];
  /** whether constructs of two or three items borrow from a neighbour what they lack */
  readonly borrow: boolean;
  readonly samples: number;
  readonly seed: number;
  readonly level: number;
}
