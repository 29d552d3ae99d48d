import { permutation, streams, uniforms } from "../../math/philox";
import { fitOf, observe } from "../../sem/fit";
import { estimateWeights, project } from "../../sem/pls";
import { defaultBootstrapOptions } from "../bootstrap/options";
import { sourceOf } from "../bootstrap/source";
import { fittedBy } from "../exactfit/distances";
import { pointEstimate, startingWeights } from "../pls/run";
import type { MultigroupOptions } from "./options";
import type { Study } from "./study";

/** Distances of one pair of groups under one model. */
export interface Distance {
  readonly dG: number;
  readonly dULS: number;
}

export interface GroupDistances {
  /** pairs, in the order of the study, for the labels of the data; undefined where a group has no admissible estimate */
  readonly observed: () => { readonly saturated: readonly Distance[]; readonly estimated: readonly Distance[] } | undefined;
  /** d_G and d_ULS of the saturated, then of the estimated model, under permutation `index` of all labels */
  readonly write: (index: number, values: Float64Array, at: number) => void;
}

/**
 * Distances between the correlation matrices that the models of the groups imply (Klesel et al. 2019; M6.9), averaged over the pairs and
 * doubled where there are more than two groups, as the paper sums over both orders of a pair.
 */
export function groupDistances({ everyone, pairs }: Study, options: MultigroupOptions): GroupDistances {
  const { input, members: own } = everyone();
  const pls = { ...options.pls, filter: undefined };
  const point = pointEstimate(input, pls);
  const { model, ws, structure } = point;
  const p = model.columns.length;
  const source = sourceOf(point.treated, { ...defaultBootstrapOptions, pls, missingInResamples: options.missingInGroups === "within" ? "each" : "once" });
  const start = startingWeights(model, pls);
  const S = new Float64Array(p * p);
  const n = source.n;

  /** Saturated and estimated matrix of some cases. */
  const implied = (members: ArrayLike<number>): readonly [Float64Array, Float64Array] | undefined => {
    source.counts.fill(0);
    for (let m = 0; m < members.length; m++) source.counts[members[m]] = 1;
    if (!source.correlate(S)) return undefined;
    const outcome = estimateWeights(ws, S, start);
    if (outcome.failure || !outcome.converged) return undefined;
    project(ws, S);
    const fitted = fittedBy(ws, S, structure, { pls, estimator: options.estimator });
    return typeof fitted === "number" ? undefined : [fitted.implied("saturated"), fitted.implied("estimated")];
  };

  const between = (a: Float64Array, b: Float64Array): Distance => {
    const { dG, dULS } = fitOf(observe(a, p, n), b);
    return { dG, dULS };
  };

  const allPairs = (members: readonly ArrayLike<number>[]): { readonly saturated: readonly Distance[]; readonly estimated: readonly Distance[] } | undefined => {
    const matrices = members.map(implied);
    if (matrices.some((of) => of === undefined)) return undefined;
    const of = (which: 0 | 1): Distance[] => pairs.map(([a, b]) => between(matrices[a]![which], matrices[b]![which]));
    return { saturated: of(0), estimated: of(1) };
  };

  const sizes = own.map((list) => list.length);
  return {
    observed: () => allPairs(own),
    write(index, values, at) {
      const order = permutation(n, uniforms(options.seed, { method: streams.permutation, index, part: 2 }));
      let begin = 0;
      const found = allPairs(sizes.map((size) => order.subarray(begin, (begin += size))));
      if (found === undefined) return;
      for (const [m, list] of [found.saturated, found.estimated].entries()) {
        const { dG, dULS } = averageDistance(list);
        values[at + 2 * m] = dG;
        values[at + 2 * m + 1] = dULS;
      }
    },
  };
}

/** Mean over the pairs; twice that for more than one pair. */
export function averageDistance(list: readonly Distance[]): Distance {
  const factor = list.length > 1 ? 2 / list.length : 1;
  return { dG: factor * list.reduce((sum, { dG }) => sum + dG, 0), dULS: factor * list.reduce((sum, { dULS }) => sum + dULS, 0) };
}
