import type { DeriveStep, ListedStep } from "./steps";
import { ExpressionError, tokensOf } from "./tokens";

/** New names of columns, by the present ones. */
export type Renames = ReadonlyMap<string, string>;

const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u;
const WORDS: readonly string[] = ["and", "or", "not"];

/** A column's name as it stands in an expression: in brackets or backticks where it is no plain word. */
export function quotedName(name: string): string {
  if (PLAIN.test(name) && !WORDS.includes(name.toLowerCase())) return name;
  return name.includes("]") ? `\`${name}\`` : `[${name}]`;
}

/** An expression with other names for its columns; one that cannot be read stays as it is. */
export function renamedExpression(expression: string, renames: Renames): string {
  try {
    const tokens = tokensOf(expression);
    let result = "";
    let from = 0;
    for (const [i, { kind, text, at, quoted }] of tokens.entries()) {
      const name = renames.get(text);
      const isWord = !quoted && WORDS.includes(text.toLowerCase());
      const isCall = !quoted && tokens[i + 1]?.text === "(" && tokens[i + 1]?.kind === "sign";
      if (kind !== "name" || name === undefined || isCall || isWord) continue;
      result += expression.slice(from, at) + quotedName(name);
      from = at + text.length + (quoted ? 2 : 0);
    }
    return result + expression.slice(from);
  } catch (error) {
    if (error instanceof ExpressionError) return expression;
    throw error;
  }
}

/** A step that reads the same columns under other names. What it makes keeps its name. */
export function renamedStep(step: DeriveStep, renames: Renames): DeriveStep {
  const say = (name: string): string => renames.get(name) ?? name;
  if ("columns" in step) return { ...step, columns: step.columns.map(say) };
  if ("expression" in step) return { ...step, expression: renamedExpression(step.expression, renames) };
  return step.kind === "recode" && step.name === step.column ? { ...step, column: say(step.column), name: say(step.name) } : { ...step, column: say(step.column) };
}

/** Names of the columns that a step makes, each with what tells it from the others; those of dummies depend on the data. */
export function madeNames(step: DeriveStep): readonly (readonly [string, string])[] {
  switch (step.kind) {
    case "reverse":
    case "standardise":
      return step.suffix === "" ? [] : step.columns.map((column) => [column, column + step.suffix]);
    case "recode":
      return step.name === step.column ? [] : [["", step.name]];
    case "combine":
    case "compute":
    case "ranges":
    case "filter":
      return [["", step.name]];
    default:
      return [];
  }
}

/** The last name of every column that a step made or renamed, by where it came from: its first name, or the step that made it. */
function lastNames(listed: readonly ListedStep[]): ReadonlyMap<string, string> {
  const origins = new Map<string, string>();
  for (const { step, off } of listed) {
    if (off === true) continue;
    for (const [which, name] of madeNames(step)) origins.set(name, `${step.id}\n${which}`);
    if (step.kind !== "rename") continue;
    const origin = origins.get(step.column) ?? step.column;
    origins.delete(step.column);
    origins.set(step.name, origin);
  }
  return new Map([...origins].map(([name, origin]) => [origin, name]));
}

/** How names change where one list of steps takes the place of another: columns that are the same under another name. */
export function renamesBetween(before: readonly ListedStep[], after: readonly ListedStep[]): Renames {
  const [was, is] = [lastNames(before), lastNames(after)];
  const isOfStep = (origin: string): boolean => origin.includes("\n");
  const origins = [...new Set([...was.keys(), ...is.keys()])].filter((origin) => !isOfStep(origin) || (was.has(origin) && is.has(origin)));
  const changes = origins.map((origin): readonly [string, string] => [was.get(origin) ?? origin, is.get(origin) ?? origin]);
  return new Map(changes.filter(([from, to]) => from !== to));
}
