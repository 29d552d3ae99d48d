import type { NcaOptions } from "../nca/options";

export interface CipmaOptions extends Omit<NcaOptions, "conditions" | "scores" | "step" | "unit" | "corner" | "corners" | "scope"> {
  /** level of the outcome that is wanted, % of its range */
  readonly desired: number;
}
