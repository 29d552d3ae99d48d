import { withRows } from "../../data/rows";
import { EstimationError } from "../../report/problem";
import type { Input } from "../method";
import type { PlsOptions } from "../pls/options";
import type { Value } from "../pls/result";
import { pointEstimate } from "../pls/point";

/** PLS of the cases of one segment by themselves, standardised and weighted anew. */
export interface SegmentModel {
  readonly n: number;
  /** per path of the model */
  readonly paths: readonly number[];
  /** per construct, null for exogenous ones */
  readonly r2: readonly Value[];
}

/**
 * The model estimated for the cases of each segment: means for empty cells are those of the segment (erratum E4).
 * @param rows of the data set, one list a segment
 * @returns null for a segment that cannot be estimated by itself
 */
export const reestimated = (input: Input, options: PlsOptions, rows: readonly (readonly number[])[]): readonly (SegmentModel | null)[] => rows.map((own) => estimate(input, options, own));

function estimate({ model, data }: Input, options: PlsOptions, rows: readonly number[]): SegmentModel | null {
  try {
    const { structure, treated } = pointEstimate({ model, data: withRows(data, rows) }, options);
    return { n: treated.n, paths: Array.from(structure.paths), r2: Array.from(structure.r2, (value) => (Number.isNaN(value) ? null : value)) };
  } catch (error) {
    if (error instanceof EstimationError) return null;
    throw error;
  }
}

/** Rows of the data set by segment. @param assignment segment of each case, −1 for none; @param rows of the cases */
export const rowsBySegment = (assignment: Int32Array, rows: Int32Array, K: number): number[][] =>
  Array.from({ length: K }, (_, k) => Array.from(rows).filter((_row, i) => assignment[i] === k));
