import { drain } from "../../../src/jobs/job";
import { runWhole } from "../../../src/methods/analysis";
import type { Input } from "../../../src/methods/method";
import { join } from "../../../src/methods/multigroup/join";
import { defaultMultigroupOptions, type MultigroupOptions } from "../../../src/methods/multigroup/options";
import { part, pieces, type Rows } from "../../../src/methods/multigroup/part";
import type { MultigroupResult } from "../../../src/methods/multigroup/result";

export const compare = (input: Input, options: Partial<MultigroupOptions>): MultigroupResult =>
  drain(runWhole<MultigroupOptions, MultigroupResult, readonly Rows[]>({ pieces, part, join }, input, { ...defaultMultigroupOptions, ...options }));
