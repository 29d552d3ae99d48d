import type { Consistent } from "../../sem/plsc";

/** Rounding may carry a loading that is 1 beyond it. */
const SLACK = 1e-12;

/** Whether consistent estimates can be those of any model (M2.8): 0 < ρ ≤ 1, |λ| ≤ 1, |r| < 1 between constructs, R² ≤ 1. */
export function isAdmissible({ reliability, loadings, R, structure }: Consistent): boolean {
  const J = reliability.length;
  for (let j = 0; j < J; j++) if (!(reliability[j]! > 0 && reliability[j]! <= 1 + SLACK) || structure.r2[j]! > 1 + SLACK) return false;
  for (let k = 0; k < loadings.length; k++) if (!(Math.abs(loadings[k]!) <= 1 + SLACK)) return false;
  for (let i = 0; i < J; i++) for (let j = 0; j < i; j++) if (!(Math.abs(R[i * J + j]!) < 1)) return false;
  return true;
}
