import { columnProblems } from "../../data/used";
import { ofAnalysis } from "../../report/problem";
import type { Analysis } from "../analysis";
import { blocks } from "./blocks";
import type { PcaOptions } from "./options";
import { report } from "./report";
import type { PcaResult } from "./result";
import { columnsOf, run } from "./run";

/** Principal components of items, with Harman's test: docs/methods/pca.md. */
export const pca: Analysis<PcaOptions, PcaResult> = {
  menu: "measurement",
  fields: [
    { id: "columns", kind: "columns", scale: "metric" },
    { id: "retain", kind: "choice", initial: "kaiser", choices: ["kaiser", "parallel", "number"] },
    { id: "count", kind: "number", initial: 3, min: 1, max: 100, whole: true },
    { id: "rotation", kind: "choice", initial: "varimax", choices: ["varimax", "none"] },
    { id: "samples", kind: "number", initial: 100, min: 20, max: 2000, whole: true, advanced: true },
    { id: "seed", kind: "seed", initial: 20240601, advanced: true },
  ],
  check: (input, options) => {
    const names = columnsOf(input, options);
    if (names.length < 2) return [ofAnalysis("pca", "fewItems")];
    return input.data.matrix === undefined ? columnProblems(input.data, names, { ...options.pls, weightColumn: undefined }) : [];
  },
  run,
  report,
  blocks,
};
