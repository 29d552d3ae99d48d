import type { Construct, PathModel } from "./types";

export const constructById = (model: PathModel, id: string): Construct | undefined => model.constructs.find((c) => c.id === id);

/** The construct that a column serves. */
export const ownerOf = (model: PathModel, column: string): Construct | undefined => model.constructs.find((c) => c.items.includes(column));

/** Ids of the constructs with a path to `id`, in the order of the paths. */
export const predecessors = (model: PathModel, id: string): readonly string[] => model.paths.filter((p) => p.to === id).map((p) => p.from);

/** Ids of the constructs that `id` has a path to, in the order of the paths. */
export const successors = (model: PathModel, id: string): readonly string[] => model.paths.filter((p) => p.from === id).map((p) => p.to);

/** Constructs that some path leads to, in the order of the model. */
export function endogenous(model: PathModel): readonly Construct[] {
  const explained = new Set(model.paths.map((p) => p.to));
  return model.constructs.filter((c) => explained.has(c.id));
}

/** Constructs without any path, of their own or of a construct that they measure. */
export function isolated(model: PathModel): readonly Construct[] {
  const connected = new Set(model.paths.flatMap((p) => (p.from === p.to ? [] : [p.from, p.to])));
  const waiting = [...connected];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const lower of constructById(model, id)?.dimensions ?? []) {
      if (connected.has(lower)) continue;
      connected.add(lower);
      waiting.push(lower);
    }
  return model.constructs.filter((c) => !connected.has(c.id));
}

/** The model without its isolated constructs; the same object when there is none. */
export function connectedPart(model: PathModel): PathModel {
  const left = new Set(isolated(model).map((c) => c.id));
  return left.size === 0 ? model : { ...model, constructs: model.constructs.filter((c) => !left.has(c.id)) };
}

/** Whether one can walk along paths from one construct to another; a construct reaches itself. */
export function reaches(model: PathModel, from: string, to: string): boolean {
  const seen = new Set([from]);
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    for (const next of successors(model, id)) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return false;
}

/**
 * Construct ids such that every path leads forward (Kahn; ties in the order of the model; M3.1).
 * @returns undefined where the model has a cycle
 */
export function topologicalOrder(model: PathModel): readonly string[] | undefined {
  const open = new Map(model.constructs.map((c) => [c.id, new Set(predecessors(model, c.id))]));
  const order: string[] = [];
  while (open.size > 0) {
    const next = [...open].find(([, before]) => before.size === 0)?.[0];
    if (next === undefined) return undefined;
    open.delete(next);
    for (const before of open.values()) before.delete(next);
    order.push(next);
  }
  return order;
}

/**
 * One directed cycle, as the ids along it (the first is not repeated at the end).
 * A path from a construct to itself is not counted: that is a mistake of its own.
 */
export function findCycle(model: PathModel): readonly string[] | undefined {
  const closed = new Set<string>();
  const trail: string[] = [];
  const visit = (id: string): readonly string[] | undefined => {
    if (closed.has(id)) return undefined;
    const start = trail.indexOf(id);
    if (start >= 0) return trail.slice(start);
    trail.push(id);
    for (const next of successors(model, id)) {
      const cycle = next === id ? undefined : visit(next);
      if (cycle !== undefined) return cycle;
    }
    trail.pop();
    closed.add(id);
    return undefined;
  };
  for (const { id } of model.constructs) {
    const cycle = visit(id);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
