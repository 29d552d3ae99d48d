import { inverseDiagonal } from "../math/cholesky";
import type { Compiled } from "./compile";
import { regressOn, type Regression } from "./regression";

/** An R² this close to 1 leaves nothing to compare an effect with. */
const ALL_EXPLAINED = 1e-12;

/** The structural model estimated from construct correlations. NaN where a value does not exist. */
export interface Structure extends Regression {
  /** P */
  readonly paths: Float64Array;
  readonly vif: Float64Array;
  readonly f2: Float64Array;
  /** J, NaN for exogenous constructs */
  readonly r2: Float64Array;
  readonly diagonal: Float64Array;
}

export function structureFor(model: Compiled): Structure {
  const largest = Math.max(1, ...model.incoming.map((list) => list.length));
  const P = model.from.length;
  return {
    model,
    gram: new Float64Array(largest * largest),
    beta: new Float64Array(largest),
    diagonal: new Float64Array(largest),
    paths: new Float64Array(P),
    vif: new Float64Array(P),
    f2: new Float64Array(P),
    r2: new Float64Array(model.constructs.length),
  };
}

/**
 * Paths, R², inner VIF = diag R_PP⁻¹ (M5.3) and f² = β² ∕ (VIF(1 − R²)), which equals (R² − R²₋ᵢ) ∕ (1 − R²) with the scores held
 * fixed (M5.2); f² does not exist where R² is 1, and is negative where a consistent R²
 * exceeds 1. Allocates nothing.
 *
 * @param R J × J construct correlations, composite (PLS) or disattenuated (PLSc)
 * @returns the first construct with linearly dependent predecessors, whose values are then NaN, or −1
 */
export function solveStructure(structure: Structure, R: Float64Array): number {
  const { model, paths, vif, f2, r2, gram, diagonal } = structure;
  let failed = -1;
  for (let j = 0; j < r2.length; j++) {
    const incoming = model.incoming[j];
    const explained = regressOn(structure, R, j, paths);
    r2[j] = incoming.length === 0 || explained < 0 ? Number.NaN : explained;
    if (explained < 0) {
      if (failed < 0) failed = j;
      for (const t of incoming) paths[t] = vif[t] = f2[t] = Number.NaN;
      continue;
    }
    inverseDiagonal(gram, incoming.length, diagonal);
    for (let a = 0; a < incoming.length; a++) {
      const t = incoming[a];
      vif[t] = diagonal[a];
      f2[t] = Math.abs(1 - explained) > ALL_EXPLAINED ? (paths[t] * paths[t]) / (diagonal[a] * (1 - explained)) : Number.NaN;
    }
  }
  return failed;
}

/** Adjusted R² = 1 − (1 − R²)(n − 1) ∕ (n − k − 1), k predecessors (M5.1); NaN where n ≤ k + 1. */
export function adjustedR2(r2: number, n: number, k: number): number {
  return n > k + 1 ? 1 - ((1 - r2) * (n - 1)) / (n - k - 1) : Number.NaN;
}
