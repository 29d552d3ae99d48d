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

/**
 * Keeps a list of plain objects over time: each that says the same as the one of before with its id is that one, and so is the list.
 * @param idOf  unique within a list
 */
export function listKeeper<T extends object>(idOf: (element: T) => string): (next: readonly T[]) => readonly T[] {
  let before: readonly T[] = [];
  return (next) => {
    // Lists hardly ever change their order: only then are elements looked up.
    const inStep = next.length === before.length && next.every((element, index) => idOf(element) === idOf(before[index]!));
    const old = inStep ? undefined : new Map(before.map((element) => [idOf(element), element]));
    const kept = next.map((element, index) => {
      const previous = old === undefined ? before[index] : old.get(idOf(element));
      return previous !== undefined && same(previous, element) ? previous : element;
    });
    return (before = inStep && kept.every((element, index) => element === before[index]) ? before : kept);
  };
}

/** What belongs together, such as all arrows of one construct. */
export interface Family<T> {
  readonly id: string;
  readonly data: readonly T[];
}

/** Elements by what they belong to, in the order of their first members; for `keeper`, so that a whole family is passed over at once. */
export function familiesOf<T>(elements: readonly T[], owner: (element: T) => string): readonly Family<T>[] {
  const found = new Map<string, T[]>();
  for (const element of elements) {
    const id = owner(element);
    const family = found.get(id);
    if (family === undefined) found.set(id, [element]);
    else family.push(element);
  }
  return [...found].map(([id, data]) => ({ id, data }));
}
