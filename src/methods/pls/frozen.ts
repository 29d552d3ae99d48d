import type { Compiled } from "../../sem/compile";
import { solveStructure, structureFor, type Structure } from "../../sem/structure";
import type { PointEstimate } from "./point";

/** A structural model on scores that stay as the stage before made them. */
export interface Frozen {
  /** its constructs: those of the stage before, then the products */
  readonly model: Compiled;
  /** J × J correlations of scores and products */
  readonly R: Float64Array;
  readonly structure: Structure;
}

/**
 * The second stage as a regression on the scores of the first and their products (M7.2 [O]), the blocks not estimated again.
 * @param point of a model whose products are single columns ("twoStage")
 */
export function frozenEstimate({ model, treated, earlier }: PointEstimate): Frozen {
  const before = earlier.at(-1)!;
  const J = model.constructs.length;
  const own = before.model.constructs.length;
  const p = model.columns.length;
  const S = treated.moments.correlations;
  const R = new Float64Array(J * J);
  for (let i = 0; i < own; i++) for (let j = 0; j < own; j++) R[i * J + j] = before.ws.C[i * own + j]!;
  for (let j = own; j < J; j++) {
    const column = model.offsets[j]!;
    for (let i = 0; i < own; i++) {
      let sum = 0;
      for (let k = before.model.offsets[i]!; k < before.model.offsets[i + 1]!; k++) sum += before.ws.weights[k]! * S[k * p + column]!;
      R[i * J + j] = R[j * J + i] = sum;
    }
    for (let i = own; i < J; i++) R[i * J + j] = S[model.offsets[i]! * p + column]!;
  }
  const structure = structureFor(model);
  solveStructure(structure, R);
  return { model, R, structure };
}
