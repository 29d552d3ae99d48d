import { type Analysis, runWhole, type Shared } from "../analysis";
import { blocks } from "./blocks";
import { check } from "./check";
import { ncaFields } from "./fields";
import { corners } from "./corners";
import type { NcaOptions } from "./options";
import { report } from "./report";
import type { NcaResult } from "./result";
import { ncaShared } from "./shared";

/** Necessary condition analysis (Dul 2016): docs/methods/nca.md. */
export const nca: Analysis<NcaOptions, NcaResult> = {
  menu: "importance",
  fields: [
    ...ncaFields.slice(0, 2),
    { id: "corner", kind: "choice", initial: "upperLeft", choices: corners },
    ...ncaFields.slice(2),
    { id: "corners", kind: "text", initial: "", advanced: true },
    { id: "scope", kind: "choice", initial: "observed", choices: ["observed", "theoretical"], advanced: true },
    { id: "unit", kind: "choice", initial: "percentRange", choices: ["percentRange", "actual", "percentile"] },
    { id: "step", kind: "number", initial: 10, min: 1, max: 50, whole: false, advanced: true },
    { id: "scores", kind: "choice", initial: "points", choices: ["points", "standardised"], advanced: true },
  ],
  check,
  run: (input, options) => runWhole(ncaShared, input, options),
  report,
  blocks,
  shared: ncaShared as Shared<NcaOptions, NcaResult, unknown>,
};
