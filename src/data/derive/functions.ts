/** A function of numbers; NaN is a missing value, and where nothing else is said it makes the result missing. */
export interface NumberFunction {
  readonly arguments: { readonly least: number; readonly most: number };
  readonly of: (values: readonly number[]) => number;
}

const exactly = (count: number, of: (...values: number[]) => number): NumberFunction => ({ arguments: { least: count, most: count }, of: (values) => of(...values) });
const several = (of: (filled: readonly number[]) => number): NumberFunction => ({ arguments: { least: 1, most: Infinity }, of: (values) => of(values.filter((value) => !Number.isNaN(value))) });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => (values.length === 0 ? Number.NaN : sum(values) / values.length);

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return values.length < 2 ? Number.NaN : Math.sqrt(sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1));
}

function rounded(value: number, decimals = 0): number {
  const scale = 10 ** Math.max(-15, Math.min(15, Math.trunc(decimals)));
  return Number.isFinite(value) ? Math.round(value * scale) / scale : Number.NaN;
}

/** Functions across the columns of one case. `sum`, `mean`, `min`, `max`, `sd` pass over missing values; `count` counts the others. */
export const caseFunctions: Readonly<Record<string, NumberFunction>> = {
  abs: exactly(1, Math.abs),
  sqrt: exactly(1, Math.sqrt),
  exp: exactly(1, Math.exp),
  ln: exactly(1, Math.log),
  log: exactly(1, Math.log),
  log10: exactly(1, Math.log10),
  floor: exactly(1, Math.floor),
  ceil: exactly(1, Math.ceil),
  sign: exactly(1, Math.sign),
  round: { arguments: { least: 1, most: 2 }, of: ([value, decimals]) => rounded(value!, decimals) },
  between: exactly(3, (value, from, to) => (Number.isNaN(value + from + to) ? Number.NaN : value >= from && value <= to ? 1 : 0)),
  if: exactly(3, (condition, yes, no) => (Number.isNaN(condition) ? Number.NaN : condition === 0 ? no : yes)),
  missing: exactly(1, (value) => (Number.isNaN(value) ? 1 : 0)),
  coalesce: several((filled) => filled[0] ?? Number.NaN),
  count: several((filled) => filled.length),
  sum: several((filled) => (filled.length === 0 ? Number.NaN : sum(filled))),
  mean: several(mean),
  min: several((filled) => (filled.length === 0 ? Number.NaN : Math.min(...filled))),
  max: several((filled) => (filled.length === 0 ? Number.NaN : Math.max(...filled))),
  sd: several(deviation),
};

/** Functions of a whole column, the same in every case. */
export const columnFunctions: Readonly<Record<string, (values: Float64Array) => number>> = {
  average: (values) => momentsOf(values).mean,
  deviation: (values) => momentsOf(values).deviation,
  smallest: (values) => extremesOf(values).min,
  largest: (values) => extremesOf(values).max,
};

/** Mean and standard deviation (n − 1) of the values that are there, in two passes. */
export function momentsOf(values: Float64Array): { readonly n: number; readonly mean: number; readonly deviation: number } {
  let [n, total] = [0, 0];
  for (const value of values) {
    if (value !== value) continue;
    n++;
    total += value;
  }
  const centre = total / n;
  let squares = 0;
  for (const value of values) if (value === value) squares += (value - centre) ** 2;
  return { n, mean: n === 0 ? Number.NaN : centre, deviation: n < 2 ? Number.NaN : Math.sqrt(squares / (n - 1)) };
}

/** Smallest and largest value; NaN where there is none. */
export function extremesOf(values: Float64Array): { readonly min: number; readonly max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return min > max ? { min: Number.NaN, max: Number.NaN } : { min, max };
}
