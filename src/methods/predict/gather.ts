import type { Job } from "../../report/job";
import { errorSums, type ErrorSums, type Measures } from "./measures";
import { eachFold, type Predictions, type Validation } from "./shares";
import type { Layout } from "./validator";

/** Predictions of all cases, averaged over the repetitions. */
export interface Gathered {
  /** n × width; NaN where a case has no prediction */
  readonly means: Float64Array;
  /** sources × items, each with its measures by repetition */
  readonly byRepetition: readonly (readonly Measures[])[];
}

/** What an item really is, in the order of `layout.items`; an empty cell stands at its mean. */
export function actualValues({ table, layout }: Pick<Validation, "table" | "layout">): readonly Float64Array[] {
  const { sample, moments } = table.treated;
  return layout.items.map(({ column: k }) =>
    Float64Array.from(sample.rows, (row) => {
      const x = sample.columns[k][row];
      return x === x ? x : moments.means[k];
    }),
  );
}

/** Folds between two looks at the clock. */
const STRIDE = 4;

/** Averages in the order of the folds, so that the bits do not depend on who made the parts. */
export function* gather(validation: Validation, parts: readonly Predictions[], actual: readonly Float64Array[]): Job<Gathered> {
  const { table: { n }, layout, folds } = validation;
  const { width } = layout;
  const means = new Float64Array(n * width);
  const counts = new Uint16Array(n * width);
  const repetitions = (folds.at(-1)?.repetition ?? -1) + 1;
  const sums = Array.from({ length: repetitions }, () => sumsFor(layout));
  let done = 0;
  for (const { fold: { repetition, cases }, values, at: begin } of eachFold(validation, parts)) {
    if (done++ % STRIDE === 0) yield { done, total: folds.length };
    for (let c = 0, at = begin; c < cases.length; c++, at += width) {
      const i = cases[c];
      for (let k = 0, to = i * width; k < width; k++, to++) {
        const value = values[at + k];
        if (value !== value) continue;
        means[to] += value;
        counts[to]++;
      }
      addErrors(sums[repetition], { layout, actual, i }, values, at);
    }
  }
  for (let to = 0; to < means.length; to++) means[to] = counts[to] > 0 ? means[to] / counts[to] : Number.NaN;
  return { means, byRepetition: Array.from({ length: layout.sources.length * layout.items.length }, (_, c) => sums.map((of) => of[c].measures())) };
}

/** Sums for each source and item, source after source. */
export const sumsFor = ({ sources, items }: Layout): readonly ErrorSums[] => Array.from({ length: sources.length * items.length }, errorSums);

/** Adds the errors of a case by every source. */
export function addErrors(sums: readonly ErrorSums[], { layout: { sources, items }, actual, i }: { layout: Layout; actual: readonly Float64Array[]; i: number }, values: Float64Array, at: number): void {
  const Q = items.length;
  const average = at + sources.indexOf("average") * Q;
  for (let s = 0; s < sources.length; s++)
    for (let e = 0; e < Q; e++) {
      const x = actual[e][i];
      sums[s * Q + e].add(x - values[at + s * Q + e], x, x - values[average + e]);
    }
}
