import type { Compiled } from "../../sem/compile";
import { averageVarianceExtracted, blockOf, rhoC } from "../../sem/reliability";
import { outsideLoadings } from "./block";
import { appliesTo, type Estimated } from "./rows";

/** What every construct with several reflective items is to reach. */
export interface Goal {
  readonly ave: number;
  readonly rhoC: number;
  /** each loading; absent: loadings may be what they are */
  readonly loading?: number | undefined;
}

/** Sums of this size are rounding. */
const NOTHING = 1e-12;

const judged = (model: Compiled, j: number): boolean => appliesTo(model, j) && !outsideLoadings(model.constructs[j]);

/** By how much each construct misses the goal: J numbers, 0 where it is reached or nothing is asked. */
export function shortfalls({ ws }: Estimated, { ave, rhoC: reliable, loading }: Goal): Float64Array {
  const { model, M } = ws;
  const J = model.constructs.length;
  const loadings = Float64Array.from(model.constructOf, (j, k) => M[k * J + j]);
  return Float64Array.from({ length: J }, (_, j) => {
    if (!judged(model, j)) return 0;
    const block = blockOf(model, j);
    let sum = Math.max(0, ave - averageVarianceExtracted(loadings, block)) + Math.max(0, reliable - rhoC(loadings, block));
    if (loading !== undefined) for (let k = block.begin; k < block.begin + block.K; k++) sum += Math.max(0, loading - loadings[k]);
    return sum > NOTHING ? sum : 0;
  });
}

export const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
