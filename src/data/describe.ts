import { isNumeric, type DataColumn } from "./dataset";
import { profileOf } from "./profile";
import { cramerVonMises, type Normality } from "./normality";

/** What one column holds (M1.7). A statistic that does not exist is null: of no value, of one value, of a constant. */
export interface Description {
  /** rows with a value */
  readonly n: number;
  readonly missing: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  /** divisor n − 1 (M0.3) */
  readonly standardDeviation: number | null;
  /** G1 = g1 √(n(n−1)) / (n−2), from three values on */
  readonly skewness: number | null;
  /** G2 = ((n+1) g2 + 6)(n−1) / ((n−2)(n−3)), zero for a normal distribution, from four values on */
  readonly excessKurtosis: number | null;
  /** from eight values on */
  readonly normality: Normality | null;
}

/** Descriptive statistics of a column; those of a text column are only its counts. */
export function describe(column: DataColumn): Description {
  if (!isNumeric(column)) return { ...nothing, ...countTexts(column) };
  const values = sortedValues(column.values);
  const n = values.length;
  const missing = column.values.length - n;
  if (n === 0) return { ...nothing, n, missing };
  const mean = meanOf(values);
  const [m2, m3, m4] = centralMoments(values, mean);
  const constant = values[0] === values[n - 1];
  const g1 = m3 / m2 ** 1.5;
  const g2 = m4 / m2 ** 2 - 3;
  const sd = n > 1 ? Math.sqrt((m2 * n) / (n - 1)) : null;
  return {
    n,
    missing,
    min: values[0]!,
    max: values[n - 1]!,
    mean,
    median: (values[(n - 1) >> 1]! + values[n >> 1]!) / 2,
    standardDeviation: sd,
    skewness: n > 2 && !constant ? (g1 * Math.sqrt(n * (n - 1))) / (n - 2) : null,
    excessKurtosis: n > 3 && !constant ? (((n + 1) * g2 + 6) * (n - 1)) / ((n - 2) * (n - 3)) : null,
    normality: cramerVonMises(values, { mean, sd: sd ?? 0 }) ?? null,
  };
}

/** Whole numbers over fewer places than this are counted, not sorted. */
const COUNTED = 4096;

/** The values that are there, in ascending order. */
function sortedValues(cells: Float64Array): Float64Array {
  const { n, min, max, integers } = profileOf(cells);
  const values = new Float64Array(n);
  if (n === 0) return values;
  if (!integers || max - min >= COUNTED) {
    let at = 0;
    for (const value of cells) if (value === value) values[at++] = value;
    return values.sort();
  }
  const counts = new Float64Array(max - min + 1);
  for (const value of cells) if (value === value) counts[value - min]!++;
  let at = 0;
  for (const [i, count] of counts.entries()) values.fill(min + i, at, (at += count));
  return values;
}

const nothing: Description = { n: 0, missing: 0, min: null, max: null, mean: null, median: null, standardDeviation: null, skewness: null, excessKurtosis: null, normality: null };

function countTexts({ texts, values }: DataColumn): Pick<Description, "n" | "missing"> {
  let n = 0;
  for (let row = 0; row < values.length; row++) if (texts === undefined ? values[row] === values[row] : texts[row] !== "") n++;
  return { n, missing: values.length - n };
}

/** Twice over the values: the second pass takes away the rounding error of the first. */
function meanOf(values: Float64Array): number {
  const first = values.reduce((sum, value) => sum + value, 0) / values.length;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

/** Second to fourth moments about the mean, divisor n. */
function centralMoments(values: Float64Array, mean: number): readonly [number, number, number] {
  let [m2, m3, m4] = [0, 0, 0];
  for (const value of values) {
    const d = value - mean;
    m2 += d * d;
    m3 += d * d * d;
    m4 += d ** 4;
  }
  return [m2 / values.length, m3 / values.length, m4 / values.length];
}

/** Share of rows without a value, 0 to 1; 0 where there are no rows. */
export function missingShare(column: DataColumn): number {
  const { n, missing } = isNumeric(column) ? countNumbers(column.values) : countTexts(column);
  return n + missing === 0 ? 0 : missing / (n + missing);
}

function countNumbers(values: Float64Array): Pick<Description, "n" | "missing"> {
  let missing = 0;
  // By place: a million of them are counted in a millisecond so.
  for (let i = 0; i < values.length; i++) if (values[i] !== values[i]) missing++;
  return { n: values.length - missing, missing };
}

export interface Bin {
  /** lower and upper limit, the upper one belonging to the last bin only; of a category, its place twice */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** the category's text, in a nominal column */
  readonly text?: string;
}

const MAX_BINS = 11;
const METRIC_BINS = 9;

/** Bars for a small picture: one a scale point of a rating, one a category (most frequent first), nine of equal width otherwise. */
export function histogram(column: DataColumn): readonly Bin[] {
  if (column.scale === "nominal" && column.texts !== undefined) return categories(column.texts);
  if (column.scale === "id" || column.scale === "text") return [];
  const { values } = column;
  const { n, min, max, integers } = profileOf(values);
  if (n === 0) return [];
  const points = integers && max - min < MAX_BINS;
  const count = points ? max - min + 1 : METRIC_BINS;
  const width = points ? 1 : (max - min) / count || 1;
  const counts = Array.from({ length: count }, () => 0);
  for (const value of values) if (value === value) counts[Math.min(count - 1, Math.floor((value - min) / width))]!++;
  return counts.map((c, i) => ({ from: min + i * width, to: points ? min + i : min + (i + 1) * width, count: c }));
}

function categories(texts: readonly string[]): readonly Bin[] {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, MAX_BINS);
  return sorted.map(([text, count], i) => ({ from: i, to: i, count, text }));
}
