import type { DataColumn } from "../dataset";

/** Rows looked at, spread over all: correlations that tell a reversed item do not need more. */
const SAMPLE = 2000;
const FEWEST_ROWS = 20;
/** Weaker ones may be chance. */
const CLEARLY_NEGATIVE = -0.15;

/** Items of a block that correlate negatively with the mean of the others, which correlate positively among themselves. */
export function reversedItems(columns: readonly DataColumn[], rows: number): readonly { readonly name: string; readonly correlation: number }[] {
  if (columns.length < 3 || rows < FEWEST_ROWS) return [];
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  const scores = columns.map(({ values }) => standardised(values, step));
  if (scores.some((one) => one === undefined)) return [];
  const known = scores as Float64Array[];
  const p = known.length;
  const r = known.map((a) => known.map((b) => correlation(a, b)));
  // The larger half that agrees says which way the block runs.
  const signs = signsOf(r);
  const positive = signs.filter((sign) => sign > 0).length;
  const minority = positive * 2 >= p ? -1 : 1;
  if (positive === p || positive === 0) return [];
  return columns.flatMap(({ name }, k) => {
    if (signs[k] !== minority) return [];
    const others = signs.flatMap((sign, l) => (sign !== minority ? [r[k]![l]!] : []));
    const mean = others.reduce((sum, value) => sum + value, 0) / others.length;
    return mean < CLEARLY_NEGATIVE ? [{ name, correlation: mean }] : [];
  });
}

/** Signs of the first principal component, found by a few steps of power iteration from the row of the largest sums. */
function signsOf(r: readonly (readonly number[])[]): readonly number[] {
  let weights = r.map((row) => row.reduce((sum, value) => sum + value * value, 0));
  const strongest = weights.indexOf(Math.max(...weights));
  weights = [...r[strongest]!];
  for (let i = 0; i < 50; i++) {
    const next = r.map((row) => row.reduce((sum, value, l) => sum + value * weights[l]!, 0));
    const length = Math.hypot(...next) || 1;
    weights = next.map((value) => value / length);
  }
  return weights.map(Math.sign);
}

/** Every `step`-th value as a score with mean 0, empty cells at the mean; undefined where nothing varies. */
function standardised(values: Float64Array, step: number): Float64Array | undefined {
  const taken = Float64Array.from({ length: Math.floor((values.length - 1) / step) + 1 }, (_, i) => values[i * step]!);
  const filled = taken.filter((value) => !Number.isNaN(value));
  const mean = filled.reduce((sum, value) => sum + value, 0) / filled.length;
  const squares = filled.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return filled.length < FEWEST_ROWS || !(squares > 0) ? undefined : taken.map((value) => (Number.isNaN(value) ? 0 : (value - mean) / Math.sqrt(squares)));
}

const correlation = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
