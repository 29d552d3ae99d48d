import type { Compiled } from "../../sem/compile";
import type { Overlay } from "../../report/overlay";
import type { Rows } from "./result";
import type { Source } from "./source";

/** What is asked of measurement, in the order of the whole model; NaN for items that are out and where a statistic does not apply. */
export interface Measured {
  /** p */
  readonly loadings: Float64Array;
  /** J */
  readonly ave: Float64Array;
  readonly rhoC: Float64Array;
}

/** An estimate of a model with some of its items; what is asked of it is worked out then. */
export interface Estimated {
  readonly converged: boolean;
  readonly iterations: number;
  /** cases used */
  readonly n: number;
  measured(): Measured;
  /** fills one row */
  write(rows: Rows, row: number): void;
  /** p: outer VIF, NaN for items that are out */
  vif(): Float64Array;
  /** as the diagram shows it */
  overlay(): Overlay;
}

/** Estimates a model with any of its items: read once, so that one more estimate costs little more than its arithmetic. */
export interface Estimator {
  /** the whole model as it is drawn: every construct with its items, those of higher order with none, products among them */
  readonly model: Compiled;
  readonly source: Source;
  /** every estimate goes through all stages, or all of what is shown */
  readonly isWhole: boolean;
  /** @throws EstimationError as the estimate of the smaller model itself would */
  estimate(kept: Int32Array): Estimated;
}
