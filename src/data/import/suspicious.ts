import { profileOf } from "../profile";

/** Numbers by which surveys mark "no answer"; those of one digit are looked for only beside rating scales. */
const LARGE = [77, 88, 97, 98, 99, 777, 888, 997, 998, 999, 7777, 8888, 9998, 9999];
const CODES: ReadonlySet<number> = new Set([...LARGE, ...LARGE.map((code) => -code), 9, -1, -7, -8, -9]);

const [LEAST, MOST] = [Math.min(...CODES), Math.max(...CODES)];
const SMALLEST_POSITIVE = Math.min(...[...CODES].filter((code) => code > 0));
const LARGEST_NEGATIVE = Math.max(...[...CODES].filter((code) => code < 0));

/** Texts by which they do so, where they stand among numbers. */
export const suspiciousTexts: ReadonlySet<string> = new Set([
  "n/a", "na", "n.a.", "nan", "-", "--", "?", "*", "null", "none", "nil", "missing", "nr", "n.r.", "#null!", "#value!", "#div/0!", "(null)", "\\n",
  "no answer", "don't know", "dk", "nsp", "ne sait pas", "sans réponse", "non réponse", "manquant",
]);

/**
 * Codes outside the range of a column's other values: with `range` the others' range, large codes must lie farther
 * outside than half of it, codes of one digit at least 2 beyond a rating scale of whole numbers.
 * @returns each code and how often it occurs
 */
export function suspiciousCodes(values: Float64Array): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const all = profileOf(values);
  if (all.min > LARGEST_NEGATIVE && all.max < SMALLEST_POSITIVE) return found;
  let [min, max, integers] = [Infinity, -Infinity, true];
  for (const value of values) {
    if (value !== value) continue;
    if (value >= LEAST && value <= MOST && value === Math.floor(value) && CODES.has(value)) found.set(value, (found.get(value) ?? 0) + 1);
    else {
      if (value < min) min = value;
      if (value > max) max = value;
      if (integers && value !== Math.floor(value)) integers = false;
    }
  }
  const range = max - min;
  for (const code of found.keys()) {
    const gap = code > max ? code - max : min - code;
    const rating = integers && range <= 10;
    const outside = Math.abs(code) < 10 ? rating && gap >= 2 : gap > Math.max(1, range / 2);
    if (max < min || !outside) found.delete(code);
  }
  return found;
}
