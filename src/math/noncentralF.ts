import { incompleteBeta } from "./incompleteBeta";

/** P(F ≤ x) with k and d degrees of freedom. */
export const fProbability = (x: number, k: number, d: number): number => (x <= 0 ? 0 : incompleteBeta((k * x) / (k * x + d), k / 2, d / 2));

/** x with P(F ≤ x) = p, by halving to the last bit. */
export function fQuantile(p: number, k: number, d: number): number {
  let [low, high] = [0, 1];
  while (fProbability(high, k, d) < p) high *= 2;
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (fProbability(middle, k, d) < p) low = middle;
    else high = middle;
  }
  return high;
}

/** P(F′ ≤ x) with noncentrality λ: Σ_j Poisson(j; λ∕2) I_y(k∕2 + j, d∕2), y = kx ∕ (kx + d), from the largest term outwards. */
export function noncentralF(x: number, { k, d, lambda }: { readonly k: number; readonly d: number; readonly lambda: number }): number {
  const y = (k * x) / (k * x + d);
  const half = lambda / 2;
  const middle = Math.floor(half);
  let weight = Math.exp(-half);
  for (let j = 1; j <= middle; j++) weight *= half / j;
  let sum = 0;
  for (let [j, own] = [middle, weight]; j >= 0 && own > 1e-18; own *= j / half, j--) sum += own * incompleteBeta(y, k / 2 + j, d / 2);
  for (let [j, own] = [middle + 1, (weight * half) / (middle + 1)]; own > 1e-18; j++, own *= half / j) sum += own * incompleteBeta(y, k / 2 + j, d / 2);
  return sum;
}
