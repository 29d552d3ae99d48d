import type { Dataset } from "../data/dataset";

/** Cells up to which a table is sent whole: it is there before it is asked for, and costs little twice. */
const SMALL = 2_000_000;

/** Parts of each large table, so that the same names give the same object. */
const known = new WeakMap<Dataset, Map<string, Dataset>>();

export const isLarge = ({ rows, columns }: Dataset): boolean => rows * columns.length > SMALL;

/** Of a large table, the columns that a request speaks of, wherever it does: nothing else can be read, and a second copy of the rest would fill the memory. */
export function namedPart(data: Dataset, request: unknown): Dataset {
  if (!isLarge(data)) return data;
  const words = new Set<string>();
  collect(request, words);
  // Another model, or a rule, may be given as a text of many names.
  const texts = [...words].filter((word) => /\s|[~+*(]/.test(word));
  const columns = data.columns.filter(({ name }) => words.has(name) || texts.some((text) => text.includes(name)));
  const key = JSON.stringify(columns.map(({ name }) => name));
  const parts = known.get(data) ?? new Map<string, Dataset>();
  known.set(data, parts);
  const part = parts.get(key) ?? { ...data, columns };
  parts.set(key, part);
  return part;
}

/** Every text in a value, names of fields included. */
function collect(value: unknown, words: Set<string>): void {
  if (typeof value === "string") words.add(value);
  else if (Array.isArray(value)) for (const one of value) collect(one, words);
  else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    for (const [name, one] of Object.entries(value)) {
      words.add(name);
      collect(one, words);
    }
  }
}
