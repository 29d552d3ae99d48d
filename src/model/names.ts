import type { PathModel } from "./types";

/** Names are compared and kept without outer blanks and in one Unicode form, so that "é" equals "é". */
export const tidyName = (name: string): string => name.normalize("NFC").replace(/\s+/g, " ").trim();

/** The id that the next construct gets, such as "c4"; known beforehand so that it can be selected or renamed at once. */
export function nextConstructId(model: PathModel): string {
  const numbers = model.constructs.map((c) => /^c(\d+)$/.exec(c.id)).map((found) => Number(found?.[1] ?? 0));
  return `c${Math.max(0, ...numbers) + 1}`;
}

/** All names in use: of constructs, their labels, and items, which the model text could not tell from constructs. */
export function takenNames(model: PathModel, except?: string): ReadonlySet<string> {
  const others = model.constructs.filter((c) => c.id !== except);
  const shown = others.flatMap((c) => (c.label === undefined ? [c.name] : [c.name, c.label]));
  return new Set([...shown, ...model.constructs.flatMap((c) => c.items)].map(tidyName));
}

/** `base` if it is free, else "base 2", "base 3" … */
export function freeName(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base;
  for (let i = 2; ; i++) if (!taken.has(`${base} ${i}`)) return `${base} ${i}`;
}

/** "Construct 1", "Construct 2" …: the first that is free. */
export function numberedName(base: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i++) if (!taken.has(`${base} ${i}`)) return `${base} ${i}`;
}

/**
 * What several variables share at the start of their names, without trailing digits and separators: CUSL1, CUSL2 → CUSL.
 * @returns "" where they share nothing; for a single variable its name
 */
export function sharedPrefix(columns: readonly string[]): string {
  const [first = "", ...others] = columns.map(tidyName);
  if (others.length === 0) return first;
  let length = first.length;
  for (const name of others) while (!name.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).replace(/[\s\d_.\-/:([]+$/u, "");
}
