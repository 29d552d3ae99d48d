import { checkModel } from "../../model/check";
import type { Job } from "../../report/job";
import { outerVif } from "../../sem/validity";
import { blockOf } from "../../sem/reliability";
import type { Input } from "../method";
import { constructsOf } from "../pls/run";
import { estimatorFor } from "./estimator";
import type { WhatIfOptions } from "./options";
import { overlayOf } from "./overlay";
import { itemsLeft, planOf } from "./plan";
import { states, type WhatIfResult } from "./result";
import { roomFor, writeRow, type Estimated } from "./rows";

/**
 * Estimates the model as it is, without its ghosts, and with every item taken out (a ghost: put back) one at a time (M4.11): as
 * many estimates as items, each from a part of one correlation matrix. A step an estimate.
 * @throws EstimationError where the model without its ghosts cannot be estimated
 */
export function* run(input: Input, { pls, ghosted, pairs }: WhatIfOptions): Job<WhatIfResult> {
  const estimator = estimatorFor(input, pls);
  const { model, source } = estimator;
  const plan = planOf(model, ghosted, pairs);
  const total = plan.out.length;
  const rows = roomFor(model, total);
  const p = model.columns.length;
  const base = estimator.estimate(itemsLeft(model, plan.out[plan.base]));
  for (const [row, out] of plan.out.entries()) {
    const estimated = row === plan.base ? base : estimator.attempt(itemsLeft(model, out));
    if (estimated !== undefined) writeRow(rows, row, estimated, { p, options: pls });
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
    rows,
    vif: vifOf(base, p),
    overlay: overlayOf(base),
    warnings: [...checkModel(input.model, pls.isolated).filter(({ severity }) => severity === "warning"), ...source.treated.warnings],
  };
}

function vifOf({ ws, S, kept }: Estimated, p: number): Float64Array {
  const { model } = ws;
  const vif = new Float64Array(p).fill(Number.NaN);
  for (let j = 0, at = 0; j < model.constructs.length; j++) for (const value of outerVif(S, kept.length, blockOf(model, j))) vif[kept[at++]] = value;
  return vif;
}

/** Whether the estimate of a row exists. */
export const exists = ({ rows }: WhatIfResult, row: number): boolean => row >= 0 && rows.state[row] !== states.failed;
