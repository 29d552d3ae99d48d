import { columnsByName } from "../../data/used";
import type { Dataset } from "../../data/dataset";
import { permutation, streams, uniforms } from "../../math/philox";
import type { Job } from "../../report/job";
import { EstimationError } from "../../report/problem";
import type { Input } from "../method";
import type { PlsOptions } from "../pls/options";
import type { Estimator } from "./estimated";
import { attempt, estimatorFor } from "./estimator";

/** Whether what is weak in the sample is weak in each half of it: removal would else fit chance. */
export interface HalvesResult {
  /** splits of the sample into two halves in which both could be estimated */
  readonly splits: number;
  /** p: splits in which the item is below the threshold in both halves, and in one of them at least */
  readonly both: Int32Array;
  readonly either: Int32Array;
  /** p: lowest and highest loading over all halves; NaN where there is none */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
}

export interface HalvesOptions {
  readonly pls: PlsOptions;
  /** loadings below this are weak */
  readonly weak: number;
  readonly splits: number;
  readonly seed: number;
}

/** Only the columns of the model and the weights, and only some rows. */
function part(data: Dataset, names: readonly string[], rows: Int32Array): Dataset {
  const byName = columnsByName(data);
  const columns = names.map((name) => {
    const { texts: _, ...column } = byName.get(name)!;
    return { ...column, values: Float64Array.from(rows, (row) => column.values[row]) };
  });
  return { name: data.name, rows: rows.length, columns };
}

/**
 * Splits the cases into halves at random, estimates both, and counts how often each item is weak in both. Half h of split s is the
 * same on every machine: cases in the order of a Philox permutation keyed by (seed, s). A step a split.
 * @param kept items of the whole model that are not out
 */
export function* halves(input: Input, whole: Estimator, kept: Int32Array, { pls, weak, splits, seed }: HalvesOptions): Job<HalvesResult> {
  const p = whole.model.columns.length;
  const used = whole.source.treated.sample.rows;
  const names = [...whole.model.columns, ...(pls.weightColumn === undefined ? [] : [pls.weightColumn])];
  const result = { both: new Int32Array(p), either: new Int32Array(p), lowest: new Float64Array(p).fill(Number.NaN), highest: new Float64Array(p).fill(Number.NaN) };
  let counted = 0;
  for (let split = 0; split < splits; split++) {
    const order = permutation(used.length, uniforms(seed, { method: streams.splitHalf, index: split, part: 0 }));
    const middle = Math.ceil(order.length / 2);
    const found = [order.subarray(0, middle), order.subarray(middle)].map((half) =>
      loadingsOf({ model: input.model, data: part(input.data, names, half.map((i) => used[i]).sort()) }, { ...pls, filter: undefined }, kept),
    );
    yield { done: split + 1, total: splits };
    const [a, b] = found;
    if (a === undefined || b === undefined) continue;
    counted++;
    for (const item of kept) {
      const [x, y] = [a[item], b[item]];
      if (x < weak && y < weak) result.both[item]++;
      if (x < weak || y < weak) result.either[item]++;
      result.lowest[item] = Math.min(x, y, Number.isNaN(result.lowest[item]) ? Infinity : result.lowest[item]);
      result.highest[item] = Math.max(x, y, Number.isNaN(result.highest[item]) ? -Infinity : result.highest[item]);
    }
  }
  return { splits: counted, ...result };
}

function loadingsOf(input: Input, pls: PlsOptions, kept: Int32Array): Float64Array | undefined {
  try {
    return attempt(estimatorFor(input, pls), kept)?.measured().loadings;
  } catch (error) {
    if (error instanceof EstimationError) return undefined;
    throw error;
  }
}
