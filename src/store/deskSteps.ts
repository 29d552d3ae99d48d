import { renamedStep, renamesBetween } from "../data/derive/renamed";
import type { DeriveStep, ListedStep } from "../data/derive/steps";
import { mayExchange, writesOf } from "../data/derive/touches";
import type { Desk } from "./deskState";

type Prepared = Pick<Desk, "steps" | "groupings">;

/** The desk with another list. What follows the change, and every group, speaks of renamed columns by their new names. */
export function relisted({ steps: before, groupings }: Prepared, after: readonly ListedStep[]): Prepared {
  let same = 0;
  while (same < Math.min(before.length, after.length) && before.at(-1 - same) === after.at(-1 - same)) same++;
  const [head, tail] = [after.slice(0, after.length - same), after.slice(after.length - same)];
  const renames = renamesBetween(before.slice(0, before.length - same), head);
  const steps = renames.size === 0 ? after : [...head, ...tail.map((listed) => ({ ...listed, step: renamedStep(listed.step, renames) }))];
  const last = renamesBetween(before, steps);
  return { steps, groupings: last.size === 0 ? groupings : groupings.map((grouping) => ({ ...grouping, column: last.get(grouping.column) ?? grouping.column })) };
}

/** What a column is called, how it is measured and which codes it has is said once: a later word takes the place of the earlier. */
function takesPlaceOf({ step: earlier, off }: ListedStep, step: DeriveStep): boolean {
  if (off === true || earlier.kind !== step.kind) return false;
  if (step.kind === "label" || step.kind === "scale") return (earlier as typeof step).column === step.column;
  return step.kind === "missing" && JSON.stringify((earlier as typeof step).columns) === JSON.stringify(step.columns);
}

/** With a step more, at the end; or in place of the one that it corrects. */
export function withAdded(desk: Prepared, step: DeriveStep): Prepared {
  const place = desk.steps.findLastIndex((listed) => takesPlaceOf(listed, step));
  if (place < 0) return relisted(desk, [...desk.steps, { step }]);
  return withReplaced(desk, desk.steps[place]!.step.id, step);
}

/** With another step in the place of one, under its id. */
export const withReplaced = (desk: Prepared, id: string, step: DeriveStep): Prepared =>
  relisted(desk, desk.steps.map((listed) => (listed.step.id === id ? { ...listed, step: { ...step, id } } : listed)));

export const withRemoved = (desk: Prepared, id: string): Prepared => relisted(desk, desk.steps.filter(({ step }) => step.id !== id));

/** Switches a step off, or on again; it keeps its place. */
export const withSwitched = (desk: Prepared, id: string): Prepared =>
  relisted(desk, desk.steps.map((listed): ListedStep => (listed.step.id !== id ? listed : listed.off === true ? { step: listed.step } : { step: listed.step, off: true })));

/** With the steps at a place and after it exchanged. */
export function withExchanged(desk: Prepared, place: number): Prepared {
  const [first, second] = [desk.steps[place], desk.steps[place + 1]];
  if (first === undefined || second === undefined) return desk;
  return { steps: desk.steps.toSpliced(place, 2, second, first), groupings: desk.groupings };
}

/** For each place in the list, whether the step there may change places with the next. */
export function exchangeable({ source, steps }: Pick<Desk, "source" | "steps">): readonly boolean[] {
  if (source === undefined) return steps.map(() => false);
  const writes = writesOf(source, steps);
  return steps.map((_, place) => mayExchange(steps, writes, place));
}
