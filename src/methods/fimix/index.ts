import { type Analysis, runWhole, type Shared } from "../analysis";
import { blocks } from "./blocks";
import { check } from "./check";
import { join } from "./join";
import { defaultFimixOptions as initial, type FimixOptions } from "./options";
import { report } from "./report";
import type { FimixResult } from "./result";
import { type FimixPart, part, pieces } from "./starts";

const shared: Shared<FimixOptions, FimixResult, FimixPart> = { pieces, part, join };

/** Finite mixture PLS (Hahn, Johnson, Herrmann & Huber 2002): docs/methods/fimix.md. */
export const fimix: Analysis<FimixOptions, FimixResult> = {
  menu: "heterogeneity",
  fields: [
    { id: "most", kind: "number", initial: initial.most, min: 2, max: 12, whole: true },
    { id: "shown", kind: "number", initial: initial.shown, min: 0, max: 12, whole: true },
    { id: "starts", kind: "number", initial: initial.starts, min: 1, max: 10_000, whole: true },
    { id: "seed", kind: "seed", initial: initial.seed },
    { id: "diagram", kind: "number", initial: initial.diagram, min: 0, max: 12, whole: true },
    { id: "constants", kind: "switch", initial: initial.constants, advanced: true },
    { id: "tolerance", kind: "number", initial: initial.tolerance, min: 1e-12, max: 0.01, whole: false, advanced: true },
    { id: "maxIterations", kind: "number", initial: initial.maxIterations, min: 1, max: 1_000_000, whole: true, advanced: true },
  ],
  check,
  run: (input, options) => runWhole(shared, input, options),
  report,
  blocks,
  shared: shared as Shared<FimixOptions, FimixResult, unknown>,
};
