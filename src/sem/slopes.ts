/** An equation as its terms: each a path from a construct, or from a product of constructs. */
export interface Term {
  /** index of the path in the model */
  readonly path: number;
  /** ids of the constructs that are multiplied; one alone for a main effect */
  readonly factors: readonly string[];
}

/** Values of constructs, in their own units; 0 where none is given. */
export type Values = ReadonlyMap<string, number>;

const at = (values: Values, id: string): number => values.get(id) ?? 0;

/** Weights of the paths whose sum is the prediction: Σ_t b_t Π values. */
export const predictionWeights = (terms: readonly Term[], values: Values): readonly number[] =>
  terms.map(({ factors }) => factors.reduce((product, id) => product * at(values, id), 1));

/**
 * Weights of the paths whose sum is the slope of one construct, ∂η ∕ ∂x (M7.8): 1 for its own path, the product of the other factors for
 * products that it is part of, twice that for its square.
 */
export const slopeWeights = (terms: readonly Term[], x: string, values: Values): readonly number[] =>
  terms.map(({ factors }) => {
    const own = factors.filter((id) => id === x).length;
    if (own === 0) return 0;
    const others = factors.filter((id) => id !== x).reduce((product, id) => product * at(values, id), 1);
    return own * at(values, x) ** (own - 1) * others;
  });

export const dot = (weights: readonly number[], terms: readonly Term[], coefficients: ArrayLike<number>): number =>
  weights.reduce((sum, weight, i) => (weight === 0 ? sum : sum + weight * coefficients[terms[i]!.path]!), 0);

/** Variance w′Σw of a sum of coefficients. @param covariance of the terms, in their order */
export function varianceOf(weights: readonly number[], covariance: Float64Array): number {
  const k = weights.length;
  let sum = 0;
  for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) sum += weights[a]! * weights[b]! * covariance[a * k + b]!;
  return sum;
}

export function covarianceOf(first: readonly number[], second: readonly number[], covariance: Float64Array): number {
  const k = first.length;
  let sum = 0;
  for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) sum += first[a]! * second[b]! * covariance[a * k + b]!;
  return sum;
}

/** A slope b1 + b3 v and the covariances of its parts. */
export interface LinearSlope {
  readonly b1: number;
  readonly b3: number;
  readonly s11: number;
  readonly s13: number;
  readonly s33: number;
}

export interface JohnsonNeyman {
  /** B² − 4AC of the equation */
  readonly discriminant: number;
  /** where the slope is just significant, ascending; empty where it is so everywhere or nowhere */
  readonly roots: readonly number[];
  /** on which side of the roots the slope differs from zero (erratum E10) */
  readonly significant: "outside" | "between" | "everywhere" | "nowhere";
}

/** Below this share of b3² the leading coefficient is rounding, and the equation linear. */
const LINEAR = 1e-12;

/**
 * Johnson–Neyman boundaries (M7.9): roots of (b3² − t²s33)v² + 2(b1b3 − t²s13)v + b1² − t²s11, where the slope at v is t standard errors
 * from zero. It is significant outside the roots where the leading coefficient is positive, else between them.
 */
export function johnsonNeyman({ b1, b3, s11, s13, s33 }: LinearSlope, t: number): JohnsonNeyman {
  const a = b3 * b3 - t * t * s33;
  const half = b1 * b3 - t * t * s13;
  const c = b1 * b1 - t * t * s11;
  const quarter = half * half - a * c;
  const discriminant = 4 * quarter;
  const always: JohnsonNeyman["significant"] = c > 0 ? "everywhere" : "nowhere";
  if (Math.abs(a) <= LINEAR * b3 * b3 || quarter < 0) return { discriminant, roots: [], significant: always };
  // the root that adds numbers of one sign, and the other from their product, so that no digit is lost
  const q = -(half + Math.sign(half || 1) * Math.sqrt(quarter));
  const roots = [q / a, c / q].filter(Number.isFinite).toSorted((x, y) => x - y);
  return { discriminant, roots, significant: a > 0 ? "outside" : "between" };
}
