import type { Row } from "../../../report/blocks";

/** The range of a drawn axis and where its numbers stand. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** About this many numbers on an axis. */
const WANTED = 4;

/** An axis with round numbers that holds some values and zero. */
export function axisOf(values: readonly number[]): Axis {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const span = most - least || 1;
  const power = 10 ** Math.floor(Math.log10(span / WANTED));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => span / one <= WANTED + 0.5) ?? 10 * power;
  const [first, last] = [Math.floor(least / step + 1e-9), Math.ceil(most / step - 1e-9) || 1];
  const ticks = Array.from({ length: last - first + 1 }, (_, k) => (first + k) * step);
  return { from: first * step, to: last * step, ticks };
}

/** The axis that the forest cells of a table share. */
export const forestAxis = (rows: readonly Row[]): Axis =>
  axisOf(rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "forest" ? [...(cell.interval ?? []), ...(cell.estimate === null ? [] : [cell.estimate])] : []))));

/** Where a value stands on an axis, as a share of its length. */
export const shareOn = ({ from, to }: Axis, value: number): number => (value - from) / (to - from);
