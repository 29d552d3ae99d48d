import { runWhole, type Analysis } from "../analysis";
import { blocks } from "./blocks";
import { check } from "./check";
import { rules, type CopulaOptions } from "./options";
import { report } from "./report";
import type { CopulaResult } from "./result";
import { shared } from "./run";

/** Endogeneity by Gaussian copulas (Park & Gupta 2012; Hult et al. 2018): docs/methods/copula.md. */
export const copula: Analysis<CopulaOptions, CopulaResult> = {
  menu: "structure",
  fields: [
    { id: "outcome", kind: "construct", of: "endogenous" },
    { id: "suspects", kind: "constructs", of: "any" },
    { id: "samples", kind: "number", initial: 1000, min: 100, max: 50_000, whole: true },
    { id: "seed", kind: "seed", initial: 20240601 },
    { id: "rule", kind: "choice", initial: "ecdf", choices: rules, advanced: true },
    { id: "coverage", kind: "number", initial: 95, min: 50, max: 99.9, whole: false, advanced: true },
  ],
  check,
  run: (input, options) => runWhole(shared, input, options),
  report,
  blocks,
  shared,
};
