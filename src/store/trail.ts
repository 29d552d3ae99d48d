import { allPaths } from "../model/interactions";
import type { PathModel } from "../model/types";
import type { Trail, TrailStep } from "./trailState";

const keys = new WeakMap<PathModel, string>();

/** Equal exactly where two models have the same constructs (by id), items, dimensions, measurement, paths and interactions, in whatever order. */
function modelKey(model: PathModel): string {
  const known = keys.get(model);
  if (known !== undefined) return known;
  const constructs = model.constructs.map(({ id, direction, weighting, items, dimensions = [], fixedWeights }) => [id, direction, weighting, [...items].sort(), [...dimensions].sort(), fixedWeights ?? null]);
  const paths = allPaths(model).map(({ from, to }) => `${from}->${to}`);
  const key = JSON.stringify([constructs.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)), paths.sort()]);
  keys.set(model, key);
  return key;
}

export const stepById = ({ steps }: Trail, id: string | undefined): TrailStep | undefined => steps.find((step) => step.id === id);

/** The step whose model is the present one: the one last arrived at, else the latest; undefined where the model was changed otherwise. */
export function presentStep(trail: Trail, model: PathModel): TrailStep | undefined {
  const key = modelKey(model);
  const last = stepById(trail, trail.last);
  if (last !== undefined && modelKey(last.model) === key) return last;
  return trail.steps.findLast((step) => modelKey(step.model) === key);
}

/** From the start of the trail to a step. */
export function lineage(trail: Trail, id: string | undefined): readonly TrailStep[] {
  const step = stepById(trail, id);
  return step === undefined ? [] : [...lineage(trail, step.parent), step];
}

/** Columns that earlier steps took out of the present model, and how many items the first model had. */
export interface Gone {
  readonly columns: readonly string[];
  readonly ofFirst: number;
}

export function goneSince(trail: Trail, model: PathModel): Gone {
  const [first] = lineage(trail, presentStep(trail, model)?.id);
  const items = (of: PathModel): readonly string[] => of.constructs.flatMap((construct) => construct.items);
  const now = items(model);
  if (first === undefined) return { columns: [], ofFirst: now.length };
  const before = items(first.model);
  return { columns: before.filter((item) => !now.includes(item)), ofFirst: before.length };
}

/** A step where it stands in the tree as it is listed: what follows a step stands below it, what branches off further to the right. */
export interface ListedStep {
  readonly step: TrailStep;
  readonly depth: number;
}

/** The tree as a list, older branches first. */
export function listed({ steps }: Trail): readonly ListedStep[] {
  const following = (parent: string | undefined, depth: number): ListedStep[] => {
    const children = steps.filter((step) => step.parent === parent);
    return children.flatMap((step, i) => {
      // The newest continuation goes straight on; branches left behind stand beside it.
      const own = parent === undefined || i === children.length - 1 ? depth : depth + 1;
      return [{ step, depth: own }, ...following(step.id, own)];
    });
  };
  return following(undefined, 0);
}

/** The part of a trail that belongs to one model of the project: the tree in which it stands now, else those that it was in. */
export function trailOf(trail: Trail, model: PathModel, of: string): Trail {
  const present = presentStep(trail, model);
  const roots = new Set(present === undefined ? trail.steps.filter((step) => step.of === of).map((step) => rootOf(trail, step)) : [rootOf(trail, present)]);
  return { ...trail, steps: trail.steps.filter((step) => roots.has(rootOf(trail, step))) };
}

const rootOf = (trail: Trail, { id }: TrailStep): string => lineage(trail, id)[0].id;

/** The number that the next model with a name takes. */
export const nextNumber = ({ steps }: Trail): number => 1 + Math.max(0, ...steps.map(({ number }) => number ?? 0));

/** Ids that no step has yet. */
export function freshIds({ steps }: Trail, count: number): string[] {
  const last = Math.max(0, ...steps.map(({ id }) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0)));
  return Array.from({ length: count }, (_, i) => `s${last + i + 1}`);
}

export const renamedStep = (trail: Trail, id: string, name: string): Trail => ({
  ...trail,
  steps: trail.steps.map((step) => {
    if (step.id !== id) return step;
    const { name: _, ...bare } = step;
    return name.trim() === "" ? bare : { ...bare, name: name.trim() };
  }),
});

/** With another reason for a removal. */
export const reasonedStep = (trail: Trail, id: string, reason: string): Trail => ({
  ...trail,
  steps: trail.steps.map((step) => (step.id === id && step.removal !== undefined ? { ...step, removal: { ...step.removal, reason } } : step)),
});
