import type { Field } from "../analysis";
import { scaleFields } from "../importance/scales";

/** What NCA and the combined map ask alike. */
export const ncaFields: readonly Field[] = [
  { id: "target", kind: "construct", of: "endogenous" },
  { id: "conditions", kind: "constructs", of: "any" },
  ...scaleFields,
  { id: "ceiling", kind: "choice", initial: "ce", choices: ["ce", "cr"] },
  { id: "permutations", kind: "number", initial: 10_000, min: 99, max: 1_000_000, whole: true },
  { id: "seed", kind: "seed", initial: 20240601 },
  { id: "peers", kind: "choice", initial: "asOften", choices: ["asOften", "once"], advanced: true },
];
