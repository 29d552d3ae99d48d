import type { BootstrapResult } from "../methods/bootstrap/result";
import type { Report } from "../report/blocks";

/** Numbers that travel with a project, so that a reader without the data sees them, too. */
export interface SavedResults {
  readonly report: Report;
  /** without the single resamples */
  readonly bootstrap?: { readonly result: BootstrapResult; readonly state: "done" | "stopped" };
}
