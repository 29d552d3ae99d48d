import type { ScaleOptions } from "../importance/scales";
import type { PlsOptions } from "../pls/options";

export interface IpmaOptions extends ScaleOptions {
  readonly pls: PlsOptions;
  /** id of an endogenous construct */
  readonly target: string | null;
  /** importance in points of 0–100, or in standard deviations */
  readonly importance: "points" | "standardised";
}
