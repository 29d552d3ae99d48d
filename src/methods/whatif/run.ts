import { checkModel } from "../../model/check";
import type { Job } from "../../report/job";
import type { Input } from "../method";
import { constructsOf } from "../pls/run";
import { attempt, estimatorFor } from "./estimator";
import type { WhatIfOptions } from "./options";
import { itemsLeft, planOf } from "./plan";
import { states, type WhatIfResult } from "./result";
import { roomFor } from "./rows";

/**
 * Estimates the model as it is, without its ghosts, and with every item taken out (a ghost: put back) one at a time (M4.11): as
 * many estimates as items. A step an estimate.
 * @throws EstimationError where the model without its ghosts cannot be estimated
 */
export function* run(input: Input, { pls, ghosted, pairs, weakest }: WhatIfOptions): Job<WhatIfResult> {
  const estimator = estimatorFor(input, pls);
  const { model, source } = estimator;
  const whole = planOf(model, ghosted, pairs);
  const base = estimator.estimate(itemsLeft(model, whole.out[whole.base]));
  const plan = weakest === undefined ? whole : planOf(model, ghosted, pairs, weakestOf(base.measured().loadings, weakest));
  const total = plan.out.length;
  const rows = roomFor(model, total);
  for (const [row, out] of plan.out.entries()) {
    const estimated = row === plan.base ? base : attempt(estimator, itemsLeft(model, out));
    estimated?.write(rows, row);
    yield { done: row + 1, total };
  }
  return {
    settings: pls,
    constructs: constructsOf(model),
    columns: model.columns,
    constructOf: model.constructOf,
    paths: Array.from(model.from, (from, t) => ({ from, to: model.to[t] })),
    ghosted: plan.ghosted,
    base: plan.base,
    toggled: plan.toggled,
    pairs: plan.pairs,
    isPartial: total < whole.out.length,
    rows,
    vif: base.vif(),
    overlay: base.overlay(),
    warnings: [...checkModel(input.model, pls.isolated).filter(({ severity }) => severity === "warning"), ...source.treated.warnings],
  };
}

/** So many items that are not out, the weakest. */
function weakestOf(loadings: Float64Array, count: number): ReadonlySet<number> {
  const present = Array.from(loadings.keys()).filter((item) => !Number.isNaN(loadings[item]));
  return new Set(present.toSorted((a, b) => loadings[a] - loadings[b]).slice(0, count));
}

/** Whether the estimate of a row exists. */
export const exists = ({ rows }: WhatIfResult, row: number): boolean => row >= 0 && rows.state[row] !== states.failed;
