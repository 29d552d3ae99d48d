import gammaln from "@stdlib/math-base-special-gammaln";

const [TINY, PRECISION, MOST_STEPS] = [1e-300, 1e-16, 10_000];

/** ln of x^a (1 − x)^b ∕ B(a, b). */
const lnFront = (x: number, a: number, b: number): number => gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x);

/** The regularised incomplete beta function I_x(a, b), by Lentz's continued fraction on the side where it converges (M16). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x > 0)) return 0;
  if (x >= 1) return 1;
  return x > (a + 1) / (a + b + 2) ? 1 - side(1 - x, b, a) : side(x, a, b);
}

function side(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const change = d * c;
    h *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return (Math.exp(lnFront(x, a, b)) * h) / a;
}

const nonZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** P(F > f) with df1 and df2 degrees of freedom, taken from the lower tail of the beta distribution, so that small values keep their digits. */
export const upperF = (f: number, df1: number, df2: number): number => (f <= 0 ? 1 : incompleteBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2));
