import { normalProbability } from "../math/distributions";

/** The Cramér–von Mises test of a normal distribution whose mean and SD are estimated (M1.7). */
export interface Normality {
  /** W² = 1∕(12n) + Σ(Φ(z₍ᵢ₎) − (2i − 1)∕(2n))², zero at the closest, without an upper limit */
  readonly w: number;
  /** probability of a W² at least as large under normality, 7.37e-10 to 1 */
  readonly p: number;
}

/** With fewer values the approximation of the p-value has not been studied. */
const FEWEST = 8;
/** W*² from which on the formula of p no longer holds, and p there. */
const [FAR, SMALLEST_P] = [1.1, 7.37e-10];

/**
 * Cramér–von Mises test of normality, as `nortest::cvm.test` of R and SmartPLS report it: W² of the values standardised by their own mean
 * and SD (n − 1), and p of W*² = W²(1 + 0.5∕n) by Stephens' formulas in four pieces (D'Agostino and Stephens 1986, table 4.9).
 * @param sorted values in ascending order, without gaps
 * @returns undefined of fewer than eight values and of a constant
 */
export function cramerVonMises(sorted: Float64Array, { mean, sd }: { readonly mean: number; readonly sd: number }): Normality | undefined {
  const n = sorted.length;
  if (n < FEWEST || !(sd > 0) || sorted[0] === sorted[n - 1]) return undefined;
  let [sum, before, probability] = [0, Number.NaN, 0];
  for (let i = 0; i < n; i++) {
    // Ratings repeat a few values: their probabilities are found once.
    if (sorted[i] !== before) {
      before = sorted[i]!;
      probability = normalProbability((before - mean) / sd);
    }
    sum += (probability - (2 * i + 1) / (2 * n)) ** 2;
  }
  const w = 1 / (12 * n) + sum;
  return { w, p: probabilityOf(w * (1 + 0.5 / n)) };
}

function probabilityOf(w: number): number {
  if (w < 0.0275) return 1 - Math.exp(-13.953 + 775.5 * w - 12_542.61 * w * w);
  if (w < 0.051) return 1 - Math.exp(-5.903 + 179.546 * w - 1515.29 * w * w);
  if (w < 0.092) return Math.exp(0.886 - 31.62 * w + 10.897 * w * w);
  return w < FAR ? Math.exp(1.111 - 34.242 * w + 12.832 * w * w) : SMALLEST_P;
}
