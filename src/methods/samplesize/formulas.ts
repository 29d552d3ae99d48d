import { normalQuantile } from "../../math/distributions";
import { fQuantile, noncentralF } from "../../math/noncentralF";

export interface Aim {
  /** probability of a false alarm */
  readonly alpha: number;
  /** probability of finding an effect that is there */
  readonly power: number;
}

/** z_{1−α} + z_{power}: one-tailed, as both rules of Kock and Hadaya (2018) are. */
export const constantOf = ({ alpha, power }: Aim): number => normalQuantile(1 - alpha) + normalQuantile(power);

/** Smallest n with |β| √n ≥ z_{1−α} + z_{power} (M12.1). */
export function inverseSquareRoot(beta: number, aim: Aim): number {
  const exact = (constantOf(aim) / Math.abs(beta)) ** 2;
  return Math.ceil(exact - 1e-9);
}

/** No estimate is made of fewer cases. */
const FEWEST = 10;

/** Smallest n with |β| √n exp(e |β| ∕ √n) above the same constant (M12.2, erratum E12: give or take one). */
export function gammaExponential(beta: number, aim: Aim): number {
  const size = Math.abs(beta);
  const constant = constantOf(aim);
  // For very small n the exponential alone passes the constant: the rule begins where it rises.
  let n = Math.max(1, Math.ceil((Math.E * size) ** 2));
  while (size * Math.sqrt(n) * Math.exp((Math.E * size) / Math.sqrt(n)) <= constant) n++;
  return n;
}

/** The rule is not read below so many cases. */
export const readable = (n: number): number => Math.max(FEWEST, n);

/** Power of the F test of `tested` of k predictors with effect size f² in n cases: λ = f² n (M12.3). */
export function powerOf(n: number, { f2, k, tested, alpha }: { readonly f2: number; readonly k: number; readonly tested: number; readonly alpha: number }): number {
  const d = n - k - 1;
  if (d < 1) return 0;
  return 1 - noncentralF(fQuantile(1 - alpha, tested, d), { k: tested, d, lambda: f2 * n });
}

/** Most cases that are looked for. */
const MOST = 1_000_000;

/** Smallest n with the power wanted; Infinity where a million cases are not enough. */
export function smallestN(test: { readonly f2: number; readonly k: number; readonly tested: number; readonly alpha: number }, power: number): number {
  if (!(test.f2 > 0)) return Infinity;
  let [low, high] = [test.k + 1, test.k + 2];
  while (powerOf(high, test) < power) {
    low = high;
    high *= 2;
    if (high > MOST) return Infinity;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (powerOf(middle, test) < power) low = middle;
    else high = middle;
  }
  return high;
}
