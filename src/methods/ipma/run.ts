import type { Job } from "../../report/job";
import { isProductId, productLabel } from "../../model/interactions";
import { importanceOf, predecessorsOf, rescaled, standardisedImportance } from "../importance/rescaled";
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
  const { point: { model, table, outcome, structure }, constructs, areas, items, weights, itemPerformance, performance, sds, warnings } = scores;
  const target = constructs.findIndex(({ id }) => id === options.target);
  const shown = predecessorsOf(scores, target).map((construct) => ({
    construct, above: areas[construct]!.above ?? null, importance: importanceOf(scores, construct, target), importanceStandardised: standardisedImportance(scores, construct, target),
  }));
  // Items of a construct of higher order belong to its dimensions, where they are drawn.
  const owners = shown.filter(({ construct }) => shown.every(({ above }) => above !== construct) && input.model.constructs.some(({ id, dimensions = [] }) => id === constructs[construct]!.id && dimensions.length === 0));
  return {
    options,
    rows: input.data.rows,
    n: table.n,
    iterations: outcome.iterations,
    converged: outcome.converged,
    constructs,
    target,
    shown,
    performance: [...performance],
    sds: [...sds],
    moderated: (input.model.interactions ?? []).filter(({ to }) => [target, ...shown.map(({ construct }) => construct)].some((j) => constructs[j]!.id === to)).map(({ of }) => productLabel(input.model, of)),
    atLowerValue: (scores.point.staged.products?.cases.raw.size ?? 0) > 0,
    items: owners.flatMap(({ construct, importance, importanceStandardised }) =>
      areas[construct]!.columns.map((k, l): IpmaItem => {
        const weight = weights[construct]![l]!;
        return { column: items[k]!, construct, weight, importance: weight * (options.importance === "points" ? importance : importanceStandardised), performance: itemPerformance[k]! };
      }),
    ),
    paths: Array.from(structure.paths, (path, t) => ({ from: model.from[t]!, to: model.to[t]!, unstandardised: (path * sds[model.to[t]!]!) / sds[model.from[t]!]! })).filter(({ from }) => !isProductId(constructs[from]!.id)),
    warnings,
  };
}
