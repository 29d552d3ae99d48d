import gammaln from "@stdlib/math-base-special-gammaln";

/*
 * Own code, because the packages at hand lose half of their digits at a > 400, where the χ² of a large model lies.
 */

const PRECISION = 1e-17;

/** ln Γ(a + 1) − (a + ½) ln a + a − ½ ln 2π: what Stirling's formula leaves, by its series for large a. */
function stirlingError(a: number): number {
  if (a < 15) return gammaln(a + 1) - (a + 0.5) * Math.log(a) + a - 0.5 * Math.log(2 * Math.PI);
  const s = a * a;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / s) / s) / s) / s) / a;
}

/** a ln(a ∕ x) + x − a, which vanishes at x = a; by a series near there. */
function deviance(a: number, x: number): number {
  if (Math.abs(a - x) >= 0.1 * (a + x)) return a * Math.log(a / x) + x - a;
  const v = (a - x) / (a + x);
  let sum = (a - x) * v;
  let power = 2 * a * v;
  for (let j = 1; ; j++) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) return sum;
    sum = next;
  }
}

/** e^(−x) x^a ∕ Γ(a + 1), for whole and broken a, without the loss of digits of the plain formula (Loader 2000). */
export function poisson(a: number, x: number): number {
  if (x <= 0) return a === 0 ? 1 : 0;
  if (a === 0) return Math.exp(-x);
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** Regularised lower incomplete gamma P(a, x) by its series (M16). */
const series = (a: number, x: number): number => {
  let term = 1;
  let sum = 1;
  for (let i = 1; term > PRECISION * sum; i++) {
    term *= x / (a + i);
    sum += term;
  }
  return sum * poisson(a, x);
};

/** Regularised upper incomplete gamma Q(a, x) by Lentz's continued fraction (M16). */
function fraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let i = 1; ; i++) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + an / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-16 || i > 100_000) return h * a * poisson(a, x);
  }
}

/** P(a, x) = γ(a, x) ∕ Γ(a), a > 0. */
export const lowerGamma = (a: number, x: number): number => (Number.isNaN(x) ? Number.NaN : x === Infinity ? 1 : x <= 0 ? 0 : x < a + 1 ? series(a, x) : 1 - fraction(a, x));

/** Q(a, x) = 1 − P(a, x), without the loss of digits in the upper tail. */
export const upperGamma = (a: number, x: number): number => (Number.isNaN(x) ? Number.NaN : x === Infinity ? 0 : x <= 0 ? 1 : x < a + 1 ? 1 - series(a, x) : fraction(a, x));
