import { interactionsOf } from "../../model/interactions";
import { ofAnalysis } from "../../report/problem";
import { runWhole, type Analysis } from "../analysis";
import { check as checkPls } from "../pls/check";
import { blocks } from "./blocks";
import type { ModerationOptions } from "./options";
import { report } from "./report";
import type { ModerationResult } from "./result";
import { shared } from "./run";

/** Simple slopes, Johnson–Neyman regions and moderated mediation of the interactions that are drawn: docs/methods/moderation.md. */
export const moderation: Analysis<ModerationOptions, ModerationResult> = {
  menu: "structure",
  fields: [
    { id: "inference", kind: "choice", initial: "bootstrap", choices: ["bootstrap", "ols"] },
    { id: "samples", kind: "number", initial: 1000, min: 100, max: 100_000, whole: true },
    { id: "level", kind: "number", initial: 0.95, min: 0.5, max: 0.999, whole: false },
    { id: "seed", kind: "seed", initial: 20240601, advanced: true },
  ],
  check: (input, { pls }) => [
    ...(interactionsOf(input.model).length === 0 ? [ofAnalysis("moderation", "none")] : []),
    ...checkPls(input, { ...pls, interactions: "twoStage" }),
  ],
  run: (input, options) => runWhole(shared, input, options),
  report,
  blocks,
  shared,
};
