import { columnProblems } from "../../data/used";
import { endogenous, predecessors } from "../../model/query";
import { ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import type { VariableOptions } from "./options";
import { columnCases, scoreCases, type Cases } from "./variables";

/** Ids, or names of columns: the outcome first, then what explains it; undefined where something is still to be chosen. */
export function chosenVariables({ model }: Pick<Input, "model">, { level, outcome, predictors, outcomeColumn, predictorColumns }: VariableOptions): readonly [outcome: string, ...predictors: string[]] | undefined {
  if (level === "columns") {
    const others = predictorColumns.filter((name) => name !== outcomeColumn);
    return outcomeColumn === null || others.length === 0 ? undefined : [outcomeColumn, ...others];
  }
  const target = outcome ?? endogenous(model)[0]?.id;
  if (target === undefined) return undefined;
  const chosen = predictors.length > 0 ? predictors : predecessors(model, target);
  const others = chosen.filter((id) => id !== target);
  return others.length === 0 ? undefined : [target, ...others];
}

/** Outcome and predictors of the cases. @throws EstimationError */
export function variablesOf(input: Input, options: VariableOptions): Cases {
  const chosen = chosenVariables(input, options)!;
  return options.level === "columns" ? columnCases(input, options.pls, chosen) : scoreCases(input, options.pls, chosen);
}

/** What stands in the way: an estimate that is impossible, nothing chosen, a matrix in place of cases, a column that is no number. */
export function variableProblems(input: Input, options: VariableOptions): readonly Problem[] {
  if (input.data.matrix !== undefined) return [ofAnalysis("analysis", "matrix")];
  const chosen = chosenVariables(input, options);
  const nothing = chosen === undefined ? [options.level === "columns" ? ofAnalysis("analysis", "noColumns") : ofAnalysis("analysis", "noPredictors")] : [];
  if (options.level === "columns") return [...nothing, ...(chosen === undefined ? [] : columnProblems(input.data, chosen, { ...options.pls, weightColumn: undefined }))];
  return [...checkPls(input, options.pls), ...nothing];
}
