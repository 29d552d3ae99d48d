import type { ChosenGroups, Field } from "../methods/analysis";
import { choicesFor, initialChoices, isValueOf, LARGEST_SEED, type Choices } from "../methods/fields";
import type { Input } from "../methods/method";
import type { PathModel } from "../model/types";
import type { Problem } from "../report/problem";
import { fileRefusal, Refusal } from "./refusal";

type Given = Readonly<Record<string, unknown>>;

/**
 * Reads the options of an analysis: keys are the ids of its fields, constructs go by their names.
 * @param text  of the options file; undefined: as the form begins
 * @throws Refusal naming an unknown key, or a value that a key does not take
 */
export function readAnalysisOptions(fields: readonly Field[], { text, file, seed, input }: { readonly text: string | undefined; readonly file: string; readonly seed: string | undefined; readonly input: Input }): Choices {
  const given: Given = { ...(text === undefined ? {} : json(text, file)), ...(seed === undefined ? {} : { seed: Number(seed) }) };
  const ids = fields.map(({ id }) => id);
  const unknown = Object.keys(given).filter((key) => !ids.includes(key));
  if (unknown.length > 0) throw new Refusal(unknown.map((setting) => refused("unknown", { setting, allowed: ids.length === 0 ? "–" : ids.join(", ") })));
  const chosen: Record<string, unknown> = { ...initialChoices(fields) };
  const problems: Problem[] = [];
  for (const field of fields) {
    if (given[field.id] === undefined) continue;
    const value = withIds(field, given[field.id], input.model);
    const inForce = isValueOf(field, value) ? choicesFor([field], { [field.id]: value }, input)[field.id] : undefined;
    // What the model or the data do not have would silently be replaced.
    if (JSON.stringify(inForce) === JSON.stringify(value)) chosen[field.id] = value;
    else problems.push(refused("value", { setting: field.id, value: JSON.stringify(given[field.id]), allowed: allowedBy(field) }));
  }
  if (problems.length > 0) throw new Refusal(problems);
  return choicesFor(fields, chosen, input);
}

const refused = (reason: string, detail: Record<string, string>): Problem => ({ code: "E_SETTING", severity: "error", at: [], detail: { reason, ...detail } });

function json(text: string, file: string): Given {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw fileRefusal("notJson", file, (error as Error).message);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw new Refusal([refused("notAnObject", {})]);
  return parsed as Given;
}

/** Names of constructs as ids, numbers of groups as they are written. What cannot be read stays, to be refused. */
function withIds(field: Field, value: unknown, { constructs }: PathModel): unknown {
  const idOf = (name: unknown): unknown => constructs.find((one) => one.name === name)?.id ?? name;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  if (field.kind === "construct") return idOf(value);
  if (field.kind === "constructs" && Array.isArray(value)) return value.map(idOf);
  if (field.kind === "path" && isObject) return { from: idOf((value as Given)["from"]), to: idOf((value as Given)["to"]) };
  if (field.kind === "groups" && isObject) {
    const { column, groups } = value as unknown as ChosenGroups;
    return { column, groups: Array.isArray(groups) ? groups.map(String) : groups };
  }
  return value;
}

/** What a field takes, for the sentence that refuses something else. */
function allowedBy(field: Field): string {
  switch (field.kind) {
    case "number":
      return `${field.min} … ${field.max}`;
    case "seed":
      return `0 … ${LARGEST_SEED}`;
    case "choice":
      return field.choices.join(", ");
    case "switch":
      return "true, false";
    case "construct":
      return `"…" (${field.of})`;
    case "constructs":
      return `["…", …] (${field.of})`;
    case "column":
      return `"…" (${field.scale ?? "any"})`;
    case "columns":
      return `["…", …] (${field.scale ?? "any"})`;
    case "groups":
      return '{"column": "…", "groups": ["…", …]}';
    case "path":
      return '{"from": "…", "to": "…"}';
    case "text":
      return '"…"';
  }
}
