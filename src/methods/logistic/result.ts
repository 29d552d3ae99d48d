import type { Category } from "../../data/groups/grouping";
import type { Calibration, Classification, Discrimination } from "../../sem/discrimination";
import type { Logistic } from "../../sem/logistic";
import type { Cases, Variable } from "../variables/variables";
import type { LogisticOptions } from "./options";

export interface LogisticResult {
  readonly options: LogisticOptions;
  readonly cases: Omit<Cases, "variables">;
  readonly outcome: { readonly column: string; readonly event: Category; readonly other: Category; readonly y: Uint8Array };
  readonly predictors: readonly Variable[];
  readonly logistic: Logistic;
  readonly discrimination: Discrimination;
  readonly classification: Classification;
  readonly calibration: Calibration | undefined;
}
