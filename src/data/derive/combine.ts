import type { DataColumn } from "../dataset";
import { extremesOf, momentsOf } from "./functions";
import type { CombineBy, ScaleBy } from "./steps";

/** Sum, mean, smallest or largest of the values that are there in each row, where at least `atLeast` are; a product needs all. */
export function combined(columns: readonly DataColumn[], by: CombineBy, atLeast: number): Float64Array {
  const rows = columns[0]?.values.length ?? 0;
  const result = new Float64Array(rows);
  const need = by === "product" ? columns.length : Math.max(1, Math.min(columns.length, atLeast));
  for (let row = 0; row < rows; row++) {
    const there: number[] = [];
    for (const { values } of columns) if (!Number.isNaN(values[row]!)) there.push(values[row]!);
    const value = there.length < need ? Number.NaN : COMBINE[by](there);
    result[row] = Number.isFinite(value) ? value + 0 : Number.NaN;
  }
  return result;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const COMBINE: Readonly<Record<CombineBy, (values: readonly number[]) => number>> = {
  sum,
  mean: (values) => sum(values) / values.length,
  product: (values) => values.reduce((total, value) => total * value, 1),
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
};

/** z = (x − x̄) ∕ s with s by n − 1; x − x̄; or (x − min) ∕ (max − min). All missing where nothing varies. */
export function standardised(values: Float64Array, by: ScaleBy): Float64Array {
  const { mean, deviation } = momentsOf(values);
  const { min, max } = extremesOf(values);
  const width = { z: deviation, centre: 1, unit: max - min }[by];
  const origin = by === "unit" ? min : mean;
  return values.map((value) => (width > 0 ? (value - origin) / width : Number.NaN));
}
