import type { Analysis } from "../analysis";
import { blocks } from "./blocks";
import { check } from "./check";
import type { LogisticOptions } from "./options";
import { report } from "./report";
import type { LogisticResult } from "./result";
import { run } from "./run";

/** Logistic regression on scores or on columns: docs/methods/logistic.md. */
export const logistic: Analysis<LogisticOptions, LogisticResult> = {
  menu: "regression",
  fields: [
    { id: "outcomeColumn", kind: "column", scale: "any", optional: true },
    { id: "event", kind: "choice", initial: "second", choices: ["second", "first"] },
    { id: "level", kind: "choice", initial: "scores", choices: ["scores", "columns"] },
    { id: "predictors", kind: "constructs", of: "any" },
    { id: "predictorColumns", kind: "columns", scale: "metric" },
    { id: "cut", kind: "number", initial: 0.5, min: 0.01, max: 0.99, whole: false, advanced: true },
    { id: "coverage", kind: "number", initial: 95, min: 50, max: 99.9, whole: false, advanced: true },
  ],
  check,
  run,
  report,
  blocks,
};
