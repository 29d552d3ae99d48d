import type { VariableOptions } from "../variables/options";

export interface RegressionOptions extends VariableOptions {
  readonly errors: "classic" | "hc3";
  /** coverage of the intervals, percent */
  readonly coverage: number;
}
