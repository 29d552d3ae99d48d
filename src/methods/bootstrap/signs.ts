import type { Estimates } from "../../sem/parameters";
import type { Workspace } from "../../sem/workspace";

interface Original {
  readonly loadings: Float64Array;
  readonly paths: Float64Array;
  readonly weights: Float64Array;
}

interface SignKeeper {
  /** turns constructs of a resample round, before the structure is solved */
  alignConstructs(ws: Workspace, loadings: Float64Array): void;
  /** gives single values the sign of the original, after it is solved */
  alignValues(estimates: Estimates): void;
}

/**
 * Sign changes in resamples (M6.5). "construct": a construct is turned round where Σ|λ + λ*| < Σ|λ − λ*|, and its correlations
 * with it. "individual": each weight, loading and path takes the sign that it has in the original.
 */
export function signKeeper(kind: "individual" | "construct", original: Original): SignKeeper {
  return {
    alignConstructs(ws, loadings) {
      if (kind !== "construct") return;
      for (let j = 0; j < ws.model.constructs.length; j++) if (isTurned(ws, loadings, { j, original })) turn(ws, loadings, j);
    },
    alignValues({ weights, loadings, paths }) {
      if (kind !== "individual") return;
      takeSigns(weights, original.weights);
      takeSigns(loadings, original.loadings);
      takeSigns(paths, original.paths);
    },
  };
}

function isTurned({ model }: Workspace, loadings: Float64Array, { j, original }: { j: number; original: Original }): boolean {
  let sums = 0;
  let differences = 0;
  for (let k = model.offsets[j]!; k < model.offsets[j + 1]!; k++) {
    sums += Math.abs(original.loadings[k]! + loadings[k]!);
    differences += Math.abs(original.loadings[k]! - loadings[k]!);
  }
  return sums < differences;
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

function takeSigns(values: Float64Array, from: Float64Array): void {
  for (let i = 0; i < values.length; i++) if (values[i]! * from[i]! < 0) values[i] = -values[i]!;
}
