import { runWhole, type Analysis, type Shared } from "../analysis";
import { foldFields, moreFoldFields } from "../predict/fields";
import type { Predictions } from "../predict/shares";
import { blocks } from "./blocks";
import { check } from "./check";
import type { CvpatOptions } from "./options";
import { report } from "./report";
import type { CvpatResult } from "./result";
import { join, part, pieces } from "./run";

const shared: Shared<CvpatOptions, CvpatResult, Predictions> = { pieces, part, join };

/** Cross-validated predictive ability test (Liengaard et al. 2021; Sharma et al. 2023): docs/methods/cvpat.md. */
export const cvpat: Analysis<CvpatOptions, CvpatResult> = {
  menu: "prediction",
  fields: [
    { id: "other", kind: "text", initial: "", holds: "model" },
    ...foldFields,
    { id: "technique", kind: "choice", initial: "direct", choices: ["direct", "earliest"] },
    { id: "benchmark", kind: "choice", initial: "direct", choices: ["direct", "exogenous", "allOther"] },
    { id: "test", kind: "choice", initial: "twoSided", choices: ["twoSided", "oneSided"] },
    { id: "bootstraps", kind: "number", initial: 2000, min: 0, max: 100_000, whole: true, advanced: true },
    ...moreFoldFields,
  ],
  check,
  run: (input, options) => runWhole(shared, input, options),
  report,
  blocks,
  shared,
};
