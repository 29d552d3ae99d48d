import { checkModel, type IsolatedPolicy } from "../model/check";
import { connectedPart } from "../model/query";
import type { Construct, PathModel } from "../model/types";
import { EstimationError } from "../report/problem";

/** How the outer weights of a block are found; a block of one item has weight 1 whatever its construct says. */
export const outer = { modeA: 0, modeB: 1, sum: 2, pca: 3, fixed: 4, single: 5 } as const;

/**
 * A path model as integers. Constructs stand in the order of the model, their items block by block, paths in the order of the
 * model: constructs 0 … J − 1, items 0 … p − 1, paths 0 … P − 1.
 */
export interface Compiled {
  readonly constructs: readonly Construct[];
  /** column name of each item */
  readonly columns: readonly string[];
  /** J + 1: the items of j are offsets[j] … offsets[j + 1] − 1 */
  readonly offsets: Int32Array;
  /** p */
  readonly constructOf: Int32Array;
  /** J, values of `outer` */
  readonly weighting: Uint8Array;
  /** p: given weights of "fixed" blocks, 0 where none is given, 1 elsewhere */
  readonly fixedWeights: Float64Array;
  /** P */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** paths that end at each construct, and that start there */
  readonly incoming: readonly Int32Array[];
  readonly outgoing: readonly Int32Array[];
  /** J: predecessors before successors, else in the order of the model (M3.1) */
  readonly order: Int32Array;
}

/**
 * @throws EstimationError with every structural problem of the model (M0.6)
 */
export function compile(model: PathModel, isolated: IsolatedPolicy): Compiled {
  const errors = checkModel(model, isolated).filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new EstimationError(errors);
  return compileChecked(isolated === "leaveOut" ? connectedPart(model) : model);
}

/** A model of items alone that is known to be sound. */
export function compileChecked(model: PathModel): Compiled {
  const { constructs } = model;
  const index = new Map(constructs.map((c, j) => [c.id, j]));
  const from = Int32Array.from(model.paths, (p) => index.get(p.from)!);
  const to = Int32Array.from(model.paths, (p) => index.get(p.to)!);
  const J = constructs.length;
  return {
    constructs,
    columns: constructs.flatMap((c) => c.items),
    ...blocksOf(constructs),
    from,
    to,
    incoming: pathsBy(to, J),
    outgoing: pathsBy(from, J),
    order: topologicalOrder(J, { from, to }),
  };
}

/** The same measurement with other paths, given by construct indices; they must not form a cycle. */
export function withPaths(compiled: Compiled, paths: readonly (readonly [from: number, to: number])[]): Compiled {
  const J = compiled.constructs.length;
  const from = Int32Array.from(paths, (p) => p[0]);
  const to = Int32Array.from(paths, (p) => p[1]);
  return { ...compiled, from, to, incoming: pathsBy(to, J), outgoing: pathsBy(from, J), order: topologicalOrder(J, { from, to }) };
}

function blocksOf(constructs: readonly Construct[]): Pick<Compiled, "offsets" | "constructOf" | "weighting" | "fixedWeights"> {
  const offsets = new Int32Array(constructs.length + 1);
  for (const [j, c] of constructs.entries()) offsets[j + 1] = offsets[j] + c.items.length;
  return {
    offsets,
    constructOf: Int32Array.from(constructs.flatMap((c, j) => c.items.map(() => j))),
    weighting: Uint8Array.from(constructs, (c) => (c.items.length === 1 ? outer.single : outer[c.weighting])),
    fixedWeights: Float64Array.from(constructs.flatMap((c) => c.items.map((item) => (c.weighting === "fixed" && c.items.length > 1 ? (c.fixedWeights?.[item] ?? 0) : 1)))),
  };
}

function pathsBy(ends: Int32Array, J: number): Int32Array[] {
  const lists: number[][] = Array.from({ length: J }, () => []);
  for (let t = 0; t < ends.length; t++) lists[ends[t]].push(t);
  return lists.map((list) => Int32Array.from(list));
}

/** Kahn's algorithm, always taking the first construct of the model that is free (M3.1). */
function topologicalOrder(J: number, { from, to }: Pick<Compiled, "from" | "to">): Int32Array {
  const waiting = new Int32Array(J);
  for (const j of to) waiting[j]++;
  const order = new Int32Array(J);
  for (let place = 0; place < J; place++) {
    const j = waiting.indexOf(0);
    order[place] = j;
    waiting[j] = -1;
    for (let t = 0; t < from.length; t++) if (from[t] === j) waiting[to[t]]--;
  }
  return order;
}
