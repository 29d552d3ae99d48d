import type { Analysis } from "../analysis";
import { check } from "../importance/check";
import { scaleFields } from "../importance/scales";
import { blocks } from "./blocks";
import type { IpmaOptions } from "./options";
import { report } from "./report";
import type { IpmaResult } from "./result";
import { run } from "./run";

/** Importance-performance map analysis (Ringle & Sarstedt 2016): docs/methods/ipma.md. */
export const ipma: Analysis<IpmaOptions, IpmaResult> = {
  menu: "importance",
  fields: [{ id: "target", kind: "construct", of: "endogenous" }, ...scaleFields, { id: "importance", kind: "choice", initial: "points", choices: ["points", "standardised"], advanced: true }],
  check,
  run,
  report,
  blocks,
};
