import type { Job } from "../../report/job";
import { importanceOf, predecessorsOf, rescaled } from "../importance/rescaled";
import type { Input } from "../method";
import type { IpmaOptions } from "./options";
import type { IpmaItem, IpmaResult } from "./result";

/**
 * Importance-performance map analysis (Ringle & Sarstedt 2016; M10.1): performance is the mean of scores on 0–100, importance the
 * unstandardised total effect on the target.
 * @throws EstimationError
 */
export function* run(input: Input, options: IpmaOptions): Job<IpmaResult> {
  yield { done: 0, total: 1 };
  const scores = rescaled(input, options.pls, options);
  const { point: { model, treated, outcome, structure }, constructs, weights, itemPerformance, performance, sds, total, warnings } = scores;
  const J = constructs.length;
  const target = constructs.findIndex(({ id }) => id === options.target);
  const shown = predecessorsOf(scores, target).map((construct) => ({ construct, importance: importanceOf(scores, construct, target), importanceStandardised: total[construct * J + target]! }));
  const effect = new Map(shown.map(({ construct, importance, importanceStandardised }) => [construct, options.importance === "points" ? importance : importanceStandardised]));
  return {
    options,
    rows: input.data.rows,
    n: treated.n,
    iterations: outcome.iterations,
    converged: outcome.converged,
    constructs,
    target,
    shown,
    performance: [...performance],
    sds: [...sds],
    items: model.columns.flatMap((column, k): IpmaItem[] => {
      const construct = model.constructOf[k]!;
      const importance = effect.get(construct);
      return importance === undefined ? [] : [{ column, construct, weight: weights[k]!, importance: weights[k]! * importance, performance: itemPerformance[k]! }];
    }),
    paths: Array.from(structure.paths, (path, t) => ({ from: model.from[t]!, to: model.to[t]!, unstandardised: (path * sds[model.to[t]!]!) / sds[model.from[t]!]! })),
    warnings,
  };
}
