import type { Diagnostics, Ols } from "../../sem/ols";
import type { Cases, Variable } from "../variables/variables";
import type { RegressionOptions } from "./options";

export interface RegressionResult {
  readonly options: RegressionOptions;
  readonly cases: Omit<Cases, "variables">;
  readonly outcome: Variable;
  readonly predictors: readonly Variable[];
  readonly ols: Ols;
  readonly diagnostics: Diagnostics;
}
