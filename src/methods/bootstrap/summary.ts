import { twoTailedT } from "../../math/distributions";
import { acceleration, basicInterval, bcaInterval, biasCorrection, normalInterval, percentileInterval, studentisedInterval, type Draws as Sorted, type Interval } from "../../math/intervals";
import { mean, standardDeviation } from "../../math/quantile";
import type { Parameter, ParameterKind } from "../../sem/parameters";
import type { Value } from "../pls/result";
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
}

/** Below this a parameter does not vary: a loading that is 1 by construction. */
const CONSTANT = 1e-12;

/**
 * Mean, bias, standard error, t, p and intervals of one parameter (M6.3, M6.4).
 * The one-tailed test leaves α at each end of an interval instead of α∕2.
 */
export function summarise({ parameter, estimate, values, errors, leftOut }: Collected, options: BootstrapOptions): ParameterSummary {
  if (Number.isNaN(estimate) || values.length < 2) return nothing(parameter, estimate, values.length);
  const centre = mean(values);
  const se = standardDeviation(values, options.seDivisor === "n" ? 0 : 1);
  const varies = se >= CONSTANT;
  const t = varies ? estimate / se : null;
  const sorted: Sorted = { estimate, sorted: values.slice().sort(), se };
  const tail = options.test === "twoTailed" ? (1 - options.level) / 2 : 1 - options.level;
  const accelerated = leftOut && leftOut.length > 1 ? acceleration(leftOut) : undefined;
  return {
    parameter,
    estimate,
    mean: centre,
    bias: centre - estimate,
    se,
    t,
    p: t === null ? null : twoTailedT(t, values.length - 1) / (options.test === "twoTailed" ? 1 : 2),
    intervals: {
      percentile: percentileInterval(sorted, tail),
      basic: basicInterval(sorted, tail),
      normal: normalInterval(sorted, tail),
      biasCorrected: bcaInterval(sorted, tail, 0),
      bca: accelerated === undefined ? null : bcaInterval(sorted, tail, accelerated),
      ...(errors ? { studentised: studentised(sorted, { values, errors }, tail) } : {}),
    },
    biasCorrection: varies ? biasCorrection(sorted) : null,
    acceleration: accelerated ?? null,
    count: values.length,
    ...(shown.has(parameter.kind) ? { values } : {}),
  };
}

/** Kinds whose distributions are looked at. */
const shown: ReadonlySet<ParameterKind> = new Set(["path", "totalEffect", "indirectEffect", "specificIndirectEffect"]);

function studentised(draws: Sorted, { values, errors }: { values: Float64Array; errors: Float64Array }, tail: number): Interval | null {
  const ratios: number[] = [];
  for (let b = 0; b < values.length; b++) if (errors[b]! >= CONSTANT) ratios.push((values[b]! - draws.estimate) / errors[b]!);
  return ratios.length < 2 ? null : studentisedInterval(draws, tail, Float64Array.from(ratios).sort());
}

function nothing(parameter: Parameter, estimate: number, count: number): ParameterSummary {
  const none: Value = null;
  return { parameter, estimate: Number.isNaN(estimate) ? none : estimate, mean: none, bias: none, se: none, t: none, p: none, intervals: {}, biasCorrection: none, acceleration: none, count };
}
