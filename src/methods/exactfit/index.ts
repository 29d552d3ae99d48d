import { runWhole, type Analysis } from "../analysis";
import { blocks } from "./blocks";
import { check } from "./check";
import { defaultExactFitOptions, type ExactFitOptions } from "./options";
import { report } from "./report";
import type { ExactFitResult } from "./result";
import { shared } from "./run";

const { samples, seed, estimator } = defaultExactFitOptions;

/** Bootstrap test of exact overall fit (Dijkstra & Henseler 2015): docs/methods/exactfit.md. */
export const exactFit: Analysis<ExactFitOptions, ExactFitResult> = {
  menu: "structure",
  fields: [
    { id: "samples", kind: "number", initial: samples, min: 100, max: 100_000, whole: true },
    { id: "estimator", kind: "choice", initial: estimator, choices: ["asEstimated", "pls", "plsc"] },
    { id: "seed", kind: "seed", initial: seed, advanced: true },
  ],
  check,
  run: (input, options) => runWhole(shared, input, options),
  report,
  blocks,
  shared,
};
