import { defaultPlsOptions, type PlsOptions } from "../pls/options";

/** Settings of the exact-fit test (M5.10). */
export interface ExactFitOptions {
  readonly pls: PlsOptions;
  readonly samples: number;
  readonly seed: number;
  /** "pls": all blocks are composites; "plsc": reflective blocks are common factors, estimated consistently */
  readonly estimator: "pls" | "plsc";
}

export const defaultExactFitOptions: ExactFitOptions = { pls: defaultPlsOptions, samples: 5000, seed: 20240601, estimator: "pls" };
