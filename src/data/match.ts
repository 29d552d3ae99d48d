import type { DataColumn, Dataset } from "./dataset";

/** A column of other data that may be the one wanted. */
export interface Suggestion {
  readonly column: string;
  /** 0 to 1; 1: the same but for case, accents and signs */
  readonly likeness: number;
}

/** Less alike than this is no suggestion. */
const LEAST_LIKENESS = 0.5;

/** Without case, accents, blanks and signs. */
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The words of a name apart from the number that it ends in, which tells the items of a block apart. */
function parts(name: string): { readonly stem: string; readonly number: string } {
  const plain = folded(name);
  const number = /\d+$/.exec(plain)?.[0] ?? "";
  return { stem: plain.slice(0, plain.length - number.length), number: number.replace(/^0+(?=\d)/, "") };
}

/**
 * How alike two names are, 0 to 1: by the letters of their stems (1 − edit distance ∕ longer length), and 0 where both end in numbers
 * that differ: x1 is never x2, however alike they look.
 */
export function likeness(a: string, b: string): number {
  const [one, other] = [parts(a), parts(b)];
  if (one.number !== "" && other.number !== "" && one.number !== other.number) return 0;
  const [left, right] = one.number === other.number ? [one.stem, other.stem] : [one.stem + one.number, other.stem + other.number];
  const longer = Math.max(left.length, right.length);
  if (longer === 0) return one.number === other.number ? 1 : 0;
  const contained = Math.min(left.length, right.length) > 2 && (left.includes(right) || right.includes(left));
  const letters = 1 - distance(left, right) / longer;
  return contained ? Math.max(letters, 0.75) : letters;
}

/** The number of letters to insert, delete or replace (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return row[b.length]!;
}

/** What is known of a column that is wanted. */
export interface Wanted {
  readonly name: string;
  readonly label?: string | undefined;
}

/**
 * For each column wanted, the most alike of those that are free, by name or by label; each is suggested once, to the one that it is
 * most alike to. Undefined where none is.
 */
export function suggestColumns(wanted: readonly Wanted[], free: readonly Pick<DataColumn, "name" | "label">[]): readonly (Suggestion | undefined)[] {
  const pairs = wanted.flatMap((one, place) => free.map((column) => ({ place, column: column.name, likeness: likenessOf(one, column) })).filter((pair) => pair.likeness >= LEAST_LIKENESS));
  const found = new Map<number, Suggestion>();
  const given = new Set<string>();
  for (const { place, column, likeness: alike } of pairs.toSorted((a, b) => b.likeness - a.likeness)) {
    if (found.has(place) || given.has(column)) continue;
    found.set(place, { column, likeness: alike });
    given.add(column);
  }
  return wanted.map((_, place) => found.get(place));
}

function likenessOf(one: Wanted, column: Pick<DataColumn, "name" | "label">): number {
  const byName = likeness(one.name, column.name);
  const labels = [one.label, column.label].map((label) => folded(label ?? ""));
  return labels[0] !== "" && labels[0] === labels[1] ? 1 : byName;
}

/** Names that the data have and nothing wants: what may be given to what is missing. */
export const freeColumns = (data: Dataset, used: ReadonlySet<string>): readonly DataColumn[] => data.columns.filter(({ name }) => !used.has(name));
