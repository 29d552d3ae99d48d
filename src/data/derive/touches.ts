import type { Dataset } from "../dataset";
import { statesOf } from "./applySteps";
import { columnsOf, parseExpression } from "./parseExpression";
import type { DeriveStep, ListedStep } from "./steps";
import { ExpressionError } from "./tokens";

/** Names of the columns that a step reads, in no order; all numeric ones are left to what it changes. */
export function readsOf(step: DeriveStep): readonly string[] {
  switch (step.kind) {
    case "reverse":
    case "combine":
    case "standardise":
    case "missing":
    case "drop":
      return step.columns;
    case "compute":
    case "filter":
      return columnsIn(step.expression);
    default:
      return [step.column];
  }
}

function columnsIn(expression: string): readonly string[] {
  try {
    return columnsOf(parseExpression(expression));
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
}

/** Names of the columns that are new, changed or gone between two states of the data. */
export function changedBetween(before: Dataset, after: Dataset): readonly string[] {
  if (before === after) return [];
  const known = new Map(before.columns.map((column) => [column.name, column]));
  const changed = after.columns.filter((column) => known.get(column.name) !== column).map(({ name }) => name);
  const left = new Set(after.columns.map(({ name }) => name));
  return [...changed, ...before.columns.map(({ name }) => name).filter((name) => !left.has(name))];
}

/** The columns that each step of the list makes, changes or takes away, by its place. */
export function writesOf(source: Dataset, listed: readonly ListedStep[]): readonly (readonly string[])[] {
  const states = statesOf(source, listed);
  return listed.map((_, i) => changedBetween(states[i]!, states[i + 1]!));
}

/** Whether the step at a place and the one after it may change places: neither touches what the other makes. */
export function mayExchange(listed: readonly ListedStep[], writes: readonly (readonly string[])[], place: number): boolean {
  const [first, second] = [listed[place], listed[place + 1]];
  if (first === undefined || second === undefined) return false;
  const [made, then] = [new Set(writes[place]), writes[place + 1]!];
  return ![...readsOf(second.step), ...then].some((name) => made.has(name)) && !readsOf(first.step).some((name) => then.includes(name));
}
