import { outer, type Compiled } from "../../sem/compile";

/**
 * The same model with some of its items only; every construct must keep one.
 * @param kept indices of the items, ascending
 */
export function withItems(model: Compiled, kept: Int32Array): Compiled {
  const constructOf = Int32Array.from(kept, (k) => model.constructOf[k]);
  const offsets = new Int32Array(model.offsets.length);
  for (const j of constructOf) offsets[j + 1]++;
  for (let j = 1; j < offsets.length; j++) offsets[j] += offsets[j - 1];
  const columns = Array.from(kept, (k) => model.columns[k]);
  const isSingle = (j: number): boolean => offsets[j + 1] - offsets[j] === 1;
  return {
    ...model,
    constructs: model.constructs.map((construct, j) => ({ ...construct, items: columns.slice(offsets[j], offsets[j + 1]) })),
    columns,
    offsets,
    constructOf,
    weighting: model.weighting.map((kind, j) => (isSingle(j) ? outer.single : kind)),
    fixedWeights: Float64Array.from(kept, (k, at) => (isSingle(constructOf[at]) ? 1 : model.fixedWeights[k])),
  };
}

/** Rows and columns `kept` of a p × p matrix. */
export function submatrix(S: Float64Array, p: number, kept: Int32Array): Float64Array {
  const size = kept.length;
  const out = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    const row = kept[a] * p;
    for (let b = 0; b < size; b++) out[a * size + b] = S[row + kept[b]];
  }
  return out;
}
