import { columnNamed, type DataColumn } from "../../data/dataset";
import type { Job } from "../../report/job";
import { EstimationError, ofAnalysis } from "../../report/problem";
import { calibration, classification, discrimination } from "../../sem/discrimination";
import { logistic } from "../../sem/logistic";
import type { Input } from "../method";
import { columnCases, scoreCases, type Cases } from "../variables/variables";
import { predictorsOf, valuesOf } from "./check";
import type { LogisticOptions } from "./options";
import type { LogisticResult } from "./result";

/**
 * Logistic regression of a two-valued column on scores or columns (M11.8). Cases without an outcome take no part in it.
 * @throws EstimationError
 */
export function* run(input: Input, options: LogisticOptions): Job<LogisticResult> {
  yield { done: 0, total: 2 };
  const names = predictorsOf(input, options);
  const all = options.level === "columns" ? columnCases(input, options.pls, names) : scoreCases(input, options.pls, names);
  yield { done: 1, total: 2 };
  const [other, event] = valuesOf(input, options)!;
  const column = columnNamed(input.data, options.outcomeColumn!)!;
  const is = (value: string | number) => (row: number): boolean => cellOf(column, row) === String(value);
  const [isEvent, isOther] = [is(event.equals), is(other.equals)];
  const { variables, ...cases } = kept(all, (row) => isEvent(row) || isOther(row));
  const y = Uint8Array.from(cases.rows, (row) => (isEvent(row) ? 1 : 0));
  const found = logistic(variables.map(({ values }) => values), y, options.coverage / 100);
  if ("constant" in found) throw new EstimationError([ofAnalysis("logistic", "constant", { detail: { name: column.name } })]);
  if ("dependent" in found) throw new EstimationError([ofAnalysis("analysis", "dependentVariable", { detail: { name: variables[found.dependent]?.name ?? "" } })]);
  return {
    options, cases: { ...cases, iterations: found.iterations, converged: cases.converged && found.converged },
    outcome: { column: column.name, event, other, y },
    predictors: variables, logistic: found,
    discrimination: discrimination(found.fitted, y), classification: classification(found.fitted, y, options.cut), calibration: calibration(found.fitted, y),
  };
}

function cellOf({ values, texts }: DataColumn, row: number): string {
  const value = values[row]!;
  return Number.isNaN(value) ? (texts?.[row]?.trim() ?? "") : String(value);
}

function kept(cases: Cases, keeps: (row: number) => boolean): Cases {
  const places = Array.from(cases.rows.keys()).filter((i) => keeps(cases.rows[i]!));
  return { ...cases, rows: Int32Array.from(places, (i) => cases.rows[i]!), variables: cases.variables.map((variable) => ({ ...variable, values: Float64Array.from(places, (i) => variable.values[i]!) })) };
}
