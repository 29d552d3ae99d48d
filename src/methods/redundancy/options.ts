import type { PlsOptions } from "../pls/options";

export interface RedundancyOptions {
  readonly pls: PlsOptions;
  /** id of a formative construct */
  readonly construct: string | null;
  /** columns that measure the same as a whole: one global item, or several reflective ones */
  readonly global: readonly string[];
  /** further constructs at once: "QUAL: qual_global; PERF: perf_global" */
  readonly more: string;
}
