import { runWhole, type Analysis, type Shared } from "../analysis";
import { blocks } from "./blocks";
import { checkFolds } from "./check";
import { foldFields, moreFoldFields } from "./fields";
import type { PredictOptions } from "./options";
import { report } from "./report";
import type { PredictResult } from "./result";
import { join, part, pieces } from "./run";
import type { Predictions } from "./shares";

const shared: Shared<PredictOptions, PredictResult, Predictions> = { pieces, part, join };

/** PLSpredict (Shmueli et al. 2016): docs/methods/predict.md. */
export const predict: Analysis<PredictOptions, PredictResult> = {
  menu: "prediction",
  fields: [
    ...foldFields,
    { id: "technique", kind: "choice", initial: "earliest", choices: ["earliest", "direct"] },
    { id: "benchmark", kind: "choice", initial: "exogenous", choices: ["exogenous", "direct", "allOther"] },
    { id: "combine", kind: "choice", initial: "predictions", choices: ["predictions", "measures"], advanced: true },
    ...moreFoldFields,
  ],
  check: checkFolds,
  run: (input, options) => runWhole(shared, input, options),
  report,
  blocks,
  shared,
};
