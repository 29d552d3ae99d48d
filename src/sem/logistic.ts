import { upperChiSquare } from "../math/chiSquare";
import { factorise, invertLower, solveFactored } from "../math/cholesky";
import { normalProbability, normalQuantile } from "../math/distributions";

/** One coefficient of a logistic regression; the constant is the first. */
export interface LogisticTerm {
  readonly b: number;
  readonly se: number;
  readonly z: number;
  readonly wald: number;
  readonly p: number;
  /** e^b */
  readonly oddsRatio: number;
  readonly oddsInterval: readonly [lower: number, upper: number];
}

/** Maximum likelihood of a two-valued outcome (M11.8). */
export interface Logistic {
  readonly terms: readonly LogisticTerm[];
  /** one a case */
  readonly fitted: Float64Array;
  readonly n: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** the outcome can be told from the predictors without error, so that coefficients have no limit */
  readonly isSeparated: boolean;
  /** −2 ln L, with the predictors and with the constant alone */
  readonly minus2LL: number;
  readonly minus2LLNull: number;
  readonly chiSquare: number;
  readonly df: number;
  readonly pModel: number;
  readonly coxSnell: number;
  readonly nagelkerke: number;
  readonly mcFadden: number;
}

const [MOST_ROUNDS, SETTLED, MOST_HALVINGS] = [50, 1e-13, 20];
/** Coefficients per SD of a predictor beyond this only come of separation. */
const BEYOND = 15;

const linear = (X: readonly Float64Array[], b: Float64Array, i: number): number => X.reduce((sum, column, j) => sum + column[i]! * b[j]!, 0);
const probability = (eta: number): number => (eta >= 0 ? 1 / (1 + Math.exp(-eta)) : Math.exp(eta) / (1 + Math.exp(eta)));
/** ln(1 + e^η), without overflow. */
const softplus = (eta: number): number => (eta > 0 ? eta + Math.log1p(Math.exp(-eta)) : Math.log1p(Math.exp(eta)));

function deviance(X: readonly Float64Array[], y: Uint8Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    const eta = linear(X, b, i);
    sum += softplus(eta) - y[i]! * eta;
  }
  return 2 * sum;
}

/** Information X′WX (lower triangle) and score X′(y − p). */
function derivatives(X: readonly Float64Array[], y: Uint8Array, b: Float64Array): { readonly information: Float64Array; readonly score: Float64Array } {
  const k = X.length;
  const information = new Float64Array(k * k);
  const score = new Float64Array(k);
  for (let i = 0; i < y.length; i++) {
    const p = probability(linear(X, b, i));
    const weight = p * (1 - p);
    for (let a = 0; a < k; a++) {
      const x = X[a]![i]!;
      score[a]! += x * (y[i]! - p);
      for (let c = 0; c <= a; c++) information[a * k + c]! += weight * x * X[c]![i]!;
    }
  }
  return { information, score };
}

/**
 * Newton's method with halved steps (iteratively reweighted least squares).
 * @param level coverage of the intervals of the odds ratios
 * @returns the place of a predictor that is a combination of those before it; `constant` where the outcome does not vary
 */
export function logistic(predictors: readonly Float64Array[], y: Uint8Array, level: number): Logistic | { readonly dependent: number } | { readonly constant: true } {
  const n = y.length;
  const events = y.reduce((sum, value) => sum + value, 0);
  if (events === 0 || events === n) return { constant: true };
  // Centred and in units of its own: the same fit, from better arithmetic.
  const scales = predictors.map(scaleOf);
  const X = [new Float64Array(n).fill(1), ...predictors.map((column, j) => column.map((x) => (x - scales[j]!.centre) / scales[j]!.unit))];
  const k = X.length;
  let b = new Float64Array(k);
  b[0] = Math.log(events / (n - events));
  let now = deviance(X, y, b);
  const minus2LLNull = now;
  let [iterations, converged] = [0, false];
  while (iterations < MOST_ROUNDS && !converged) {
    iterations++;
    const { information, score } = derivatives(X, y, b);
    const dependent = factorise(information, k);
    if (dependent >= 0) {
      if (iterations === 1) return { dependent: dependent - 1 };
      break;
    }
    solveFactored(information, k, score);
    let share = 1;
    let next = b.map((value, j) => value + share * score[j]!);
    let after = deviance(X, y, next);
    for (let h = 0; h < MOST_HALVINGS && !(after <= now + 1e-12); h++) {
      share /= 2;
      next = b.map((value, j) => value + share * score[j]!);
      after = deviance(X, y, next);
    }
    // No step makes it better: the likelihood has no maximum, or this is it to the last digit.
    if (!(after <= now + 1e-12)) break;
    converged = Math.abs(now - after) <= SETTLED * (Math.abs(after) + 0.1);
    [b, now] = [next, after];
  }
  const fitted = Float64Array.from(y, (_, i) => probability(linear(X, b, i)));
  const isSeparated = !converged || b.some((value, j) => j > 0 && Math.abs(value) > BEYOND) || now < 1e-6;
  const chiSquare = minus2LLNull - now;
  const coxSnell = 1 - Math.exp(-chiSquare / n);
  return {
    terms: termsOf(X, y, { b, scales, level }),
    fitted, n, iterations, converged, isSeparated,
    minus2LL: now, minus2LLNull, chiSquare, df: k - 1, pModel: upperChiSquare(chiSquare, k - 1),
    coxSnell, nagelkerke: coxSnell / (1 - Math.exp(-minus2LLNull / n)), mcFadden: 1 - now / minus2LLNull,
  };
}

interface Scale {
  readonly centre: number;
  readonly unit: number;
}

function scaleOf(column: Float64Array): Scale {
  const centre = column.reduce((sum, x) => sum + x, 0) / column.length;
  const unit = Math.sqrt(column.reduce((sum, x) => sum + (x - centre) ** 2, 0) / (column.length - 1));
  return { centre, unit: unit > 0 ? unit : 1 };
}

/** Coefficients in the units of the predictors; the constant's variance follows from all of them. */
function termsOf(X: readonly Float64Array[], y: Uint8Array, { b, scales, level }: { readonly b: Float64Array; readonly scales: readonly Scale[]; readonly level: number }): readonly LogisticTerm[] {
  const k = X.length;
  const { information } = derivatives(X, y, b);
  const covariance = factorise(information, k) < 0 ? inverse(information, k) : new Float64Array(k * k).fill(Number.NaN);
  // b₀ = β₀ − Σ β_j m_j ∕ s_j
  const back = [1, ...scales.map(({ centre, unit }) => -centre / unit)];
  const constant = b.reduce((sum, value, j) => sum + value * back[j]!, 0);
  let variance = 0;
  for (let a = 0; a < k; a++) for (let c = 0; c < k; c++) variance += back[a]! * covariance[a * k + c]! * back[c]!;
  const critical = normalQuantile(1 - (1 - level) / 2);
  return Array.from({ length: k }, (_, j): LogisticTerm => {
    const unit = j === 0 ? 1 : scales[j - 1]!.unit;
    const value = j === 0 ? constant : b[j]! / unit;
    const se = j === 0 ? Math.sqrt(variance) : Math.sqrt(covariance[j * k + j]!) / unit;
    const z = value / se;
    return { b: value, se, z, wald: z * z, p: 2 * normalProbability(-Math.abs(z)), oddsRatio: Math.exp(value), oddsInterval: [Math.exp(value - critical * se), Math.exp(value + critical * se)] };
  });
}

/** A⁻¹ from the factor of A. */
function inverse(L: Float64Array, k: number): Float64Array {
  invertLower(L, k);
  const A = new Float64Array(k * k);
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) for (let l = Math.max(i, j); l < k; l++) A[i * k + j]! += L[l * k + i]! * L[l * k + j]!;
  return A;
}
