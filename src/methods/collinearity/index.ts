import type { Analysis } from "../analysis";
import { check as checkPls } from "../pls/check";
import type { CollinearityOptions } from "./options";
import { report } from "./report";
import type { CollinearityResult } from "./result";
import { run } from "./run";

/** Full collinearity VIF, a sign of common method bias (Kock 2015): docs/methods/collinearity.md. */
export const collinearity: Analysis<CollinearityOptions, CollinearityResult> = {
  menu: "measurement",
  fields: [{ id: "limit", kind: "number", initial: 3.3, min: 1, max: 20, whole: false }],
  check: (input, { pls }) => checkPls(input, pls),
  run,
  report,
  blocks: ({ constructs, vif }) => ({ fullCollinearityVif: Object.fromEntries(constructs.map(({ name }, j) => [name, vif[j]])) }),
};
