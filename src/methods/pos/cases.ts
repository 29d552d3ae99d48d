import type { Compiled } from "../../sem/compile";
import { outer } from "../../sem/compile";
import type { Input } from "../method";
import { pointEstimate, type PointEstimate } from "../pls/run";
import type { PosOptions } from "./options";

/** The cases of a search: standardised over all of them, so that sums of squares keep their digits. */
export interface Cases {
  readonly point: PointEstimate;
  readonly n: number;
  readonly p: number;
  /** n × p, case by case; an empty cell stands at the mean of all cases */
  readonly Z: Float64Array;
  /** of the data set, from 0 */
  readonly rows: Int32Array;
  readonly smallest: number;
}

/** @throws EstimationError where the whole sample cannot be estimated */
export function casesOf(input: Input, { pls, smallest }: PosOptions): Cases {
  const point = pointEstimate(input, pls);
  const { columns, rows } = point.treated.sample;
  const { means, sds } = point.treated.moments;
  const [n, p] = [rows.length, columns.length];
  const Z = new Float64Array(n * p);
  for (let k = 0; k < p; k++)
    for (let i = 0; i < n; i++) {
      const x = columns[k][rows[i]];
      Z[i * p + k] = Number.isNaN(x) ? 0 : (x - means[k]) / sds[k];
    }
  return { point, n, p, Z, rows, smallest: smallest === 0 ? leastSize(point.model) : smallest };
}

/** Ten, and more than its largest regression needs. */
export const leastSize = ({ incoming, offsets, weighting }: Pick<Compiled, "incoming" | "offsets" | "weighting">): number =>
  Math.max(10, ...incoming.map((paths) => paths.length + 2), ...Array.from(weighting, (how, j) => (how === outer.modeB ? offsets[j + 1] - offsets[j] + 2 : 0)));
