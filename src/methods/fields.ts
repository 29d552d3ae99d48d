import { columnNamed, isNumeric, type DataColumn } from "../data/dataset";
import { endogenous } from "../model/query";
import { parseModelText } from "../model/syntax";
import type { Construct, PathModel } from "../model/types";
import type { ChosenGroups, ConstructKind, Field } from "./analysis";
import type { Input } from "./method";

/** Values of the fields by their ids: the options of an analysis without `pls`. */
export type Choices = Readonly<Record<string, unknown>>;

/** What a field holds before anything is chosen. */
export function initialValue(field: Field): unknown {
  switch (field.kind) {
    case "constructs":
    case "columns":
      return [];
    case "construct":
    case "column":
    case "groups":
    case "path":
      return null;
    default:
      return field.initial;
  }
}

export const initialChoices = (fields: readonly Field[]): Choices => Object.fromEntries(fields.map((field) => [field.id, initialValue(field)]));

const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

/** The largest seed: what a generator's key holds. */
export const LARGEST_SEED = 2 ** 32 - 1;

/** Whether a value is of the kind that the field holds; whether the model has what it names is another question. */
export function isValueOf(field: Field, value: unknown): boolean {
  switch (field.kind) {
    case "number":
      return typeof value === "number" && value >= field.min && value <= field.max && (!field.whole || Number.isInteger(value));
    case "seed":
      return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= LARGEST_SEED;
    case "choice":
      return isText(value) && field.choices.includes(value);
    case "switch":
      return typeof value === "boolean";
    case "construct":
    case "column":
      return value === null || isText(value);
    case "constructs":
    case "columns":
      return isTexts(value);
    case "groups":
      return value === null || (isRecord(value) && isText(value["column"]) && isTexts(value["groups"]));
    case "path":
      return value === null || (isRecord(value) && isText(value["from"]) && isText(value["to"]));
    case "text":
      return isText(value);
  }
}

/** Constructs of the model that a field may name. */
export function constructsFor(kind: ConstructKind, model: PathModel): readonly Construct[] {
  const explained = new Set(endogenous(model));
  const fits = (construct: Construct): boolean => {
    switch (kind) {
      case "any":
        return true;
      case "endogenous":
        return explained.has(construct);
      case "exogenous":
        return !explained.has(construct);
      case "formative":
        return construct.direction === "formative";
      case "multiItem":
        return construct.items.length > 1;
    }
  };
  return model.constructs.filter(fits);
}

/** Columns of the data that a field may name. */
export const columnsFor = (scale: "any" | "metric" | "binary" | undefined, columns: readonly DataColumn[]): readonly DataColumn[] =>
  columns.filter((column) => (scale === "metric" ? isNumeric(column) : scale === "binary" ? column.scale === "binary" : column.scale !== "id"));

/**
 * What is in force: of what was chosen, all that the fields still hold and the model and data still have; for the rest what the fields
 * begin with, a construct that must be named being the first that fits.
 */
export function choicesFor(fields: readonly Field[], chosen: Choices, input: Input): Choices {
  return Object.fromEntries(fields.map((field) => [field.id, inForce(field, chosen[field.id], input)]));
}

function inForce(field: Field, value: unknown, { model, data }: Input): unknown {
  const known = value !== undefined && isValueOf(field, value) ? value : initialValue(field);
  const hasColumn = (name: string): boolean => columnNamed(data, name) !== undefined;
  switch (field.kind) {
    case "construct": {
      const ids = constructsFor(field.of, model).map(({ id }) => id);
      return ids.includes(known as string) ? known : field.optional === true ? null : (ids[0] ?? null);
    }
    case "constructs": {
      const ids = constructsFor(field.of, model).map(({ id }) => id);
      return (known as readonly string[]).filter((id) => ids.includes(id));
    }
    case "column":
      return known !== null && hasColumn(known as string) ? known : null;
    case "columns":
      return (known as readonly string[]).filter(hasColumn);
    case "groups":
      return known !== null && hasColumn((known as ChosenGroups).column) ? known : null;
    case "path": {
      const path = known as { readonly from: string; readonly to: string } | null;
      return path !== null && model.paths.some(({ from, to }) => from === path.from && to === path.to) ? path : null;
    }
    default:
      return known;
  }
}

/** Columns of the data that the fields name, besides those of the model: what an analysis reads of them. */
export function columnsNamed(fields: readonly Field[], choices: Choices): readonly string[] {
  return fields.flatMap((field): readonly string[] => {
    const value = choices[field.id];
    if (value === null || value === undefined) return [];
    if (field.kind === "column") return [value as string];
    if (field.kind === "columns") return value as readonly string[];
    if (field.kind === "text" && field.holds === "model") return itemsIn(value as string);
    return field.kind === "groups" ? [(value as ChosenGroups).column] : [];
  });
}

/** Items that a model text names. */
function itemsIn(text: string): readonly string[] {
  const parsed = text.trim() === "" ? undefined : parseModelText(text);
  return parsed === undefined || "problems" in parsed ? [] : parsed.model.constructs.flatMap(({ items }) => items);
}

/** Choices in which columns go by other names; the same object where none is named. */
export function renamedColumns(fields: readonly Field[], choices: Choices, renames: ReadonlyMap<string, string>): Choices {
  if (!columnsNamed(fields, choices).some((name) => renames.has(name))) return choices;
  const say = (name: string): string => renames.get(name) ?? name;
  const renamed = fields.flatMap(({ id, kind }): [string, unknown][] => {
    const value = choices[id];
    if (value === null || value === undefined) return [];
    if (kind === "column") return [[id, say(value as string)]];
    if (kind === "columns") return [[id, (value as readonly string[]).map(say)]];
    return kind === "groups" ? [[id, { ...(value as ChosenGroups), column: say((value as ChosenGroups).column) }]] : [];
  });
  return { ...choices, ...Object.fromEntries(renamed) };
}
