import type { Dataset } from "../../data/dataset";
import { columnsByName } from "../../data/used";
import { permutation, streams, uniforms } from "../../math/philox";
import type { FoldOptions } from "./options";

/** Cases that are held out together, as indices into the cases used, ascending. */
export interface Fold {
  readonly repetition: number;
  readonly cases: Int32Array;
}

/**
 * All folds, repetition after repetition (M5.5). At random, the case at place i of a random order goes to fold ⌊ik ∕ n⌋; the order of
 * repetition q is drawn from (seed, predict, q), so that every worker finds the same folds.
 *
 * @param rows of the cases used
 */
export function foldsOf(data: Dataset, rows: Int32Array, options: FoldOptions): readonly Fold[] {
  const n = rows.length;
  if (options.division === "leaveOneOut") return Array.from(rows, (_, i) => ({ repetition: 0, cases: Int32Array.of(i) }));
  if (options.division === "columns") return options.foldColumns.flatMap((name, repetition) => grouped(valuesOf(data, name, rows), repetition));
  return Array.from({ length: options.repetitions }, (_, repetition) => {
    const order = permutation(n, uniforms(options.seed, { method: streams.predict, index: repetition, part: 0 }));
    const fold = new Int32Array(n);
    for (let place = 0; place < n; place++) fold[order[place]] = Math.floor((place * options.folds) / n);
    return grouped(fold, repetition);
  }).flat();
}

export const repetitionsOf = ({ division, repetitions, foldColumns }: FoldOptions): number => (division === "random" ? repetitions : division === "columns" ? foldColumns.length : 1);

/** Cases by the value that they share; values in ascending order. */
function grouped<Value extends string | number>(values: ArrayLike<Value>, repetition: number): Fold[] {
  const members = new Map<Value, number[]>();
  for (let i = 0; i < values.length; i++) {
    const list = members.get(values[i]);
    if (list) list.push(i);
    else members.set(values[i], [i]);
  }
  const ascending = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
  return ascending.map(([, list]) => ({ repetition, cases: Int32Array.from(list) }));
}

function valuesOf(data: Dataset, name: string, rows: Int32Array): readonly (string | number)[] {
  const { values, texts } = columnsByName(data).get(name)!;
  return Array.from(rows, (row) => (texts ? (texts[row] ?? "").trim() : values[row]));
}
