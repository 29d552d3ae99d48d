import type { Method } from "../method";
import { check } from "./check";
import type { PlsOptions } from "./options";
import { report } from "./report";
import type { PlsResult } from "./result";
import { run } from "./run";

/** Partial least squares path modelling (Wold 1982; Lohmöller 1989): docs/methods/algorithm.md. */
export const pls: Method<PlsOptions, PlsResult> = { check, run, report };
