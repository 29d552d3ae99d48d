import type { Job } from "../../report/job";
import type { Share } from "../analysis";
import type { Input } from "../method";
import { foldsOf, type Fold } from "./folds";
import type { FoldOptions } from "./options";
import type { OutcomeCode } from "./predictor";
import type { Validator } from "./validator";

/** A validator with the folds that it goes through. */
export interface Validation extends Validator {
  readonly folds: readonly Fold[];
}

/** Predictions of a run of folds; the same whichever worker made them. */
export interface Predictions {
  /** fold after fold, case after case, `layout.width` numbers each */
  readonly values: Float64Array;
  /** one for each fold */
  readonly codes: Uint8Array;
}

/** Folds between two looks at the clock. */
const STRIDE = 4;

/** Shares of one analysis come one after the other: what they have in common is made once for each table. */
const last = new WeakMap<Input["data"], { readonly key: string; readonly validation: Validation }>();

export function sharedValidation(input: Input, options: FoldOptions, make: () => Validator): Validation {
  const key = JSON.stringify([input.model, options]);
  const known = last.get(input.data);
  if (known?.key === key) return known.validation;
  const validator = make();
  const validation = { ...validator, folds: foldsOf(input.data, validator.table.treated.sample.rows, options) };
  last.set(input.data, { key, validation });
  return validation;
}

/** Predicts the cases of some folds. */
export function* predictFolds({ folds, layout, predict }: Validation, { first, count }: Share): Job<Predictions> {
  const taken = folds.slice(first, first + count);
  const values = new Float64Array(taken.reduce((sum, fold) => sum + fold.cases.length, 0) * layout.width);
  const codes = new Uint8Array(count);
  let at = 0;
  for (const [f, { cases }] of taken.entries()) {
    if (f % STRIDE === 0) yield { done: f, total: count };
    codes[f] = predict(cases, values, at);
    at += cases.length * layout.width;
  }
  return { values, codes };
}

/** Where the numbers of a fold stand. */
export interface FoldValues {
  readonly fold: Fold;
  readonly values: Float64Array;
  /** of its first case */
  readonly at: number;
}

/** Every fold in its order, whoever predicted it: what sums are made by. */
export function* eachFold({ folds, layout: { width } }: Validation, parts: readonly Predictions[]): Generator<FoldValues, void, void> {
  let part = 0;
  let within = 0;
  let at = 0;
  for (const fold of folds) {
    while (within === parts[part].codes.length) {
      part++;
      within = 0;
      at = 0;
    }
    yield { fold, values: parts[part].values, at };
    at += fold.cases.length * width;
    within++;
  }
}

/** How many folds came to what. */
export function countOutcomes(parts: readonly Predictions[]): Readonly<Record<OutcomeCode, number>> {
  const counts = { 0: 0, 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const { codes } of parts) for (const code of codes) counts[code as OutcomeCode]++;
  return counts;
}
