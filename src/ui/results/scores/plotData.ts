import type { CaseKind } from "../../../methods/pls/caseValues";
import type { FullResult } from "../../../store/fullResult";
import { axisOf } from "../../shared/table/axis";
import type { CaseTable } from "./caseTable";

/** Values of the cases that one side of a plot can show, in the order of the table's rows. */
export interface Series {
  readonly id: string;
  readonly head: string;
  readonly values: ArrayLike<number>;
}

export const isResidual = (kind: CaseKind): boolean => kind === "residualsOuter" || kind === "residualsInner";

/**
 * What a column can be held against: of residuals first the values that the model fits (predicted score, or loading times score),
 * then the other columns of scores, then the order of the rows.
 */
export function againstSeries(table: CaseTable, column: number, { result }: FullResult, words: { readonly fitted: string; readonly row: string }): readonly Series[] {
  const scores = result.constructs.map(({ id, name, label = name }, j): Series => ({ id: `score ${id}`, head: label, values: result.scores.values[j]! }));
  const fitted = fittedOf(table, column, result);
  const own = isResidual(table.kind) ? undefined : table.columns[column]?.head;
  return [
    ...(fitted === undefined ? [] : [{ id: "fitted", head: words.fitted, values: fitted }]),
    ...scores.filter(({ head }) => head !== own),
    { id: "row", head: words.row, values: table.rows },
  ];
}

function fittedOf(table: CaseTable, column: number, result: FullResult["result"]): Float64Array | undefined {
  const residual = table.columns[column]?.values;
  if (residual === undefined || !isResidual(table.kind)) return undefined;
  if (table.kind === "residualsOuter") {
    const at = table.columns[column]?.item ?? column;
    const item = result.items[at];
    const score = item === undefined ? undefined : result.scores.values[item.construct];
    return score?.map((y) => result.outerLoadings[at]! * y);
  }
  const endogenous = result.constructs.flatMap(({ predecessors }, j) => (predecessors.length > 0 ? [j] : []));
  return result.scores.values[endogenous[column] ?? -1]?.map((y, i) => y - residual[i]!);
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Counts of values in classes of equal, round width: about √n of them, from 6 to 40. Values that are missing are not counted. */
export function binsOf(values: ArrayLike<number>): readonly Bin[] {
  let [known, least, most] = [0, Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    known++;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (known === 0) return [];
  const wanted = Math.min(40, Math.max(6, Math.round(Math.sqrt(known))));
  const width = roundWidth((most - least || 1) / wanted);
  const first = Math.floor(least / width + 1e-9);
  const last = Math.floor(most / width + 1e-9);
  const counts = new Int32Array(last - first + 1);
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) counts[Math.min(counts.length - 1, Math.max(0, Math.floor(values[i]! / width + 1e-9) - first))]!++;
  return Array.from(counts, (count, k) => ({ from: (first + k) * width, to: (first + k + 1) * width, count }));
}

function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 2.5, 5].find((factor) => factor * power >= width - 1e-12) ?? 10) * power;
}

/** The least squares line of y on x, and their correlation; undefined where x or y does not vary. */
export function lineThrough(x: ArrayLike<number>, y: ArrayLike<number>): { readonly slope: number; readonly intercept: number; readonly r: number } | undefined {
  let [n, meanX, meanY, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i]!, y[i]!];
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    n++;
    const [dx, dy] = [a - meanX, b - meanY];
    meanX += dx / n;
    meanY += dy / n;
    xx += dx * (a - meanX);
    yy += dy * (b - meanY);
    xy += dx * (b - meanY);
  }
  if (xx <= 0 || yy <= 0) return undefined;
  return { slope: xy / xx, intercept: meanY - (xy / xx) * meanX, r: xy / Math.sqrt(xx * yy) };
}

/** An axis that holds the values; zero only where they reach it. */
export function plotAxis(values: ArrayLike<number>): { readonly from: number; readonly to: number; readonly ticks: readonly number[] } {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (least > most) return axisOf([]);
  const far = least > 0 ? least > (most - least) / 2 : most < 0 && -most > (most - least) / 2;
  if (!far) return axisOf([least, most]);
  const shift = Math.floor(least);
  const { from, to, ticks } = axisOf([least - shift, most - shift]);
  return { from: from + shift, to: to + shift, ticks: ticks.map((tick) => tick + shift) };
}
