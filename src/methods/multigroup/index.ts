import { runWhole, type Analysis, type Shared } from "../analysis";
import { blocks } from "./blocks";
import { check } from "./check";
import { join } from "./join";
import type { MultigroupOptions } from "./options";
import { part, pieces, type Rows } from "./part";
import { report } from "./report";
import type { MultigroupResult } from "./result";

const shared: Shared<MultigroupOptions, MultigroupResult, readonly Rows[]> = { pieces, part, join };

/** MICOM and multigroup analysis: docs/methods/multigroup.md. */
export const multigroup: Analysis<MultigroupOptions, MultigroupResult> = {
  menu: "groups",
  fields: [
    { id: "groups", kind: "groups" },
    { id: "permutations", kind: "number", initial: 5000, min: 100, max: 100_000, whole: true },
    { id: "bootstraps", kind: "number", initial: 5000, min: 100, max: 100_000, whole: true },
    { id: "level", kind: "number", initial: 0.95, min: 0.5, max: 0.999, whole: false, advanced: true },
    { id: "adjustment", kind: "choice", initial: "none", choices: ["none", "bonferroni", "holm", "sidak"] },
    { id: "omnibus", kind: "switch", initial: false },
    { id: "distances", kind: "switch", initial: false },
    { id: "missingInGroups", kind: "choice", initial: "within", choices: ["within", "pooled"], advanced: true },
    { id: "sdDivisor", kind: "choice", initial: "n-1", choices: ["n-1", "n"], advanced: true },
    { id: "henseler", kind: "choice", initial: "mean", choices: ["mean", "estimate"], advanced: true },
    { id: "estimator", kind: "choice", initial: "pls", choices: ["pls", "plsc"], advanced: true },
    { id: "seed", kind: "seed", initial: 20240601 },
  ],
  check,
  run: (input, options) => runWhole(shared, input, options),
  report,
  blocks,
  shared,
};
