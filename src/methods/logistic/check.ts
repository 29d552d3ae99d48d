import { columnNamed } from "../../data/dataset";
import { categoriesOf, type Category } from "../../data/groups/grouping";
import { columnProblems } from "../../data/used";
import { ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import type { LogisticOptions } from "./options";

/** The two values of the outcome, the event last; undefined where it has not two. */
export function valuesOf({ data }: Pick<Input, "data">, { outcomeColumn, event }: Pick<LogisticOptions, "outcomeColumn" | "event">): readonly [other: Category, event: Category] | undefined {
  const column = outcomeColumn === null ? undefined : columnNamed(data, outcomeColumn);
  const [first, second, ...more] = column === undefined ? [] : categoriesOf(column);
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  return event === "second" ? [first, second] : [second, first];
}

/** Ids or columns that explain. */
export const predictorsOf = ({ model }: Pick<Input, "model">, { level, predictors, predictorColumns, outcomeColumn }: LogisticOptions): readonly string[] =>
  level === "columns" ? predictorColumns.filter((name) => name !== outcomeColumn) : predictors.length > 0 ? predictors : model.constructs.filter(({ items }) => outcomeColumn === null || !items.includes(outcomeColumn)).map(({ id }) => id);

export function check(input: Input, options: LogisticOptions): readonly Problem[] {
  if (input.data.matrix !== undefined) return [ofAnalysis("analysis", "matrix")];
  const { outcomeColumn, level } = options;
  const names = predictorsOf(input, options);
  return [
    ...(outcomeColumn === null ? [ofAnalysis("logistic", "noOutcome")] : valuesOf(input, options) === undefined ? [ofAnalysis("logistic", "notTwo", { at: [{ kind: "column", name: outcomeColumn }], detail: { name: outcomeColumn } })] : []),
    ...(names.length === 0 ? [ofAnalysis("analysis", "noColumns")] : []),
    ...(level === "columns" ? columnProblems(input.data, names, { ...options.pls, weightColumn: undefined }) : checkPls(input, options.pls)),
  ];
}
