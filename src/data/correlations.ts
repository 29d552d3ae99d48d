import { twoTailedT } from "../math/distributions";
import type { Job } from "../report/job";
import type { DataColumn, Dataset } from "./dataset";

/** How variables go together, two by two. */
export interface Correlations {
  readonly names: readonly string[];
  /** Pearson's r, p × p, row-major, symmetric, −1 to 1; NaN where one of the two does not vary or fewer than three cases have both */
  readonly r: Float64Array;
  /** cases with both values, p × p; of a matrix, the cases behind it */
  readonly n: Float64Array;
}

/**
 * Pearson correlations of the cases in which both values are there (pairwise), from values less their column's mean.
 * @param names columns of numbers; others are passed over
 */
export function* correlationsOf(data: Dataset, names: readonly string[]): Job<Correlations> {
  const columns = names.flatMap((name) => data.columns.find((column) => column.name === name) ?? []);
  const found = { names: columns.map(({ name }) => name), r: new Float64Array(columns.length ** 2), n: new Float64Array(columns.length ** 2) };
  if (data.matrix !== undefined) return ofMatrix(data, columns, found);
  const p = columns.length;
  const centres: number[] = [];
  for (const [k, { values }] of columns.entries()) {
    centres.push(meanOf(values));
    for (let l = 0; l <= k; l++) {
      const { r, n } = pair([values, columns[l]!.values], [centres[k]!, centres[l]!]);
      found.r[k * p + l] = found.r[l * p + k] = k === l && !Number.isNaN(r) ? 1 : r;
      found.n[k * p + l] = found.n[l * p + k] = n;
      yield { done: (k * (k + 1)) / 2 + l + 1, total: (p * (p + 1)) / 2 };
    }
  }
  return found;
}

function meanOf(values: Float64Array): number {
  let [sum, n] = [0, 0];
  for (const value of values) if (value === value) [sum, n] = [sum + value, n + 1];
  return n === 0 ? 0 : sum / n;
}

const FEWEST = 3;

function pair([x, y]: readonly [Float64Array, Float64Array], [cx, cy]: readonly [number, number]): { readonly r: number; readonly n: number } {
  let [n, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i]! - cx, y[i]! - cy];
    if (a !== a || b !== b) continue;
    n++;
    sx += a;
    sy += b;
    sxx += a * a;
    syy += b * b;
    sxy += a * b;
  }
  const [vx, vy] = [sxx - (sx * sx) / n, syy - (sy * sy) / n];
  const varies = vx > 1e-12 * sxx && vy > 1e-12 * syy;
  const r = (sxy - (sx * sy) / n) / Math.sqrt(vx * vy);
  return { n, r: n < FEWEST || !varies ? Number.NaN : Math.max(-1, Math.min(1, r)) };
}

function ofMatrix({ columns: all, matrix }: Dataset, columns: readonly DataColumn[], found: Correlations): Correlations {
  const places = columns.map((column) => all.indexOf(column));
  const s = (k: number, l: number): number => matrix!.values[places[k]! * all.length + places[l]!]!;
  const p = columns.length;
  for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) found.r[k * p + l] = s(k, l) / Math.sqrt(s(k, k) * s(l, l));
  found.n.fill(matrix!.n);
  return found;
}

/** Two-tailed p of a correlation, by t = r√((n − 2)∕(1 − r²)) with n − 2 degrees of freedom; null where it is not defined. */
export function correlationP(r: number, n: number): number | null {
  if (Number.isNaN(r) || n < FEWEST) return null;
  return twoTailedT(r * Math.sqrt((n - 2) / Math.max(0, 1 - r * r)), n - 2);
}
