import { columnsByName, columnsWithout, usedRows } from "../../data/used";
import { repaired } from "../../math/pairwise";
import { polychoric, polyserial, thresholdsOf } from "../../math/polychoric";
import type { Job } from "../../report/job";
import type { Input } from "../method";
import type { OrdinalOptions } from "./options";

/** A column as its correlations need it. */
export interface LatentColumn {
  readonly name: string;
  /** categories in ascending order; absent: metric */
  readonly categories?: readonly number[];
  /** one a case: place of the category, −1 where empty; of a metric column, unused */
  readonly codes: Int32Array;
  /** one a case */
  readonly values: Float64Array;
}

export interface LatentData {
  readonly columns: readonly LatentColumn[];
  /** of the data set, from 0 */
  readonly rows: Int32Array;
  /** case weights; null: 1 each */
  readonly weights: Float64Array | null;
  /** empty cells among the cases used */
  readonly empty: number;
  readonly dropped: number;
}

/** The columns of the items, and the cases that have what is needed of them. */
export function latentData({ data }: Input, names: readonly string[], { pls, ordinal, most, cells }: OrdinalOptions): LatentData {
  const byName = columnsByName(data);
  const filled = columnsWithout(data, names, pls.missingCodes);
  const selected = usedRows(data, pls);
  const isThere = (row: number) => (column: Float64Array): boolean => !Number.isNaN(column[row]);
  const rows = selected.filter((row) => (cells === "casewise" ? filled.every(isThere(row)) : filled.some(isThere(row))));
  const weightColumn = pls.weightColumn === undefined ? undefined : byName.get(pls.weightColumn)!.values;
  const columns = filled.map((column, k): LatentColumn => {
    const values = Float64Array.from(rows, (row) => column[row]);
    const distinct = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    const { scale } = byName.get(names[k])!;
    const isOrdinal = distinct.length <= most && (ordinal === "declared" ? scale === "ordinal" || scale === "binary" : distinct.every(Number.isInteger));
    const place = new Map(distinct.map((value, at) => [value, at]));
    return { name: names[k], values, codes: values.length === 0 || !isOrdinal ? new Int32Array(0) : Int32Array.from(values, (value) => place.get(value) ?? -1), ...(isOrdinal ? { categories: distinct } : {}) };
  });
  return {
    columns,
    rows,
    weights: weightColumn === undefined ? null : Float64Array.from(rows, (row) => weightColumn[row]),
    empty: columns.reduce((sum, { values }) => sum + values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0), 0),
    dropped: selected.length - rows.length,
  };
}

export interface LatentCorrelations {
  /** p × p */
  readonly S: Float64Array;
  /** thresholds of each ordinal column; empty for metric ones */
  readonly thresholds: readonly (readonly number[])[];
  /** pairs whose likelihood has no maximum within ±.9999 */
  readonly atLimit: readonly (readonly [first: number, second: number])[];
  readonly isRepaired: boolean;
}

/**
 * Polychoric, polyserial and Pearson correlations, pair by pair (M2.10); made positive definite where they contradict each other (M1.3).
 * @param counts how often each case is taken; null: once
 * @returns undefined where a column does not vary
 */
export function* latentCorrelations({ columns, weights }: LatentData, counts: Int32Array | null): Job<LatentCorrelations | undefined> {
  const p = columns.length;
  const taken = (i: number): number => (counts ? counts[i] : 1) * (weights ? weights[i] : 1);
  const margins = columns.map((column) => (column.categories === undefined ? [] : marginsOf(column, taken)));
  const moments = columns.map((column) => momentsOf(column, taken));
  if (columns.some(({ categories }, k) => (categories === undefined ? !(moments[k].sd > 1e-12 * Math.max(1, Math.abs(moments[k].mean))) : margins[k].filter((count) => count > 0).length < 2))) return undefined;
  const present = margins.map((counted) => counted.flatMap((count, at) => (count > 0 ? [at] : [])));
  const thresholds = margins.map((counted, k) => (counted.length === 0 ? [] : thresholdsOf(present[k].map((at) => counted[at]))));
  const S = new Float64Array(p * p);
  const atLimit: (readonly [number, number])[] = [];
  for (let k = 0; k < p; k++) {
    yield { done: (k * (k - 1)) / 2, total: (p * (p - 1)) / 2 };
    S[k * p + k] = 1;
    for (let l = 0; l < k; l++) {
      const [a, b] = [columns[k], columns[l]];
      const found =
        a.categories !== undefined && b.categories !== undefined
          ? polychoric(crossed([a, b], [present[k], present[l]], taken), thresholds[k], thresholds[l])
          : a.categories === undefined && b.categories === undefined
            ? { r: pearson(a, b, taken), atLimit: false }
            : serial(a.categories === undefined ? [a, moments[k], b, present[l], thresholds[l]] : [b, moments[l], a, present[k], thresholds[k]], taken);
      S[k * p + l] = S[l * p + k] = found.r;
      if (found.atLimit) atLimit.push([l, k]);
    }
  }
  const mended = repaired(S, p);
  return { S: mended ?? S, thresholds, atLimit, isRepaired: mended !== undefined };
}

function marginsOf({ codes, categories }: LatentColumn, taken: (i: number) => number): number[] {
  const counts = (categories ?? []).map(() => 0);
  for (const [i, code] of codes.entries()) if (code >= 0) counts[code] += taken(i);
  return counts;
}

/** Mean and SD (divisor n) of the cells that are there. */
function momentsOf({ values }: LatentColumn, taken: (i: number) => number): { readonly mean: number; readonly sd: number } {
  let [size, sum] = [0, 0];
  for (const [i, value] of values.entries()) if (!Number.isNaN(value)) [size, sum] = [size + taken(i), sum + taken(i) * value];
  const mean = sum / size;
  let squares = 0;
  for (const [i, value] of values.entries()) if (!Number.isNaN(value)) squares += taken(i) * (value - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / size) };
}

/** Counts of two ordinal columns, without categories that do not occur. */
function crossed([a, b]: readonly [LatentColumn, LatentColumn], [rows, columns]: readonly [readonly number[], readonly number[]], taken: (i: number) => number): number[][] {
  const table = a.categories!.map(() => b.categories!.map(() => 0));
  for (let i = 0; i < a.codes.length; i++) {
    const [x, y] = [a.codes[i], b.codes[i]];
    if (x >= 0 && y >= 0) table[x][y] += taken(i);
  }
  return rows.map((row) => columns.map((column) => table[row][column]));
}

type Serial = readonly [metric: LatentColumn, moments: { readonly mean: number; readonly sd: number }, ordinal: LatentColumn, present: readonly number[], thresholds: readonly number[]];

function serial([metric, { mean, sd }, ordinal, present, thresholds]: Serial, taken: (i: number) => number): { readonly r: number; readonly atLimit: boolean } {
  const place = new Map(present.map((code, at) => [code, at]));
  const cases = Array.from(metric.values.keys()).filter((i) => !Number.isNaN(metric.values[i]) && ordinal.codes[i] >= 0 && taken(i) > 0);
  return polyserial(
    Float64Array.from(cases, (i) => (metric.values[i] - mean) / sd),
    Int32Array.from(cases, (i) => place.get(ordinal.codes[i])!),
    { thresholds, weights: Float64Array.from(cases, taken) },
  );
}

function pearson(a: LatentColumn, b: LatentColumn, taken: (i: number) => number): number {
  let [size, sa, sb] = [0, 0, 0];
  const both = (i: number): boolean => !Number.isNaN(a.values[i]) && !Number.isNaN(b.values[i]);
  for (let i = 0; i < a.values.length; i++) if (both(i)) [size, sa, sb] = [size + taken(i), sa + taken(i) * a.values[i], sb + taken(i) * b.values[i]];
  let [aa, bb, ab] = [0, 0, 0];
  for (let i = 0; i < a.values.length; i++) {
    if (!both(i)) continue;
    const [x, y, w] = [a.values[i] - sa / size, b.values[i] - sb / size, taken(i)];
    [aa, bb, ab] = [aa + w * x * x, bb + w * y * y, ab + w * x * y];
  }
  return aa > 0 && bb > 0 ? Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))) : 0;
}
