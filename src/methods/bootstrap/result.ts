import type { Histogram } from "../../math/histogram";
import type { Interval } from "../../math/intervals";
import type { Problem } from "../../report/problem";
import type { Parameter, ParameterKind } from "../../sem/parameters";
import type { ResultConstruct, Value } from "../pls/result";
import type { JackknifeEstimate } from "./jackknife";
import type { BootstrapOptions, IntervalKind } from "./options";

/** Inference for one parameter (M6.3, M6.4), in standardised units. A value that does not exist is null. */
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
  /** BCa once the jackknife has run; the studentised one only where it was asked for */
  readonly intervals: Readonly<Partial<Record<IntervalKind, Interval | null>>>;
  /** Monte Carlo standard errors of the limits of each interval: how far they may still move */
  readonly limitErrors: Readonly<Partial<Record<IntervalKind, Interval | null>>>;
  /** upper end of the one-sided interval at the same level, by quantile: of HTMT, what has to stay below the threshold (M4.7) */
  readonly upperBound: Value;
  /** z0 and acceleration of the BCa interval */
  readonly biasCorrection: Value;
  readonly acceleration: Value;
  readonly jackknife: JackknifeEstimate | null;
  readonly histogram: Histogram | null;
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
  /** rows of the data, and cases of each resample */
  readonly rows: number;
  readonly n: number;
  /** of the estimate itself */
  readonly iterations: number;
  /** resamples drawn, and those that the summaries rest on */
  readonly drawn: number;
  readonly used: number;
  readonly rejected: Rejected;
  /** resamples in which a construct came out turned round, before any sign was changed */
  readonly turned: number;
  /** of the estimate, and what resampling adds */
  readonly warnings: readonly Problem[];
  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly string[];
  /** under which the diagram knows them, and how they are shown; absent where both are the names of columns */
  readonly itemColumns?: readonly string[];
  readonly itemLabels?: readonly string[];
  /** per construct: factor in which effects that start there are shown (M1.6); 1 but for raw binary items */
  readonly effectScale: readonly number[];
  /** kinds of parameters of which there were too many to follow */
  readonly leftOut: readonly ParameterKind[];
  readonly summaries: readonly ParameterSummary[];
}

/** Under which the diagram knows an item. */
export const columnOf = ({ itemColumns, items }: Pick<BootstrapResult, "itemColumns" | "items">, item: number): string => itemColumns?.[item] ?? items[item]!;

export const labelOf = ({ itemLabels, items }: Pick<BootstrapResult, "itemLabels" | "items">, item: number): string => itemLabels?.[item] ?? items[item]!;
