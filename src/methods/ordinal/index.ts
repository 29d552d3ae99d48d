import { type Analysis, runWhole, type Shared } from "../analysis";
import { blocks } from "./blocks";
import { check } from "./check";
import { type OrdinalPart, part, pieces } from "./estimate";
import { join } from "./join";
import { defaultOrdinalOptions as initial, type OrdinalOptions } from "./options";
import { report } from "./report";
import type { OrdinalResult } from "./result";

const shared: Shared<OrdinalOptions, OrdinalResult, OrdinalPart> = { pieces, part, join };

/** Ordinal consistent PLS (Schuberth, Henseler & Dijkstra 2018): docs/methods/ordinal.md. */
export const ordinal: Analysis<OrdinalOptions, OrdinalResult> = {
  menu: "covariance",
  fields: [
    { id: "estimator", kind: "choice", initial: initial.estimator, choices: ["plsc", "pls"] },
    { id: "ordinal", kind: "choice", initial: initial.ordinal, choices: ["fewValues", "declared"] },
    { id: "most", kind: "number", initial: initial.most, min: 2, max: 100, whole: true },
    { id: "cells", kind: "choice", initial: initial.cells, choices: ["casewise", "pairwise"] },
    { id: "samples", kind: "number", initial: initial.samples, min: 0, max: 1_000_000, whole: true },
    { id: "seed", kind: "seed", initial: initial.seed },
    { id: "level", kind: "number", initial: initial.level, min: 0.5, max: 0.999, whole: false, advanced: true },
  ],
  check,
  run: (input, options) => runWhole(shared, input, options),
  report,
  blocks,
  shared: shared as Shared<OrdinalOptions, OrdinalResult, unknown>,
};
