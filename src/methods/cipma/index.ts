import { type Analysis, type Shared } from "../analysis";
import { check } from "../nca/check";
import { ncaFields } from "../nca/fields";
import { blocks } from "./blocks";
import type { CipmaOptions } from "./options";
import { report } from "./report";
import type { CipmaResult } from "./result";
import { cipmaShared, drainWhole, ofNca } from "./shared";

/** Importance, performance and necessity on one map (Hauff, Richter, Sarstedt & Ringle 2024): docs/methods/cipma.md. */
export const cipma: Analysis<CipmaOptions, CipmaResult> = {
  menu: "importance",
  fields: [...ncaFields.filter(({ id }) => id !== "conditions"), { id: "desired", kind: "number", initial: 50, min: 0, max: 100, whole: false }],
  check: (input, options) => check(input, ofNca(options)),
  run: drainWhole,
  report,
  blocks,
  shared: cipmaShared as Shared<CipmaOptions, CipmaResult, unknown>,
};
