/** As much of JSON Schema (2020-12) as docs/results.schema.json uses; a keyword beyond it is an error, never ignored. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

type Check = (value: unknown, rule: unknown, at: Place) => readonly string[];

interface Place {
  readonly root: Schema;
  readonly schema: Schema;
  readonly path: string;
}

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeOf(value) === "object";

const checks: Readonly<Record<string, Check>> = {
  type: (value, rule, { path }) => {
    const allowed = [rule].flat() as readonly string[];
    const fits = allowed.includes(typeOf(value)) || (allowed.includes("integer") && Number.isInteger(value));
    return fits ? [] : [`${path}: ${typeOf(value)} instead of ${allowed.join(" or ")}`];
  },
  enum: (value, rule, { path }) => ((rule as readonly unknown[]).includes(value) ? [] : [`${path}: ${JSON.stringify(value)}`]),
  pattern: (value, rule, { path }) => (typeof value !== "string" || new RegExp(rule as string, "u").test(value) ? [] : [`${path}: ${value}`]),
  minimum: (value, rule, { path }) => (typeof value !== "number" || value >= (rule as number) ? [] : [`${path}: ${value} below ${rule}`]),
  maximum: (value, rule, { path }) => (typeof value !== "number" || value <= (rule as number) ? [] : [`${path}: ${value} above ${rule}`]),
  minItems: (value, rule, { path }) => (!Array.isArray(value) || value.length >= (rule as number) ? [] : [`${path}: ${value.length} items`]),
  minProperties: (value, rule, { path }) => (!isObject(value) || Object.keys(value).length >= (rule as number) ? [] : [`${path}: too few properties`]),
  required: (value, rule, { path }) => (isObject(value) ? (rule as readonly string[]).filter((name) => !(name in value)).map((name) => `${path}: ${name} is missing`) : []),
  properties: (value, rule, at) => (isObject(value) ? Object.entries(rule as Readonly<Record<string, Schema>>).flatMap(([name, schema]) => (name in value ? within(value[name], schema, at, name) : [])) : []),
  patternProperties: (value, rule, at) =>
    isObject(value) ? Object.entries(rule as Readonly<Record<string, Schema>>).flatMap(([pattern, schema]) => Object.keys(value).filter((name) => new RegExp(pattern, "u").test(name)).flatMap((name) => within(value[name], schema, at, name))) : [],
  additionalProperties: (value, rule, at) => (isObject(value) ? others(value, at.schema).flatMap((name) => (rule === false ? [`${at.path}: ${name} is not described`] : within(value[name], rule as Schema, at, name))) : []),
  prefixItems: (value, rule, at) => (Array.isArray(value) ? (rule as readonly Schema[]).flatMap((schema, k) => (k < value.length ? within(value[k], schema, at, String(k)) : [])) : []),
  items: (value, rule, at) => {
    if (!Array.isArray(value)) return [];
    const rest = value.slice((at.schema["prefixItems"] as readonly unknown[] | undefined)?.length ?? 0);
    return rule === false ? rest.map(() => `${at.path}: too many items`) : rest.flatMap((item, k) => within(item, rule as Schema, at, String(k)));
  },
  anyOf: (value, rule, at) => {
    const tried = (rule as readonly Schema[]).map((schema) => faults(value, schema, at.root, at.path));
    return tried.some((found) => found.length === 0) ? [] : [`${at.path}: fits none of ${tried.length}`, ...tried.reduce((best, found) => (found.length < best.length ? found : best))];
  },
  $ref: (value, rule, { root, path }) => faults(value, defined(root, rule as string), root, path),
};
const WORDS = ["$schema", "$defs", "title", "description"];

const within = (value: unknown, schema: Schema, at: Place, name: string): readonly string[] => faults(value, schema, at.root, `${at.path}/${name}`);

function others(value: Readonly<Record<string, unknown>>, schema: Schema): string[] {
  const patterns = Object.keys((schema["patternProperties"] as object | undefined) ?? {});
  const named = (schema["properties"] as object | undefined) ?? {};
  return Object.keys(value).filter((name) => !(name in named) && !patterns.some((pattern) => new RegExp(pattern, "u").test(name)));
}

function defined(root: Schema, reference: string): Schema {
  const found = (root["$defs"] as Readonly<Record<string, Schema>>)[reference.replace("#/$defs/", "")];
  if (found === undefined) throw new Error(`nothing is defined as ${reference}`);
  return found;
}

/** What of a value does not fit a schema; empty where all of it does. */
export function faults(value: unknown, schema: Schema, root: Schema = schema, path = ""): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (WORDS.includes(keyword)) return [];
    const check = checks[keyword];
    if (check === undefined) throw new Error(`the keyword ${keyword} is not checked`);
    return check(value, rule, { root, schema, path });
  });
}
