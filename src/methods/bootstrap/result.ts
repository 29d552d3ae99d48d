import type { Interval } from "../../math/intervals";
import type { Parameter } from "../../sem/parameters";
import type { ResultConstruct, Value } from "../pls/result";
import type { BootstrapOptions, IntervalKind } from "./options";

/** Inference for one parameter (M6.3, M6.4). A value that does not exist is null. */
export interface ParameterSummary {
  readonly parameter: Parameter;
  readonly estimate: Value;
  readonly mean: Value;
  readonly bias: Value;
  readonly se: Value;
  /** estimate ∕ se; null, as p, where the parameter does not vary */
  readonly t: Value;
  /** of Student's t with resamples − 1 degrees of freedom, for the test chosen */
  readonly p: Value;
  /** the studentised one only where it was asked for */
  readonly intervals: Readonly<Partial<Record<IntervalKind, Interval | null>>>;
  /** z0 and acceleration of the BCa interval */
  readonly biasCorrection: Value;
  readonly acceleration: Value;
  /** resamples in which it exists */
  readonly count: number;
  /** its values in these resamples, in their order: of effects among constructs only, whose distributions are shown */
  readonly values?: Float64Array;
}

/** Resamples that could not be used, by reason. */
export interface Rejected {
  readonly notConverged: number;
  readonly singular: number;
  readonly noVariance: number;
  readonly heywood: number;
}

export interface BootstrapResult {
  readonly options: BootstrapOptions;
  /** cases of each resample */
  readonly n: number;
  /** resamples drawn, and those that the summaries rest on */
  readonly drawn: number;
  readonly used: number;
  readonly rejected: Rejected;
  /** resamples in which a construct came out turned round */
  readonly turned: number;
  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly string[];
  readonly summaries: readonly ParameterSummary[];
}
