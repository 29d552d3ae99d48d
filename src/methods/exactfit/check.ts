import type { Problem } from "../../report/problem";
import { check as checkBootstrap } from "../bootstrap/check";
import { defaultBootstrapOptions } from "../bootstrap/options";
import type { Input } from "../method";
import { readingOf, type ExactFitOptions } from "./options";

/** What stands in the way of any bootstrap. */
export const check = (input: Input, options: ExactFitOptions): readonly Problem[] => {
  const { pls, samples, seed } = options;
  return checkBootstrap(input, { ...defaultBootstrapOptions, pls, samples, seed, estimator: readingOf(options) });
};
