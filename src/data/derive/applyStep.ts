import { withCodes } from "../codes";
import { isNumeric, type DataColumn, type Dataset } from "../dataset";
import { scaleOfNumbers } from "../import/scale";
import { withScale } from "../rescale";
import { categories, computed, existing, numeric, withChanged, withNew } from "./columns";
import { combined, standardised } from "./combine";
import { evaluate, rowsWhere } from "./evaluate";
import { extremesOf } from "./functions";
import { rangesOf, recoded } from "./recode";
import { StepError, type DeriveStep } from "./steps";
import { ExpressionError } from "./tokens";

type StepOf<Kind extends DeriveStep["kind"]> = Extract<DeriveStep, { readonly kind: Kind }>;

/** More categories make no dummies: a name or an identifier, not a category. */
const MOST_DUMMIES = 50;

/**
 * The data after one step.
 * @throws StepError where the step asks for what is not there
 */
export function applyStep(data: Dataset, step: DeriveStep): Dataset {
  if (data.matrix !== undefined && step.kind !== "label") throw new StepError({ reason: "matrix", what: "" });
  try {
    return apply(data, step);
  } catch (error) {
    if (error instanceof ExpressionError) throw new StepError({ reason: "expression", what: error.word, mistake: error.reason, at: error.at });
    throw error;
  }
}

function apply(data: Dataset, step: DeriveStep): Dataset {
  switch (step.kind) {
    case "reverse":
      return reverse(data, step);
    case "recode": {
      const column = recoded(existing(data, step.column), step.name, step.rules);
      return step.name === step.column ? withChanged(data, step.column, () => column) : withNew(data, [column], step.column);
    }
    case "combine": {
      const columns = step.columns.map((name) => numeric(data, name));
      if (columns.length === 0) throw new StepError({ reason: "noValues", what: step.name });
      return withNew(data, [{ ...computed(step.name, combined(columns, step.by, step.atLeast)), scale: "metric" }], step.columns.at(-1));
    }
    case "standardise":
      return step.columns.reduce((before, name) => {
        const column = numeric(before, name);
        return withNew(before, [{ ...computed(name + step.suffix, standardised(column.values, step.by), column.label), scale: "metric" }], name);
      }, data);
    case "dummy":
      return dummy(data, step);
    case "compute":
      return withNew(data, [computed(step.name, evaluate(step.expression, data))]);
    case "rename":
      return rename(data, step);
    case "label":
      return relabel(data, step);
    case "scale":
      existing(data, step.column);
      return withScale(data, step.column, step.scale);
    case "missing":
      for (const name of step.columns) existing(data, name);
      return { ...data, columns: data.columns.map((column) => recodedMissing(column, step)) };
    case "ranges":
      return withNew(data, [categories(step.name, rangesOf(numeric(data, step.column), step.ranges))], step.column);
    case "filter":
      return filter(data, step);
    case "drop":
      for (const name of step.columns) existing(data, name);
      return { ...data, columns: data.columns.filter((column) => !step.columns.includes(column.name)) };
  }
}

/** What is said of all columns holds beside what each has already; what is said of some takes its place. */
function recodedMissing(column: DataColumn, { columns, codes }: StepOf<"missing">): DataColumn {
  if (columns.length > 0) return columns.includes(column.name) ? withItsScale(column, withCodes(column, codes)) : column;
  if (!isNumeric(column)) return column;
  const { values, range = codes.range } = column.missingCodes ?? { values: [] };
  return withItsScale(column, withCodes(column, { values: [...new Set([...values, ...codes.values])], ...(range === undefined ? {} : { range }) }));
}

/** A type that was read off the values is read off them again: without −99, a rating is a rating. */
function withItsScale(before: DataColumn, after: DataColumn): DataColumn {
  if (after.values === before.values || !isNumeric(before) || before.scale !== scaleOfNumbers(before.name, before.values)) return after;
  const scale = scaleOfNumbers(after.name, after.values);
  return scale === "id" ? after : { ...after, scale };
}

function reverse(data: Dataset, { columns, suffix, least, most }: StepOf<"reverse">): Dataset {
  return columns.reduce((before, name) => {
    const column = numeric(before, name);
    const { min, max } = extremesOf(column.values);
    const turn = (value: number): number => (least ?? min) + (most ?? max) - value;
    const { valueLabels, coded: _kept, missingCodes: _known, ...rest } = column;
    const turned: DataColumn = {
      ...rest,
      name: name + suffix,
      values: column.values.map(turn),
      ...(valueLabels === undefined ? {} : { valueLabels: valueLabels.map(({ value, label }) => ({ value: typeof value === "number" ? turn(value) : value, label })) }),
    };
    return suffix === "" ? withChanged(before, name, () => turned) : withNew(before, [turned], name);
  }, data);
}

function dummy(data: Dataset, { column: name, reference }: StepOf<"dummy">): Dataset {
  const column = existing(data, name);
  const cells = Array.from(column.values, (value, row) => column.texts?.[row] ?? (Number.isNaN(value) ? "" : String(value)));
  const kinds = [...new Set(cells.filter((cell) => cell !== ""))].toSorted((a, b) => (Number(a) - Number(b) || (a < b ? -1 : 1)));
  if (kinds.length < 2) throw new StepError({ reason: "noValues", what: name });
  if (kinds.length > MOST_DUMMIES) throw new StepError({ reason: "tooMany", what: name });
  const labelOf = (kind: string): string => column.valueLabels?.find(({ value }) => String(value) === kind)?.label ?? kind;
  const made = kinds.filter((kind) => kind !== reference).map((kind): DataColumn => ({
    name: `${name}_${kind.replace(/\s+/g, "_")}`,
    label: `${column.label ?? name}: ${labelOf(kind)}`,
    scale: "binary",
    values: Float64Array.from(cells, (cell) => (cell === "" ? Number.NaN : cell === kind ? 1 : 0)),
  }));
  return withNew(data, made, name);
}

function rename(data: Dataset, { column, name }: StepOf<"rename">): Dataset {
  existing(data, column);
  if (name.trim() === "") throw new StepError({ reason: "unnamed", what: "" });
  if (name !== column && data.columns.some((other) => other.name === name)) throw new StepError({ reason: "taken", what: name });
  return withChanged(data, column, (before) => ({ ...before, name }));
}

function relabel(data: Dataset, { column, label, valueLabels }: StepOf<"label">): Dataset {
  existing(data, column);
  return withChanged(data, column, ({ label: _old, ...before }) => ({ ...before, ...(label.trim() === "" ? {} : { label }), ...(valueLabels === undefined ? {} : { valueLabels }) }));
}

function filter(data: Dataset, { name, expression, inside, outside }: StepOf<"filter">): Dataset {
  const texts = Array.from({ length: data.rows }, () => outside);
  for (const row of rowsWhere(expression, data)) texts[row] = inside;
  return withNew(data, [{ name, scale: "nominal", values: new Float64Array(data.rows).fill(Number.NaN), texts }]);
}
