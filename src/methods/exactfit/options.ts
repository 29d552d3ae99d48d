import { defaultPlsOptions, type PlsOptions } from "../pls/options";

/** Settings of the exact-fit test (M5.10). */
export interface ExactFitOptions {
  readonly pls: PlsOptions;
  readonly samples: number;
  readonly seed: number;
  /** "pls": all blocks are composites; "plsc": reflective blocks are common factors, estimated consistently; "asEstimated": what `pls` says */
  readonly estimator: "asEstimated" | "pls" | "plsc";
}

export const defaultExactFitOptions: ExactFitOptions = { pls: defaultPlsOptions, samples: 5000, seed: 20240601, estimator: "asEstimated" };

/** How the model is read. */
export const readingOf = ({ pls, estimator }: Pick<ExactFitOptions, "pls" | "estimator">): "pls" | "plsc" => (estimator === "asEstimated" ? pls.estimator : estimator);
