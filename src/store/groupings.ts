import type { DeriveStep, ListedStep } from "../data/derive/steps";
import { sizesOf, type Group, type Grouping } from "../data/groups/grouping";
import type { Dataset } from "../data/dataset";
import type { PlsOptions } from "../methods/pls/options";
import type { Desk } from "./deskState";
import { relisted, withReplaced } from "./deskSteps";

/** A step that makes the column by which cases are divided. */
export type GroupingStep = Extract<DeriveStep, { readonly kind: "ranges" | "filter" }>;

/** An id that no division into groups has. */
export function nextGroupingId(groupings: readonly Grouping[]): string {
  const numbers = groupings.map(({ id }) => Number(/^g(\d+)$/.exec(id)?.[1] ?? 0));
  return `g${1 + Math.max(0, ...numbers)}`;
}

/** The step that makes the column of a grouping; undefined where the column is of the file, or made otherwise. */
export function stepOf({ column }: Grouping, steps: readonly ListedStep[]): GroupingStep | undefined {
  const found = steps.findLast(({ step }) => (step.kind === "ranges" || step.kind === "filter") && step.name === column);
  return found?.step as GroupingStep | undefined;
}

type Prepared = Pick<Desk, "steps" | "groupings">;

/** With a grouping, in the place of the one of the same id; `step` makes its column, and takes the place of the step of the same id. */
export function withGrouping(desk: Prepared, grouping: Grouping, step?: GroupingStep): Prepared {
  const known = desk.groupings.some(({ id }) => id === grouping.id);
  const groupings = known ? desk.groupings.map((one) => (one.id === grouping.id ? grouping : one)) : [...desk.groupings, grouping];
  if (step === undefined) return { steps: desk.steps, groupings };
  const { steps } = desk.steps.some((listed) => listed.step.id === step.id) ? withReplaced(desk, step.id, step) : relisted(desk, [...desk.steps, { step }]);
  return { steps, groupings };
}

/** Without a grouping, and without the step that made its column for it alone. */
export function withoutGrouping(desk: Prepared, id: string): Prepared {
  const grouping = desk.groupings.find((one) => one.id === id);
  if (grouping === undefined) return { steps: desk.steps, groupings: desk.groupings };
  const groupings = desk.groupings.filter((one) => one !== grouping);
  const step = stepOf(grouping, desk.steps);
  const isShared = groupings.some(({ column }) => column === grouping.column);
  return step === undefined || isShared ? { steps: desk.steps, groupings } : relisted({ steps: desk.steps, groupings }, desk.steps.filter((listed) => listed.step.id !== step.id));
}

/** The setting by which the estimate takes the cases of one group only. */
export const filterOf = ({ column }: Pick<Grouping, "column">, { equals }: Pick<Group, "equals">): NonNullable<PlsOptions["filter"]> => ({ column, equals });

/** Which group the estimate takes its cases from; undefined where it takes all, or cases that no grouping speaks of. */
export function groupInUse(groupings: readonly Grouping[], filter: PlsOptions["filter"]): { readonly grouping: Grouping; readonly group: Group } | undefined {
  if (filter === undefined) return undefined;
  for (const grouping of groupings) {
    const group = grouping.column === filter.column ? grouping.groups.find(({ equals }) => String(equals) === String(filter.equals)) : undefined;
    if (group !== undefined) return { grouping, group };
  }
  return undefined;
}

const known = new WeakMap<Dataset, WeakMap<Grouping, ReturnType<typeof sizesOf>>>();

/** As `sizesOf`, counted once for each data set and grouping. */
export function groupSizes(data: Dataset, grouping: Grouping): ReturnType<typeof sizesOf> {
  const ofData = known.get(data) ?? new WeakMap<Grouping, ReturnType<typeof sizesOf>>();
  known.set(data, ofData);
  if (!ofData.has(grouping)) ofData.set(grouping, sizesOf(data, grouping));
  return ofData.get(grouping);
}
