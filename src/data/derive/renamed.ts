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

/** The last name of each renamed column, by the one that it had when it came into the data. */
function lastNames(listed: readonly ListedStep[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { step, off } of listed) {
    if (off === true || step.kind !== "rename") continue;
    const origin = first.get(step.column) ?? step.column;
    first.delete(step.column);
    if (origin !== step.name) first.set(step.name, origin);
  }
  return new Map([...first].map(([name, origin]) => [origin, name]));
}

/** How names change where one list of steps takes the place of another: columns that are the same under another name. */
export function renamesBetween(before: readonly ListedStep[], after: readonly ListedStep[]): Renames {
  const [was, is] = [lastNames(before), lastNames(after)];
  const origins = new Set([...was.keys(), ...is.keys()]);
  const changes = [...origins].map((origin): readonly [string, string] => [was.get(origin) ?? origin, is.get(origin) ?? origin]);
  return new Map(changes.filter(([from, to]) => from !== to));
}
