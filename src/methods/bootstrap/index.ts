import type { Method } from "../method";
import { check } from "./check";
import type { BootstrapOptions } from "./options";
import { report } from "./report";
import type { BootstrapResult } from "./result";
import { run } from "./run";

/** Bootstrap of a PLS model (Efron & Tibshirani 1993): docs/methods/bootstrap.md. In one thread; jobs/bootstrapRun uses several. */
export const bootstrap: Method<BootstrapOptions, BootstrapResult> = { check, run, report };
