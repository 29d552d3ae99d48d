import type { Analysis } from "../analysis";
import { blocks } from "./blocks";
import { check } from "./check";
import { defaultCbsemOptions as initial, type CbsemOptions } from "./options";
import { report } from "./report";
import type { CbsemResult } from "./result";
import { run } from "./run";

/** Covariance-based SEM and confirmatory factor analysis by maximum likelihood: docs/methods/cbsem.md. */
export const cbsem: Analysis<CbsemOptions, CbsemResult> = {
  menu: "covariance",
  fields: [
    { id: "scale", kind: "choice", initial: initial.scale, choices: ["marker", "variance"] },
    { id: "likelihood", kind: "choice", initial: initial.likelihood, choices: ["normal", "wishart"] },
    { id: "residualCovariances", kind: "text", initial: initial.residualCovariances },
    { id: "correlatedOutcomes", kind: "switch", initial: initial.correlatedOutcomes, advanced: true },
    { id: "formative", kind: "choice", initial: initial.formative, choices: ["refuse", "asReflective"], advanced: true },
    { id: "maxIterations", kind: "number", initial: initial.maxIterations, min: 1, max: 100_000, whole: true, advanced: true },
  ],
  check,
  run,
  report,
  blocks,
};
