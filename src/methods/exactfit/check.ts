import type { Problem } from "../../report/problem";
import { check as checkBootstrap } from "../bootstrap/check";
import { defaultBootstrapOptions } from "../bootstrap/options";
import type { Input } from "../method";
import type { ExactFitOptions } from "./options";

/** What stands in the way of any bootstrap. */
export const check = (input: Input, { pls, samples, seed, estimator }: ExactFitOptions): readonly Problem[] =>
  checkBootstrap(input, { ...defaultBootstrapOptions, pls, samples, seed, estimator });
