import type { Job } from "../../report/job";
import { isNumeric, type DataColumn } from "../dataset";
import { missingTest } from "./conditions";

export type Direction = "ascending" | "descending";

/** Values between two looks at the clock. */
const SLICE = 200_000;

/**
 * Rows in the order of a column: numbers by size, texts as a dictionary of this language has them, with numbers in them by size. Rows
 * with the same value stay as they were, missing cells come last in both directions.
 * @param rows indices of the rows to order, as they stand now
 */
export function* sortRows(column: DataColumn, rows: Int32Array, { direction, language }: { readonly direction: Direction; readonly language: string }): Job<Int32Array> {
  const isMissing = missingTest(column);
  const filled: number[] = [];
  const empty: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    (isMissing(rows[i]!) ? empty : filled).push(rows[i]!);
    if (i % SLICE === SLICE - 1) yield { done: i, total: 4 * rows.length };
  }
  const { texts, values } = column;
  const usesTexts = texts !== undefined && !isNumeric(column);
  const keys = usesTexts ? yield* placesOf(texts, filled, language) : new Float64Array(filled.length);
  if (!usesTexts) for (let i = 0; i < filled.length; i++) keys[i] = values[filled[i]!]!;
  yield { done: 2, total: 4 };
  const order = yield* stableOrder(keys, direction);
  const sorted = new Int32Array(rows.length);
  for (let i = 0; i < order.length; i++) sorted[i] = filled[order[i]!]!;
  sorted.set(empty, filled.length);
  return sorted;
}

/** The place of each text among all different ones, in the order of the language. */
function* placesOf(texts: readonly string[], rows: readonly number[], language: string): Job<Float64Array> {
  const different = [...new Set(rows.map((row) => texts[row]!))];
  yield { done: 1, total: 4 };
  const compare = new Intl.Collator(language, { numeric: true, sensitivity: "variant" }).compare;
  const sorted = yield* mergeSorted(different, compare);
  const place = new Map(sorted.map((text, i) => [text, i]));
  return Float64Array.from(rows, (row) => place.get(texts[row]!)!);
}

/** Runs of this length are sorted at once. */
const RUN = 4096;

/** Sorted by merging runs, so that a million texts do not hold up the page. */
function* mergeSorted(texts: readonly string[], compare: (a: string, b: string) => number): Job<readonly string[]> {
  let runs = Array.from({ length: Math.ceil(texts.length / RUN) }, (_, i) => texts.slice(i * RUN, (i + 1) * RUN));
  for (const run of runs) {
    run.sort(compare);
    yield { done: 2, total: 4 };
  }
  while (runs.length > 1) {
    const longer: string[][] = [];
    for (let i = 0; i < runs.length; i += 2) longer.push(i + 1 < runs.length ? yield* merged(runs[i]!, runs[i + 1]!, compare) : runs[i]!);
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merged(a: readonly string[], b: readonly string[], compare: (a: string, b: string) => number): Job<string[]> {
  const out: string[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    out.push(j >= b.length || (i < a.length && compare(a[i]!, b[j]!) <= 0) ? a[i++]! : b[j++]!);
    if (out.length % RUN === 0) yield { done: 3, total: 4 };
  }
  return out;
}

const DIGITS = 4;
const VALUES = 1 << 16;

/**
 * Places of the keys in order, equal keys as they stood: sorted digit by digit (radix sort on the 64 bits of each number, whose order is
 * that of the numbers once negative ones are turned over), which takes time in proportion to their count.
 */
function* stableOrder(keys: Float64Array, direction: Direction): Job<Uint32Array> {
  const n = keys.length;
  const digits = digitsOf(keys, direction);
  yield { done: 0, total: DIGITS };
  let [order, next] = [new Uint32Array(n), new Uint32Array(n)];
  for (let i = 0; i < n; i++) order[i] = i;
  for (let digit = 0; digit < DIGITS; digit++) {
    yield { done: digit, total: DIGITS };
    const starts = new Uint32Array(VALUES + 1);
    for (let at = digit; at < digits.length; at += DIGITS) starts[digits[at]! + 1]!++;
    if (starts.includes(n)) continue;
    for (let value = 0; value < VALUES; value++) starts[value + 1]! += starts[value]!;
    yield { done: digit, total: DIGITS };
    for (let i = 0; i < n; i++) {
      const at = order[i]!;
      next[starts[digits[DIGITS * at + digit]!]++] = at;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** The bits of each number as four digits, least first, turned so that they order as the numbers do. */
function digitsOf(keys: Float64Array, direction: Direction): Uint16Array {
  const halves = new Uint32Array(2 * keys.length);
  const flip = direction === "descending" ? 0xffff_ffff : 0;
  const number = new Float64Array(1);
  const bits = new Uint32Array(number.buffer);
  for (let i = 0; i < keys.length; i++) {
    // + 0 turns −0 into plain zero
    number[0] = keys[i]! + 0;
    const isNegative = bits[1]! >>> 31 === 1;
    halves[2 * i] = bits[0]! ^ (isNegative ? 0xffff_ffff : 0) ^ flip;
    halves[2 * i + 1] = bits[1]! ^ (isNegative ? 0xffff_ffff : 0x8000_0000) ^ flip;
  }
  return new Uint16Array(halves.buffer);
}
