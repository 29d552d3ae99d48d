import { lowerGamma, poisson, upperGamma } from "./incompleteGamma";

/** P(X ≤ x) of χ² with `df` degrees of freedom. */
export const chiSquareProbability = (x: number, df: number): number => lowerGamma(df / 2, x / 2);

/** P(X ≥ x) of χ², taken from the upper tail itself, so that small values keep their digits. */
export const upperChiSquare = (x: number, df: number): number => upperGamma(df / 2, x / 2);

/** Terms below this share of the sum are left out. */
const NOTHING = 1e-17;

/**
 * P(X ≤ x) of noncentral χ²: a Poisson mixture of central ones (M11.4),
 *
 *   Σ_i e^(−λ∕2) (λ∕2)^i ∕ i! · P(χ²_{df + 2i} ≤ x),
 *
 * summed outwards from its largest weight, i ≈ λ ∕ 2.
 *
 * @param lambda noncentrality, at least 0
 */
export function noncentralChiSquare(x: number, df: number, lambda: number): number {
  if (x <= 0) return 0;
  if (lambda <= 0) return chiSquareProbability(x, df);
  const half = lambda / 2;
  const mode = Math.floor(half);
  const term = (i: number, w: number): number => w * chiSquareProbability(x, df + 2 * i);
  let sum = 0;
  let w = poisson(mode, half);
  for (let i = mode; w > NOTHING * Math.max(sum, 1e-280) || i <= mode + 1; i++) {
    const added = term(i, w);
    sum += added;
    // central probabilities fall with i, so that nothing larger follows
    if (added <= NOTHING * sum) break;
    w *= half / (i + 1);
  }
  w = poisson(mode, half);
  for (let i = mode; i > 0; ) {
    w *= i / half;
    i--;
    const added = term(i, w);
    sum += added;
    if (w <= NOTHING * sum) break;
  }
  return Math.min(1, sum);
}

/**
 * The noncentrality with P(X ≤ x) = p, by bisection and secant; 0 where even the central distribution gives less than p.
 */
export function noncentrality(x: number, df: number, p: number): number {
  if (chiSquareProbability(x, df) < p) return 0;
  let low = 0;
  let high = Math.max(1, x);
  while (noncentralChiSquare(x, df, high) > p) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-13 * high; i++) {
    const middle = (low + high) / 2;
    if (noncentralChiSquare(x, df, middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
