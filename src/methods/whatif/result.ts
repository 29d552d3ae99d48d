import type { Overlay } from "../../report/overlay";
import type { Problem } from "../../report/problem";
import type { PlsOptions } from "../pls/options";
import type { ResultConstruct, ResultPath } from "../pls/result";

/** How the estimate of a row went. */
export const states = { converged: 0, notConverged: 1, failed: 2 } as const;

/**
 * One row an estimated model; flat and row-major. NaN: the item is not in it, the statistic does not exist or does not apply
 * (single item, formative), or the estimate failed. p items, J constructs and P paths of the whole model.
 */
export interface Rows {
  readonly count: number;
  /** values of `states` */
  readonly state: Uint8Array;
  readonly iterations: Int32Array;
  /** cases used */
  readonly n: Int32Array;
  /** × p */
  readonly loadings: Float64Array;
  readonly weights: Float64Array;
  /** × J */
  readonly cronbachAlpha: Float64Array;
  readonly rhoA: Float64Array;
  readonly rhoC: Float64Array;
  readonly ave: Float64Array;
  readonly r2: Float64Array;
  /** × J: the highest HTMT of a construct, and the construct that it is with (−1: none) */
  readonly htmt: Float64Array;
  readonly htmtWith: Int32Array;
  /** × P, as shown (M1.6) */
  readonly paths: Float64Array;
  readonly f2: Float64Array;
  /** of the estimated composite model */
  readonly srmr: Float64Array;
}

/** Two items of one block taken out together. */
export interface PairRow {
  readonly first: number;
  readonly second: number;
  readonly row: number;
}

/** Every model that is one item away from the present one (M4.11). Items are counted through the whole model. */
export interface WhatIfResult {
  readonly settings: PlsOptions;
  /** of the whole model */
  readonly constructs: readonly ResultConstruct[];
  readonly columns: readonly string[];
  readonly constructOf: Int32Array;
  readonly paths: readonly ResultPath[];
  /** items taken out, in order. Row i is the model without the first i of them: row 0 the whole model, row `base` without all. */
  readonly ghosted: readonly number[];
  readonly base: number;
  /** p: the row in which this item alone is taken out of the base or, if it is a ghost, put back; −1: its construct would be left without items, or it was not asked about */
  readonly toggled: Int32Array;
  readonly pairs: readonly PairRow[];
  /** only the weakest items were asked about */
  readonly isPartial: boolean;
  readonly rows: Rows;
  /** p: outer VIF in the base, NaN for ghosts */
  readonly vif: Float64Array;
  /** the base as the diagram shows it */
  readonly overlay: Overlay;
  /** of the base */
  readonly warnings: readonly Problem[];
}
