import { ordered } from "../../math/ordered";
import type { Interval } from "../../math/intervals";
import { quantile } from "../../math/quantile";
import type { Job } from "../../report/job";
import { EstimationError } from "../../report/problem";
import type { Parameter } from "../../sem/parameters";
import { defaultBootstrapOptions } from "../bootstrap/options";
import { outcomes, resamplerFor } from "../bootstrap/resampler";
import type { Input } from "../method";
import type { PlsOptions } from "../pls/options";
import type { Value } from "../pls/result";
import { groupsBy } from "./groups";
import { permuterFor } from "./permuter";

export interface PermutationOptions {
  readonly pls: PlsOptions;
  readonly groupColumn: string;
  /** the two groups, as their values are written */
  readonly pair: readonly [string, string];
  readonly samples: number;
  readonly seed: number;
  readonly estimator: "pls" | "plsc";
  /** confidence level of the interval of differences that arise by chance */
  readonly level: number;
}

/** One parameter in two groups. */
export interface GroupDifference {
  readonly parameter: Parameter;
  readonly first: Value;
  readonly second: Value;
  /** first − second */
  readonly difference: Value;
  /** of the differences under permuted labels */
  readonly interval: Interval | null;
  /** (1 + #{|d*| ≥ |d|}) ∕ (1 + B); null where it does not vary */
  readonly p: Value;
  readonly count: number;
}

export interface PermutationResult {
  readonly options: PermutationOptions;
  readonly sizes: readonly [number, number];
  readonly drawn: number;
  /** permutations in which both groups could be estimated */
  readonly used: number;
  readonly differences: readonly GroupDifference[];
}

/** Differences this small are rounding. */
const NOTHING = 1e-12;

/**
 * Permutation test of the differences between two groups (M6.8). Empty cells are treated over all cases, whatever their group, so
 * that labels can be exchanged.
 *
 * @throws EstimationError E_NO_DATA where a group has no case; and where a group cannot be estimated
 */
export function* run({ model, data }: Input, options: PermutationOptions): Job<PermutationResult> {
  const { pls, groupColumn, pair, samples, seed, estimator } = options;
  const resampler = resamplerFor({ model, data }, { ...defaultBootstrapOptions, pls, estimator, seed });
  const groups = groupsBy(data, groupColumn, resampler.cases);
  const indices = pair.map((name) => groups.names.indexOf(name)) as [number, number];
  if (indices.includes(-1)) throw new EstimationError([{ code: "E_NO_DATA", severity: "error", at: [], detail: { reason: "filter", column: groupColumn, value: pair[indices.indexOf(-1)]! } }]);
  const permuter = permuterFor(resampler, groups, indices, seed);
  const width = resampler.parameters.length;
  const both = new Float64Array(2 * width);
  const estimateBoth = (): boolean => permuter.estimate(0, both, 0) === outcomes.admissible && permuter.estimate(1, both, width) === outcomes.admissible;
  if (!estimateBoth()) throw new EstimationError([{ code: "E_NO_CONVERGENCE", severity: "error", at: [], detail: { iterations: pls.maxIterations } }]);
  const observed = both.slice();
  const drawn = new Float64Array(samples * width);
  let used = 0;
  for (let b = 0; b < samples; b++) {
    if (b % 8 === 0) yield { done: b, total: samples };
    permuter.permute(b);
    if (!estimateBoth()) continue;
    for (let k = 0; k < width; k++) drawn[used * width + k] = both[k]! - both[width + k]!;
    used++;
  }
  const differences = resampler.parameters.map((parameter, k): GroupDifference => {
    const column = Float64Array.from({ length: used }, (_, b) => drawn[b * width + k]!).filter((value) => !Number.isNaN(value));
    return differenceOf(parameter, [observed[k]!, observed[width + k]!], column, options.level);
  });
  return { options, sizes: permuter.sizes, drawn: samples, used, differences };
}

function differenceOf(parameter: Parameter, [first, second]: readonly [number, number], drawn: Float64Array, level: number): GroupDifference {
  const defined = (value: number): Value => (Number.isNaN(value) ? null : value);
  const difference = first - second;
  const of = { parameter, first: defined(first), second: defined(second), difference: defined(difference), count: drawn.length };
  const varies = drawn.some((value) => Math.abs(value) > NOTHING);
  if (drawn.length < 2 || Number.isNaN(difference) || !varies) return { ...of, interval: null, p: null };
  const sorted = ordered(drawn);
  const tail = (1 - level) / 2;
  const extreme = drawn.reduce((count, value) => count + (Math.abs(value) >= Math.abs(difference) - NOTHING ? 1 : 0), 0);
  return { ...of, interval: [quantile(sorted, tail), quantile(sorted, 1 - tail)], p: (1 + extreme) / (1 + drawn.length) };
}
