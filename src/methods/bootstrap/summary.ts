import { twoTailedT } from "../../math/distributions";
import { histogram, type Histogram } from "../../math/histogram";
import { acceleration, basicInterval, bcaInterval, biasCorrection, normalInterval, percentileInterval, studentisedInterval, type Draws as Sorted } from "../../math/intervals";
import { basicErrors, bcaErrors, normalErrors, percentileErrors, studentisedErrors } from "../../math/limitErrors";
import { ordered, type Ordered } from "../../math/ordered";
import { mean, quantile, standardDeviation } from "../../math/quantile";
import type { Parameter, ParameterKind } from "../../sem/parameters";
import { jackknifeOf } from "./jackknife";
import type { BootstrapOptions } from "./options";
import type { ParameterSummary } from "./result";

/** All that is known of one parameter. */
export interface Collected {
  readonly parameter: Parameter;
  readonly estimate: number;
  /** values of the resamples used in which it exists, in the order of the resamples */
  readonly values: Float64Array;
  /** standard errors within the same resamples, for the studentised interval */
  readonly errors: Float64Array | undefined;
  /** values of the jackknife, for BCa */
  readonly leftOut: Float64Array | undefined;
  /** as many places as values, overwritten */
  readonly room?: Float64Array;
}

/** Below this a parameter does not vary: a loading that is 1 by construction. */
const CONSTANT = 1e-12;
const BINS = 50;
/** Standard errors that a histogram shows to either side of the mean. */
const REACH = 4;

/**
 * Mean, bias, standard error, t, p and intervals of one parameter (M6.3, M6.4).
 * The one-tailed test leaves α at each end of an interval instead of α∕2.
 */
export function summarise({ parameter, estimate, values, errors, leftOut, room }: Collected, options: BootstrapOptions): ParameterSummary {
  if (Number.isNaN(estimate) || values.length < 2) return nothing(parameter, estimate, values.length);
  const centre = mean(values);
  const se = standardDeviation(values, options.seDivisor === "n" ? 0 : 1);
  const varies = se >= CONSTANT;
  const t = varies ? estimate / se : null;
  const draws: Sorted = { estimate, sorted: ordered(values, room), se };
  const tail = tailOf(options);
  const ratios = errors && studentisedRatios(values, errors, estimate);
  const accelerated = leftOut && leftOut.length > 1 ? acceleration(leftOut) : undefined;
  const parts: Parts = { draws, tail, accelerated, ratios };
  return {
    parameter,
    estimate,
    mean: centre,
    bias: centre - estimate,
    se,
    t,
    p: t === null ? null : twoTailedT(t, values.length - 1) / (options.test === "twoTailed" ? 1 : 2),
    intervals: intervalsOf(parts),
    limitErrors: limitErrorsOf(parts),
    upperBound: quantile(draws.sorted, options.level),
    biasCorrection: varies ? biasCorrection(draws) : null,
    acceleration: accelerated ?? null,
    jackknife: leftOut && leftOut.length > 1 ? jackknifeOf(leftOut, estimate) : null,
    histogram: varies ? histogramOf(values, draws, centre) : null,
    count: values.length,
    ...(shown.has(parameter.kind) ? { values: values.slice() } : {}),
  };
}

/** Kinds whose distributions are looked at. */
const shown: ReadonlySet<ParameterKind> = new Set(["path", "totalEffect", "indirectEffect", "specificIndirectEffect"]);

/** Probability left out at each end of an interval. */
export const tailOf = ({ level, test }: Pick<BootstrapOptions, "level" | "test">): number => (test === "twoTailed" ? (1 - level) / 2 : 1 - level);

interface Parts {
  readonly draws: Sorted;
  readonly tail: number;
  readonly accelerated: number | undefined;
  readonly ratios: Ordered | null | undefined;
}

const intervalsOf = ({ draws, tail, accelerated, ratios }: Parts): ParameterSummary["intervals"] => ({
  percentile: percentileInterval(draws, tail),
  basic: basicInterval(draws, tail),
  normal: normalInterval(draws, tail),
  biasCorrected: bcaInterval(draws, tail, 0),
  bca: accelerated === undefined ? null : bcaInterval(draws, tail, accelerated),
  ...(ratios === undefined ? {} : { studentised: ratios && studentisedInterval(draws, tail, ratios) }),
});

const limitErrorsOf = ({ draws, tail, accelerated, ratios }: Parts): ParameterSummary["limitErrors"] => ({
  percentile: percentileErrors(draws, tail),
  basic: basicErrors(draws, tail),
  normal: normalErrors(draws, tail),
  biasCorrected: bcaErrors(draws, tail, 0),
  bca: accelerated === undefined ? null : bcaErrors(draws, tail, accelerated),
  ...(ratios === undefined ? {} : { studentised: ratios && studentisedErrors(draws, tail, ratios) }),
});

/** (θ* − θ̂) ∕ SE*, ascending; null where fewer than two exist. */
function studentisedRatios(values: Float64Array, errors: Float64Array, estimate: number): Ordered | null {
  const ratios: number[] = [];
  for (let b = 0; b < values.length; b++) if (errors[b]! >= CONSTANT) ratios.push((values[b]! - estimate) / errors[b]!);
  return ratios.length < 2 ? null : ordered(Float64Array.from(ratios));
}

/** Far outliers would squeeze all the rest into a few bins. */
function histogramOf(values: Float64Array, { sorted, se }: Sorted, centre: number): Histogram {
  const from = Math.max(sorted.at(0)!, centre - REACH * se);
  const to = Math.min(sorted.at(sorted.length - 1)!, centre + REACH * se);
  return histogram(values, [from, to], BINS);
}

function nothing(parameter: Parameter, estimate: number, count: number): ParameterSummary {
  const none = null;
  return {
    parameter,
    estimate: Number.isNaN(estimate) ? none : estimate,
    mean: none, bias: none, se: none, t: none, p: none, intervals: {}, limitErrors: {}, upperBound: none,
    biasCorrection: none, acceleration: none, jackknife: none, histogram: none, count,
  };
}
