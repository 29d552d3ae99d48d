import { type Analysis, runWhole, type Shared } from "../analysis";
import { blocks } from "./blocks";
import { check } from "./check";
import { join } from "./join";
import { defaultPosOptions as initial, type PosOptions } from "./options";
import { report } from "./report";
import type { PosResult } from "./result";
import { part, pieces, type PosPart } from "./starts";

const shared: Shared<PosOptions, PosResult, PosPart> = { pieces, part, join };

/** Prediction-oriented segmentation (Becker, Rai, Ringle & Völckner 2013): docs/methods/pos.md. */
export const pos: Analysis<PosOptions, PosResult> = {
  menu: "heterogeneity",
  fields: [
    { id: "segments", kind: "number", initial: initial.segments, min: 2, max: 12, whole: true },
    { id: "starts", kind: "number", initial: initial.starts, min: 1, max: 10_000, whole: true },
    { id: "objective", kind: "choice", initial: initial.objective, choices: ["sum", "weighted"] },
    { id: "seed", kind: "seed", initial: initial.seed },
    { id: "diagram", kind: "number", initial: initial.diagram, min: 0, max: 12, whole: true },
    { id: "scores", kind: "choice", initial: initial.scores, choices: ["segment", "pooled"], advanced: true },
    { id: "formative", kind: "switch", initial: initial.formative, advanced: true },
    { id: "smallest", kind: "number", initial: initial.smallest, min: 0, max: 1_000_000, whole: true, advanced: true },
    { id: "depth", kind: "number", initial: initial.depth, min: 0, max: 1_000_000, whole: true, advanced: true },
    { id: "maxMoves", kind: "number", initial: initial.maxMoves, min: 0, max: 10_000_000, whole: true, advanced: true },
  ],
  check,
  run: (input, options) => runWhole(shared, input, options),
  report,
  blocks,
  shared: shared as Shared<PosOptions, PosResult, unknown>,
};
