import type { Job } from "../../report/job";
import type { Input } from "../method";
import type { BootstrapOptions } from "./options";
import { outcomes, resamplerFor, type Resampler } from "./resampler";
import { innerErrors } from "./studentised";

/** A run of resamples: from number `first`, `count` of them. */
export interface Share {
  readonly first: number;
  readonly count: number;
}

/** Estimates of a share of the resamples; the same whichever worker made them. */
export interface Draws extends Share {
  /** count × parameters, row by row; NaN where a parameter does not exist */
  readonly values: Float64Array;
  /** count, codes of `outcomes` */
  readonly codes: Uint8Array;
  /** count: 1 where a construct came out turned round */
  readonly turned: Uint8Array;
  /** count × parameters: standard error within each resample, for the studentised interval; empty otherwise */
  readonly innerErrors: Float64Array;
}

/** Resamples between two looks at the clock. */
const STRIDE = 8;

/** The resampler of the last model and settings of each table: shares of one bootstrap come one after the other. */
const last = new WeakMap<Input["data"], { readonly key: string; readonly resampler: Resampler }>();

export function sharedResampler(input: Input, options: BootstrapOptions): Resampler {
  const key = JSON.stringify([input.model, { ...options, samples: 0, interval: "", level: 0, test: "" }]);
  const known = last.get(input.data);
  if (known?.key === key) return known.resampler;
  const resampler = resamplerFor(input, options);
  last.set(input.data, { key, resampler });
  return resampler;
}

/**
 * Estimates the resamples of a share.
 * @throws EstimationError where the data themselves cannot be estimated
 */
export function* drawShare(input: Input, options: BootstrapOptions, { first, count }: Share): Job<Draws> {
  const resampler = sharedResampler(input, options);
  const width = resampler.parameters.length;
  const values = new Float64Array(count * width);
  const codes = new Uint8Array(count);
  const turned = new Uint8Array(count);
  const studentised = options.interval === "studentised";
  const errors = new Float64Array(studentised ? count * width : 0);
  for (let b = 0; b < count; b++) {
    if (b % (studentised ? 1 : STRIDE) === 0) yield { done: b, total: count };
    resampler.draw(first + b);
    codes[b] = resampler.estimate(values, b * width);
    turned[b] = resampler.isTurned() ? 1 : 0;
    if (studentised && codes[b] === outcomes.admissible) errors.set(innerErrors(resampler, options, first + b), b * width);
  }
  return { first, count, values, codes, turned, innerErrors: errors };
}

/** Resamples of a share that can be used without reserve. */
export const admissibleIn = ({ codes }: Pick<Draws, "codes">): number => codes.reduce((of, code) => of + (code === outcomes.admissible ? 1 : 0), 0);
