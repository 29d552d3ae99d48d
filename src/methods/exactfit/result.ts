import type { Histogram } from "../../math/histogram";
import type { Problem } from "../../report/problem";
import type { Rejected } from "../bootstrap/result";
import type { Value } from "../pls/result";
import type { ExactFitOptions } from "./options";

export const distances = ["SRMR", "dULS", "dG"] as const;
export type Distance = (typeof distances)[number];
/** Constructs correlate freely, or as the paths imply. */
export const fittedModels = ["saturated", "estimated"] as const;
export type FittedModel = (typeof fittedModels)[number];

/** One distance of one model, and where it stands among those that arise when the model holds. */
export interface FitTest {
  readonly model: FittedModel;
  readonly distance: Distance;
  /** of the data; null where it does not exist */
  readonly value: Value;
  /** quantiles at 95 and 99 % of the resamples; null where too few could be used */
  readonly hi95: Value;
  readonly hi99: Value;
  /** share of the resamples with a distance at least as large */
  readonly p: Value;
  /** of the resamples */
  readonly histogram: Histogram | null;
  /** resamples in which the distance exists */
  readonly count: number;
}

export interface ExactFitResult {
  readonly options: ExactFitOptions;
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly drawn: number;
  /** per model: a resample of one may be usable where that of the other is not */
  readonly rejected: Readonly<Record<FittedModel, Rejected>>;
  readonly tests: readonly FitTest[];
  readonly warnings: readonly Problem[];
}
