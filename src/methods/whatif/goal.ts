import type { Compiled } from "../../sem/compile";
import { blockOf } from "../../sem/reliability";
import { outsideLoadings } from "./block";
import type { Estimated } from "./estimated";

/** What every construct with several reflective items is to reach. */
export interface Goal {
  readonly ave: number;
  readonly rhoC: number;
  /** each loading; absent: loadings may be what they are */
  readonly loading?: number | undefined;
}

/** Sums of this size are rounding. */
const NOTHING = 1e-12;

/**
 * By how much each construct misses the goal: J numbers, 0 where it is reached or nothing is asked. Nothing is asked of constructs of
 * higher order, which have no items of their own to give.
 * @param model the whole one
 */
export function shortfalls(model: Compiled, estimated: Estimated, { ave, rhoC, loading }: Goal): Float64Array {
  const measured = estimated.measured();
  return Float64Array.from(model.constructs, (construct, j) => {
    const { begin, K } = blockOf(model, j);
    if (K === 0 || Number.isNaN(measured.ave[j]) || outsideLoadings(construct)) return 0;
    let sum = Math.max(0, ave - measured.ave[j]) + Math.max(0, rhoC - measured.rhoC[j]);
    if (loading !== undefined) for (const value of measured.loadings.subarray(begin, begin + K)) sum += value < loading ? loading - value : 0;
    return sum > NOTHING ? sum : 0;
  });
}

export const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
