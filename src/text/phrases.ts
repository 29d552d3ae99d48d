import type { TFunction } from "i18next";

/** Sentences of one language, found once. */
type Known = Map<string, string>;
const books = new WeakMap<TFunction, Known>();

function known(t: TFunction, name: string, find: () => string): string {
  const book = books.get(t) ?? new Map<string, string>();
  if (book.size === 0) books.set(t, book);
  const found = book.get(name) ?? find();
  book.set(name, found);
  return found;
}

/**
 * A sentence with its values, as `t` says it, for places that ask for hundreds at a time: `t` looks its words up anew each time, which takes
 * longer than drawing. Values are put in as they are; sentences with formats, plurals or nesting are for `t`.
 */
export function phrase(t: TFunction, key: string, values?: Readonly<Record<string, string>>): string {
  const sentence = known(t, key, () => t(key, { skipInterpolation: true }));
  return values === undefined ? sentence : sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A sentence that depends on a whole number alone. */
export const counted = (t: TFunction, key: string, count: number): string => known(t, `${key} ${count}`, () => t(key, { count }));
