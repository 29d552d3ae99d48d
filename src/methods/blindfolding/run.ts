import type { Job } from "../../report/job";
import { outer, withPaths, type Compiled } from "../../sem/compile";
import type { Input } from "../method";
import { constructsOf, pointEstimate, startingWeights } from "../pls/run";
import { notConverged } from "../pls/warnings";
import { tableOf, trainingOf } from "../predict/training";
import type { BlindfoldingOptions } from "./options";
import type { BlindfoldedBlock, BlindfoldingResult, CrossValidated, PathRelevance } from "./result";
import { blindfold, type Whole } from "./rounds";

/**
 * Blindfolding: cross-validated redundancy and communality Q² (Stone 1974; Geisser 1974; M5.4, M18.4), and what each path adds.
 * @throws EstimationError where the data themselves cannot be estimated
 */
export function* run(input: Input, options: BlindfoldingOptions): Job<BlindfoldingResult> {
  const point = pointEstimate(input, options.pls);
  const { model, ws, outcome } = point;
  const table = tableOf(input.data, model.columns, options.pls);
  const training = trainingOf(table);
  training.without(new Int32Array(0));
  const whole: Whole = { table, S: training.correlations, start: startingWeights(model, options.pls) };
  const explained = model.constructs.flatMap((_, j) => (model.incoming[j].length > 0 && isPredictable(model, j) ? [j] : []));
  const several = model.constructs.flatMap((_, j) => (model.offsets[j + 1] - model.offsets[j] > 1 ? [j] : []));
  const removable = Array.from(model.from.keys()).filter((t) => explained.includes(model.to[t]) && model.incoming[model.to[t]].length > 1);
  const total = model.constructs.length + removable.length;
  const redundancy: BlindfoldedBlock[] = [];
  const communality: BlindfoldedBlock[] = [];
  for (const j of model.constructs.keys()) {
    yield { done: j, total };
    if (!explained.includes(j) && !several.includes(j)) continue;
    const squares = blindfold(whole, model, j, options);
    if (squares === undefined) continue;
    if (explained.includes(j)) redundancy.push(blockOf(model, j, squares.redundancy, squares.total));
    if (several.includes(j)) communality.push(blockOf(model, j, squares.communality, squares.total));
  }
  const paths: PathRelevance[] = [];
  for (const [done, t] of removable.entries()) {
    yield { done: model.constructs.length + done, total };
    const [from, to] = [model.from[t], model.to[t]];
    const full = redundancy.find(({ construct }) => construct === to)?.q2 ?? null;
    const squares = blindfold(whole, withoutPath(model, t, ws.weights), to, options);
    const without = squares && blockOf(model, to, squares.redundancy, squares.total).q2;
    paths.push({ from, to, q2: full === null || without === undefined || without === null || full === 1 ? null : (full - without) / (1 - full) });
  }
  return {
    options,
    rows: input.data.rows,
    n: table.n,
    iterations: outcome.iterations,
    converged: outcome.converged,
    constructs: constructsOf(model),
    redundancy,
    communality,
    paths,
    warnings: [...(outcome.converged ? [] : [notConverged(outcome.iterations)]), ...table.treated.warnings],
  };
}

/** Items that show their construct, or stand for it alone; those that make it are not predicted from it. */
const isPredictable = (model: Compiled, j: number): boolean => model.constructs[j].direction === "reflective" || model.offsets[j + 1] - model.offsets[j] === 1;

/** The same model less one path; a construct that loses its last one keeps its weights. */
function withoutPath(model: Compiled, left: number, weights: Float64Array): Compiled {
  const paths = Array.from(model.from, (from, t) => [from, model.to[t]] as const).filter((_, t) => t !== left);
  const connected = new Set(paths.flat());
  const other = withPaths(model, paths);
  return {
    ...other,
    weighting: other.weighting.map((kind, j) => (connected.has(j) ? kind : outer.fixed)),
    fixedWeights: other.fixedWeights.map((given, k) => (connected.has(other.constructOf[k]) ? given : weights[k])),
  };
}

function blockOf(model: Compiled, construct: number, errors: Float64Array, totals: Float64Array): BlindfoldedBlock {
  const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
  return {
    construct,
    ...ratio(sum(errors), sum(totals)),
    items: Array.from(errors, (sse, k) => ({ column: model.columns[model.offsets[construct] + k], ...ratio(sse, totals[k]) })),
  };
}

const ratio = (sse: number, sso: number): CrossValidated => ({ q2: sso > 0 ? 1 - sse / sso : null, sse, sso });
