import { columnNamed, isNumeric, type DataColumn, type Dataset } from "../dataset";
import { scaleOfNumbers, scaleOfTexts } from "../import/scale";
import { StepError } from "./steps";

/** @throws StepError "absent" */
export function existing(data: Dataset, name: string): DataColumn {
  const column = columnNamed(data, name);
  if (column === undefined) throw new StepError({ reason: "absent", what: name });
  return column;
}

/** @throws StepError "absent", "notNumbers" */
export function numeric(data: Dataset, name: string): DataColumn {
  const column = existing(data, name);
  if (!isNumeric(column) && !(column.scale !== "text" && column.values.some((value) => !Number.isNaN(value)))) throw new StepError({ reason: "notNumbers", what: name });
  return column;
}

/**
 * The data with columns put behind those they come from, or at the end.
 * @throws StepError "unnamed", "taken"
 */
export function withNew(data: Dataset, columns: readonly DataColumn[], after?: string): Dataset {
  const taken = new Set(data.columns.map((column) => column.name));
  for (const { name } of columns) {
    if (name.trim() === "") throw new StepError({ reason: "unnamed", what: "" });
    if (taken.has(name)) throw new StepError({ reason: "taken", what: name });
    taken.add(name);
  }
  const at = after === undefined ? data.columns.length : data.columns.findIndex((column) => column.name === after) + 1;
  return { ...data, columns: [...data.columns.slice(0, at), ...columns, ...data.columns.slice(at)] };
}

export const withChanged = (data: Dataset, name: string, change: (column: DataColumn) => DataColumn): Dataset =>
  ({ ...data, columns: data.columns.map((column) => (column.name === name ? change(column) : column)) });

/** A column of computed numbers, on the scale that they show. */
export const computed = (name: string, values: Float64Array, label?: string): DataColumn =>
  ({ name, ...(label === undefined || label === "" ? {} : { label }), scale: scaleOfNumbers(name, values), values });

/** A column of categories. */
export const categories = (name: string, texts: readonly string[]): DataColumn =>
  ({ name, scale: scaleOfTexts(texts) === "text" ? "text" : "nominal", values: new Float64Array(texts.length).fill(Number.NaN), texts });
