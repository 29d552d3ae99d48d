import { outer, type Compiled } from "./compile";

export const schemes = { path: 0, factorial: 1, centroid: 2 } as const;

export interface PlsSettings {
  readonly innerWeights: keyof typeof schemes;
  /** stop when the sum of absolute changes of the standardised outer weights falls below this */
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly signs: "none" | "majority" | "dominant";
}

/**
 * Room for one model, allocated once and used for any number of correlation matrices (M2.3): nothing else is allocated while the
 * weights iterate, so ten thousand resamples leave no garbage. Not to be shared between two estimates at a time.
 *
 * A *pair* joins two constructs whose covariance the iteration needs: pair t < P is path t; behind them come the pairs of
 * predecessors of one construct that no path joins.
 */
export interface Workspace {
  readonly model: Compiled;
  readonly settings: PlsSettings;
  readonly scheme: number;
  /** p outer weights; composites have variance 1. The result of `estimateWeights`. */
  readonly weights: Float64Array;
  /** J × J composite correlations. After `estimateWeights` right for all pairs, after `project` for all constructs. */
  readonly C: Float64Array;
  /** p × J correlations of items and composites, from `project` */
  readonly M: Float64Array;
  /** P path coefficients, and J shares of explained variance (0 for exogenous constructs), from `regress` */
  readonly paths: Float64Array;
  readonly r2: Float64Array;

  /** constructs of each pair */
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** where the item covariances of path t start in `images`: items of its source with the target's composite, then the reverse */
  readonly imageAt: Int32Array;
  readonly images: Float64Array;
  /** per path: weight of the target in the source's inner proxy, and of the source in the target's */
  readonly innerOfSource: Float64Array;
  readonly innerOfTarget: Float64Array;
  /** weights of the last, second-to-last and next round */
  readonly previous: Float64Array;
  readonly before: Float64Array;
  readonly next: Float64Array;
  /** Cholesky factor of each Mode B block, empty elsewhere; a K-vector for each block, sharing one buffer */
  readonly factors: readonly Float64Array[];
  readonly vectors: readonly Float64Array[];
  /** for regressions on up to `largest` predecessors */
  readonly gram: Float64Array;
  readonly beta: Float64Array;
}

export function prepare(model: Compiled, settings: PlsSettings): Workspace {
  const p = model.columns.length;
  const J = model.constructs.length;
  const P = model.from.length;
  const sizes = Array.from({ length: J }, (_, j) => model.offsets[j + 1] - model.offsets[j]);
  const largest = Math.max(1, ...model.incoming.map((list) => list.length));
  const { first, second } = neededPairs(model);
  const imageAt = new Int32Array(P + 1);
  for (let t = 0; t < P; t++) imageAt[t + 1] = imageAt[t] + sizes[model.from[t]] + sizes[model.to[t]];
  const vector = new Float64Array(Math.max(1, ...sizes));
  return {
    model,
    settings,
    scheme: schemes[settings.innerWeights],
    weights: new Float64Array(p),
    C: new Float64Array(J * J),
    M: new Float64Array(p * J),
    paths: new Float64Array(P),
    r2: new Float64Array(J),
    first,
    second,
    imageAt,
    images: new Float64Array(imageAt[P]),
    innerOfSource: new Float64Array(P),
    innerOfTarget: new Float64Array(P),
    previous: new Float64Array(p),
    before: new Float64Array(p),
    next: new Float64Array(p),
    factors: sizes.map((K, j) => new Float64Array(model.weighting[j] === outer.modeB ? K * K : 0)),
    vectors: sizes.map((K) => vector.subarray(0, K)),
    gram: new Float64Array(largest * largest),
    beta: new Float64Array(largest),
  };
}

/** Paths, then every pair of predecessors of one construct that is not a path. */
function neededPairs({ constructs, from, to, incoming }: Compiled): Pick<Workspace, "first" | "second"> {
  const J = constructs.length;
  const first = Array.from(from);
  const second = Array.from(to);
  const known = new Set(first.map((i, t) => key(i, second[t], J)));
  for (const list of incoming)
    for (let a = 0; a < list.length; a++)
      for (let b = a + 1; b < list.length; b++) {
        const [i, j] = [from[list[a]], from[list[b]]];
        if (known.has(key(i, j, J))) continue;
        known.add(key(i, j, J));
        first.push(i);
        second.push(j);
      }
  return { first: Int32Array.from(first), second: Int32Array.from(second) };
}

const key = (i: number, j: number, J: number): number => (i < j ? i * J + j : j * J + i);
