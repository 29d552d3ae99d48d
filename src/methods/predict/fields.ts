import type { Field } from "../analysis";

/** How the cases are divided. */
export const foldFields: readonly Field[] = [
  { id: "division", kind: "choice", initial: "random", choices: ["random", "leaveOneOut", "columns"] },
  { id: "folds", kind: "number", initial: 10, min: 2, max: 1000, whole: true },
  { id: "repetitions", kind: "number", initial: 10, min: 1, max: 100, whole: true },
];

export const moreFoldFields: readonly Field[] = [
  { id: "foldColumns", kind: "columns", advanced: true },
  { id: "estimator", kind: "choice", initial: "pls", choices: ["pls", "plsc"], advanced: true },
  { id: "seed", kind: "seed", initial: 20240601 },
];
