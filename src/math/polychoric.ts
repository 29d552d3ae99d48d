import { bivariateGrid } from "./bivariateGrid";
import { bivariateDensity, bivariateProbability, LARGE } from "./bivariateNormal";
import { normalProbability, normalQuantile } from "./distributions";

/** Correlations are looked for between these. */
const LARGEST = 0.9999;
const PRECISION = 1e-10;
/** A probability below this counts as this: its logarithm stays finite. */
const TINY = 1e-300;

/** τ with Φ(τ) = cumulative share, without the two ends. @param counts of the categories in ascending order */
export function thresholdsOf(counts: readonly number[]): readonly number[] {
  const n = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  return counts.slice(0, -1).map((count) => normalQuantile((below += count) / n));
}

export interface LatentCorrelation {
  readonly r: number;
  /** the likelihood still rises at ±.9999: too few cases, or no disagreement at all */
  readonly atLimit: boolean;
}

/**
 * Polychoric correlation of two ordinal variables by two-step maximum likelihood (Olsson 1979; M2.10): thresholds from the margins, then
 * ρ that makes Σ n_ab ln π_ab(ρ) largest, where its slope Σ n_ab π′_ab ∕ π_ab vanishes.
 *
 * @param table counts, categories of the first in rows; an empty cell of a 2 × 2 table counts as half a case
 */
export function polychoric(table: readonly (readonly number[])[], rows: readonly number[], columns: readonly number[]): LatentCorrelation {
  const isFourfold = table.length === 2 && table[0].length === 2;
  const filled = isFourfold ? table.map((row) => row.map((count) => (count === 0 ? 0.5 : count))) : table;
  return nearRoot(filled, rows, columns) ?? rootOf(slopeAnywhere(filled, rows, columns));
}

/** The slope for any correlation, the largest included. */
function slopeAnywhere(table: readonly (readonly number[])[], rows: readonly number[], columns: readonly number[]): (r: number) => number {
  const [x, y] = [[-Infinity, ...rows, Infinity], [-Infinity, ...columns, Infinity]];
  const width = y.length;
  const P = new Float64Array(x.length * width);
  const D = new Float64Array(x.length * width);
  return (r) => {
    for (const [a, tau] of x.entries())
      for (const [b, upsilon] of y.entries()) {
        P[a * width + b] = bivariateProbability(tau, upsilon, r);
        D[a * width + b] = bivariateDensity(tau, upsilon, r);
      }
    const cell = (M: Float64Array, a: number, b: number): number => M[(a + 1) * width + b + 1] - M[a * width + b + 1] - M[(a + 1) * width + b] + M[a * width + b];
    let sum = 0;
    for (const [a, row] of table.entries()) for (const [b, count] of row.entries()) if (count > 0) sum += (count * cell(D, a, b)) / Math.max(TINY, cell(P, a, b));
    return sum;
  };
}

/** More would mean that the slope is no nearly straight line: it is then looked for step by step. */
const MOST_STEPS = 12;
/** What a secant step leaves is smaller than the step by more than this: as much again below it is below the precision. */
const LAST_STEP = 1e-7;

/**
 * The root where it is an ordinary one: from the first step of Fisher's scoring, which begins at no correlation, by one more such step
 * and then by secants. Undefined where a step leaves what has been bracketed, or ±.9.
 */
function nearRoot(table: readonly (readonly number[])[], rows: readonly number[], columns: readonly number[]): LatentCorrelation | undefined {
  const [height, width] = [rows.length, columns.length];
  if (height === 0 || width === 0) return undefined;
  const grid = bivariateGrid(rows, columns);
  const [below, left] = [[...rows.map(normalProbability), 1], [...columns.map(normalProbability), 1]];
  const n = table.reduce((sum, row) => sum + row.reduce((own, count) => own + count, 0), 0);
  let [slope, information] = [0, 0];
  /** of a table of values at the limits, with those at infinity: the mass of a cell */
  const pAt = (a: number, b: number): number => (a < 0 || b < 0 ? 0 : a === height ? left[b]! : b === width ? below[a]! : grid.P[a * width + b]!);
  const dAt = (a: number, b: number): number => (a < 0 || b < 0 || a === height || b === width ? 0 : grid.D[a * width + b]!);
  const look = (r: number): void => {
    grid.fill(r);
    [slope, information] = [0, 0];
    for (let a = 0; a <= height; a++)
      for (let b = 0; b <= width; b++) {
        const mass = Math.max(TINY, pAt(a, b) - pAt(a - 1, b) - pAt(a, b - 1) + pAt(a - 1, b - 1));
        const rise = dAt(a, b) - dAt(a - 1, b) - dAt(a, b - 1) + dAt(a - 1, b - 1);
        slope += (table[a]![b]! * rise) / mass;
        information += (n * rise * rise) / mass;
      }
  };
  let [low, high] = [-LARGE, LARGE];
  const isInside = (r: number): boolean => r > low && r < high;
  look(0);
  if (slope === 0) return { r: 0, atLimit: false };
  let r = slope / information;
  if (slope > 0) low = 0;
  else high = 0;
  if (!isInside(r)) r = (low + high) / 2;
  look(r);
  for (let k = 0, [before, atBefore] = [Number.NaN, Number.NaN]; k < MOST_STEPS; k++) {
    if (slope > 0) low = r;
    else high = r;
    const step = k === 0 ? slope / information : (slope * (before - r)) / (slope - atBefore);
    if (Math.abs(step) < (k === 0 ? PRECISION : LAST_STEP)) return { r: r + step, atLimit: false };
    if (!isInside(r + step)) return undefined;
    [before, atBefore, r] = [r, slope, r + step];
    look(r);
    if (!Number.isFinite(slope)) return undefined;
  }
  return undefined;
}

/**
 * Polyserial correlation of a metric and an ordinal variable by two-step maximum likelihood (Olsson, Drasgow & Dorans 1982): the slope of
 * Σ ln[Φ(u_b) − Φ(u_b−1)] with u_b = (τ_b − ρz) ∕ √(1 − ρ²).
 *
 * @param z        standardised values @param category of each, from 0 @param weights of each; null: 1
 */
export function polyserial(z: Float64Array, category: Int32Array, { thresholds, weights }: { readonly thresholds: readonly number[]; readonly weights: Float64Array | null }): LatentCorrelation {
  const tau = [-Infinity, ...thresholds, Infinity];
  return rootOf((r) => {
    const rest = 1 - r * r;
    const root = Math.sqrt(rest);
    let sum = 0;
    for (let i = 0; i < z.length; i++) {
      const [low, high] = [tau[category[i]], tau[category[i] + 1]];
      const [u, v] = [(low - r * z[i]) / root, (high - r * z[i]) / root];
      const density = (at: number, threshold: number): number => (Number.isFinite(threshold) ? (Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI)) * ((r * threshold - z[i]) / (rest * root)) : 0);
      // the tail that keeps its digits
      const share = u > 0 ? normalProbability(-u) - normalProbability(-v) : normalProbability(v) - normalProbability(u);
      sum += ((weights ? weights[i] : 1) * (density(v, high) - density(u, low))) / Math.max(TINY, share);
    }
    return sum;
  });
}

/** From zero outwards, so that no slope is taken where hardly a case could be as it is: probabilities there are below rounding. */
const STEPS = [0.3, 0.6, 0.8, 0.9, 0.97, 0.99, 0.999, LARGEST];

/** Where a falling slope crosses zero: bracketed from zero outwards, then regula falsi (Illinois). */
function rootOf(slope: (r: number) => number): LatentCorrelation {
  const atZero = slope(0);
  if (atZero === 0) return { r: 0, atLimit: false };
  const sign = Math.sign(atZero);
  // turned round where the root is negative, so that the slope falls from positive to negative
  const f = (r: number): number => sign * slope(sign * r);
  let [low, atLow] = [0, Math.abs(atZero)];
  let [high, atHigh] = [Number.NaN, Number.NaN];
  for (const step of STEPS) {
    const value = f(step);
    if (value > 0) [low, atLow] = [step, value];
    else {
      [high, atHigh] = [step, value];
      break;
    }
  }
  if (Number.isNaN(high)) return { r: sign * LARGEST, atLimit: true };
  let side = 0;
  let before = Infinity;
  for (let i = 0; i < 100 && high - low > PRECISION; i++) {
    const r = (atLow * high - atHigh * low) / (atLow - atHigh);
    const value = f(r);
    if (value === 0 || Math.abs(r - before) < PRECISION / 10) return { r: sign * r, atLimit: false };
    before = r;
    if (value > 0) {
      [low, atLow] = [r, value];
      if (side === 1) atHigh /= 2;
      side = 1;
    } else {
      [high, atHigh] = [r, value];
      if (side === -1) atLow /= 2;
      side = -1;
    }
  }
  return { r: (sign * (low + high)) / 2, atLimit: false };
}
