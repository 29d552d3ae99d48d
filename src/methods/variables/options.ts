import type { Field } from "../analysis";
import type { PlsOptions } from "../pls/options";

/** Whether a regression is of scores of constructs or of columns of the data. */
export type Level = "scores" | "columns";

/** What an outcome is explained by. */
export interface VariableOptions {
  readonly pls: PlsOptions;
  readonly level: Level;
  /** id of a construct */
  readonly outcome: string | null;
  /** ids of constructs; none: those with a path to the outcome */
  readonly predictors: readonly string[];
  readonly outcomeColumn: string | null;
  readonly predictorColumns: readonly string[];
}

/** Fields of outcome and predictors. */
export const variableFields: readonly Field[] = [
  { id: "level", kind: "choice", initial: "scores", choices: ["scores", "columns"] },
  { id: "outcome", kind: "construct", of: "endogenous" },
  { id: "predictors", kind: "constructs", of: "any" },
  { id: "outcomeColumn", kind: "column", optional: true, scale: "metric" },
  { id: "predictorColumns", kind: "columns", scale: "metric" },
];
