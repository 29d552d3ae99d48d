import { outer, withPaths, type Compiled } from "./compile";
import { regress } from "./inner";
import { estimateWeights } from "./pls";
import { prepare, type Workspace } from "./workspace";

type Ends = readonly [from: number, to: number];

/**
 * R² of all constructs after the model is estimated again with other paths but the same blocks, starting from known weights.
 * A construct that loses its last path keeps its weights, which then matter to nobody.
 *
 * @returns J numbers, 0 without predecessors; undefined where the other model has no solution
 */
function r2With(ws: Workspace, S: Float64Array, paths: readonly Ends[]): Float64Array | undefined {
  const connected = new Set(paths.flat());
  const other = withPaths(ws.model, paths);
  const weighting = other.weighting.map((kind, j) => (connected.has(j) ? kind : outer.fixed));
  const again = prepare({ ...other, weighting, fixedWeights: fixedWeightsOf(ws, connected) }, ws.settings);
  const { failure } = estimateWeights(again, S, ws.weights);
  return failure || regress(again) >= 0 ? undefined : again.r2;
}

function fixedWeightsOf({ model, weights }: Workspace, connected: ReadonlySet<number>): Float64Array {
  return model.fixedWeights.map((given, k) => (connected.has(model.constructOf[k]) ? given : weights[k]));
}

const ends = ({ from, to }: Compiled): Ends[] => Array.from(from, (i, t): Ends => [i, to[t]]);

/**
 * R² of the target of each path after the whole model is estimated again without that path; 0 where it was the only one.
 * @returns P; NaN where the smaller model has no solution
 */
export function r2WithoutPaths(ws: Workspace, S: Float64Array): Float64Array {
  const all = ends(ws.model);
  return Float64Array.from(all, ([, j], t) => {
    if (ws.model.incoming[j].length === 1) return 0;
    return r2With(ws, S, all.filter((_, u) => u !== t))?.[j] ?? Number.NaN;
  });
}

/**
 * f² = (R² − R²₋) ∕ (1 − R²) with the whole model estimated again without the path (M5.2, seminr's reading).
 *
 * @param r2      J, of the full model
 * @param without P, from `r2WithoutPaths`
 * @returns       P; NaN where R² is 1 or the smaller model has no solution
 */
export const reestimatedF2 = ({ to }: Compiled, r2: Float64Array, without: Float64Array): Float64Array =>
  without.map((less, t) => (r2[to[t]] < 1 ? (r2[to[t]] - less) / (1 - r2[to[t]]) : Number.NaN));

/**
 * R² of a model in which every construct, exogenous ones too, is regressed on all constructs before it in topological order
 * (decision 9).
 * @returns J; NaN where that model has no solution
 */
export function saturatedR2(ws: Workspace, S: Float64Array): Float64Array {
  const { model } = ws;
  const paths: Ends[] = [];
  for (let b = 0; b < model.order.length; b++) {
    for (let a = 0; a < b; a++) paths.push([model.order[a], model.order[b]]);
  }
  return r2With(ws, S, paths) ?? new Float64Array(model.constructs.length).fill(Number.NaN);
}
