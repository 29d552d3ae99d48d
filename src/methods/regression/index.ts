import type { Analysis } from "../analysis";
import { variableProblems } from "../variables/chosen";
import { variableFields } from "../variables/options";
import { blocks } from "./blocks";
import type { RegressionOptions } from "./options";
import { report } from "./report";
import type { RegressionResult } from "./result";
import { run } from "./run";

/** Ordinary least squares on scores or on columns: docs/methods/regression.md. */
export const regression: Analysis<RegressionOptions, RegressionResult> = {
  menu: "regression",
  fields: [
    ...variableFields,
    { id: "errors", kind: "choice", initial: "classic", choices: ["classic", "hc3"] },
    { id: "coverage", kind: "number", initial: 95, min: 50, max: 99.9, whole: false, advanced: true },
  ],
  check: variableProblems,
  run,
  report,
  blocks,
};
