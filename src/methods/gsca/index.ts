import { type Analysis, runWhole, type Shared } from "../analysis";
import { blocks } from "./blocks";
import { check } from "./check";
import { type GscaPart, part, pieces } from "./estimate";
import { join } from "./join";
import { defaultGscaOptions as initial, type GscaOptions } from "./options";
import { report } from "./report";
import type { GscaResult } from "./result";

const shared: Shared<GscaOptions, GscaResult, GscaPart> = { pieces, part, join };

/** Generalised structured component analysis (Hwang & Takane 2004): docs/methods/gsca.md. */
export const gsca: Analysis<GscaOptions, GscaResult> = {
  menu: "covariance",
  fields: [
    { id: "loadings", kind: "choice", initial: initial.loadings, choices: ["reflective", "all", "none"] },
    { id: "samples", kind: "number", initial: initial.samples, min: 0, max: 1_000_000, whole: true },
    { id: "seed", kind: "seed", initial: initial.seed },
    { id: "level", kind: "number", initial: initial.level, min: 0.5, max: 0.999, whole: false, advanced: true },
  ],
  check,
  run: (input, options) => runWhole(shared, input, options),
  report,
  blocks,
  shared: shared as Shared<GscaOptions, GscaResult, unknown>,
};
