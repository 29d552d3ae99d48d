/** Whether two values made of plain objects, arrays and primitives say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

export interface Identified {
  readonly id: string;
  readonly data?: unknown;
}

/**
 * `next`, in which every element (matched by id) and its `data` that say the same as before are the objects of before,
 * so that React Flow and memoised components pass over what did not change. All the same: the array of before.
 */
export function keep<T extends Identified>(before: readonly T[], next: readonly T[]): readonly T[] {
  const old = new Map(before.map((element) => [element.id, element]));
  const kept = next.map((element) => {
    const previous = old.get(element.id);
    if (previous === undefined) return element;
    if (same(previous, element)) return previous;
    return element.data !== undefined && same(previous.data, element.data) ? { ...element, data: previous.data } : element;
  });
  return kept.length === before.length && kept.every((element, index) => element === before[index]) ? before : kept;
}

/** Keeps one list over time: gives each next list with all that stayed the same as it was. */
export function keeper<T extends Identified>(): (next: readonly T[]) => readonly T[] {
  let before: readonly T[] = [];
  return (next) => (before = keep(before, next));
}
