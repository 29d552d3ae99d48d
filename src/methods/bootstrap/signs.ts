import type { Workspace } from "../../sem/workspace";

/** Values that carry a sign. */
export interface Signed {
  readonly weights: Float64Array;
  readonly loadings: Float64Array;
  readonly paths: Float64Array;
}

export const copyOf = ({ weights, loadings, paths }: Signed): Signed => ({ weights: weights.slice(), loadings: loadings.slice(), paths: paths.slice() });

export function copyTo(from: Signed, to: Signed): void {
  to.weights.set(from.weights);
  to.loadings.set(from.loadings);
  to.paths.set(from.paths);
}

/** Whether some construct came out turned round: Σλλ* < 0 over its items (M6.5). */
export function anyTurned({ offsets }: Workspace["model"], loadings: Float64Array, original: Float64Array): boolean {
  for (let j = 0; j + 1 < offsets.length; j++) {
    let product = 0;
    for (let k = offsets[j]!; k < offsets[j + 1]!; k++) product += loadings[k]! * original[k]!;
    if (product < 0) return true;
  }
  return false;
}

/**
 * Sign change "construct" (M6.5): a construct is turned round where Σ|λ + λ*| < Σ|λ − λ*|, and its correlations with it. To be done
 * before paths are solved, so that everything follows.
 *
 * @param loadings p, of the resample
 * @param original p
 */
export function alignConstructs(ws: Workspace, loadings: Float64Array, original: Float64Array): void {
  const { offsets } = ws.model;
  for (let j = 0; j + 1 < offsets.length; j++) {
    let sums = 0;
    let differences = 0;
    for (let k = offsets[j]!; k < offsets[j + 1]!; k++) {
      sums += Math.abs(original[k]! + loadings[k]!);
      differences += Math.abs(original[k]! - loadings[k]!);
    }
    if (sums < differences) turn(ws, loadings, j);
  }
}

function turn({ model, weights, M, C }: Workspace, loadings: Float64Array, j: number): void {
  const J = model.constructs.length;
  for (let k = model.offsets[j]!; k < model.offsets[j + 1]!; k++) {
    weights[k] = -weights[k]!;
    loadings[k] = -loadings[k]!;
  }
  for (let k = 0; k < model.columns.length; k++) M[k * J + j] = -M[k * J + j]!;
  for (let i = 0; i < J; i++) {
    if (i === j) continue;
    C[i * J + j] = -C[i * J + j]!;
    C[j * J + i] = C[i * J + j]!;
  }
}

/**
 * Sign change "individual" (M6.5): each weight, loading and path takes the sign that it has in the original; effects are products of
 * these paths. What does not carry a sign (R², reliability, AVE …) stays as it was estimated.
 *
 * @param to overwritten
 */
export function alignValues(estimates: Signed, original: Signed, to: Signed): void {
  takeSigns(estimates.weights, original.weights, to.weights);
  takeSigns(estimates.loadings, original.loadings, to.loadings);
  takeSigns(estimates.paths, original.paths, to.paths);
}

function takeSigns(values: Float64Array, signs: Float64Array, to: Float64Array): void {
  for (let i = 0; i < values.length; i++) to[i] = values[i]! * signs[i]! < 0 ? -values[i]! : values[i]!;
}
