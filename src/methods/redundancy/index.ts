import type { Analysis } from "../analysis";
import { check } from "./check";
import type { RedundancyOptions } from "./options";
import { report } from "./report";
import { run, type RedundancyResult } from "./run";

/** Redundancy analysis: convergent validity of formative constructs (Chin 1998): docs/methods/redundancy.md. */
export const redundancy: Analysis<RedundancyOptions, RedundancyResult> = {
  menu: "measurement",
  fields: [
    { id: "construct", kind: "construct", of: "formative" },
    { id: "global", kind: "columns", scale: "metric" },
    { id: "more", kind: "text", initial: "", advanced: true },
  ],
  check,
  run,
  report,
  blocks: ({ pairs }) => Object.fromEntries(pairs.map(({ construct, global, path, r2, weights, n }) => [construct.name, { global, path, r2, n, weights: Object.fromEntries(construct.items.map((item, k) => [item, weights[k]])) }])),
};
