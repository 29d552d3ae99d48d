import { factorise, invertLower, logDeterminant } from "../math/cholesky";
import { upperChiSquare } from "../math/chiSquare";
import { symmetricEigen } from "../math/eigen";

/** Principal components of a correlation matrix (M11.10). */
export interface Components {
  /** falling */
  readonly eigenvalues: Float64Array;
  /** p × p: of item k on component c at k·p + c; columns turned so that their sums are positive */
  readonly loadings: Float64Array;
}

export function components(S: Float64Array, p: number): Components {
  const { values, vectors } = symmetricEigen(S.slice(0, p * p), p);
  const loadings = new Float64Array(p * p);
  for (let c = 0; c < p; c++) for (let k = 0; k < p; k++) loadings[k * p + c] = vectors[k * p + c]! * Math.sqrt(Math.max(0, values[c]!));
  turnPositive(loadings, p, p);
  return { eigenvalues: values, loadings };
}

/** Turns columns whose sum is negative. @param L p × m */
function turnPositive(L: Float64Array, p: number, m: number): void {
  for (let c = 0; c < m; c++) {
    let sum = 0;
    for (let k = 0; k < p; k++) sum += L[k * m + c]!;
    if (sum < 0) for (let k = 0; k < p; k++) L[k * m + c] = -L[k * m + c]!;
  }
}

const [MOST_SWEEPS, STILL] = [1000, 1e-13];

/**
 * Varimax rotation with Kaiser's normalisation, by planar rotations until none turns; columns by falling sums of squares, with positive sums.
 * @param L p × m
 */
export function varimax(L: Float64Array, p: number, m: number): Float64Array {
  const lengths = Float64Array.from({ length: p }, (_, k) => Math.sqrt(L.subarray(k * m, (k + 1) * m).reduce((sum, value) => sum + value * value, 0)) || 1);
  const A = L.map((value, at) => value / lengths[Math.floor(at / m)]!);
  for (let sweep = 0, turned = true; turned && sweep < MOST_SWEEPS; sweep++) {
    turned = false;
    for (let a = 0; a < m; a++) for (let b = a + 1; b < m; b++) if (rotatePair(A, { p, m, a, b })) turned = true;
  }
  const rotated = A.map((value, at) => value * lengths[Math.floor(at / m)]!);
  turnPositive(rotated, p, m);
  return byLength(rotated, p, m);
}

/** Turns two columns to the largest variance of their squares (Kaiser 1958). @returns whether they were turned */
function rotatePair(A: Float64Array, { p, m, a, b }: { readonly p: number; readonly m: number; readonly a: number; readonly b: number }): boolean {
  let [sumU, sumV, squares, products] = [0, 0, 0, 0];
  for (let k = 0; k < p; k++) {
    const [x, y] = [A[k * m + a]!, A[k * m + b]!];
    const [u, v] = [x * x - y * y, 2 * x * y];
    sumU += u;
    sumV += v;
    squares += u * u - v * v;
    products += 2 * u * v;
  }
  const angle = Math.atan2(products - (2 * sumU * sumV) / p, squares - (sumU * sumU - sumV * sumV) / p) / 4;
  if (Math.abs(angle) < STILL) return false;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let k = 0; k < p; k++) {
    const [x, y] = [A[k * m + a]!, A[k * m + b]!];
    A[k * m + a] = cos * x + sin * y;
    A[k * m + b] = cos * y - sin * x;
  }
  return true;
}

export const sumsOfSquares = (L: Float64Array, p: number, m: number): Float64Array =>
  Float64Array.from({ length: m }, (_, c) => { let sum = 0; for (let k = 0; k < p; k++) sum += L[k * m + c]! ** 2; return sum; });

function byLength(L: Float64Array, p: number, m: number): Float64Array {
  const sizes = sumsOfSquares(L, p, m);
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b]! - sizes[a]!);
  return Float64Array.from({ length: p * m }, (_, at) => L[Math.floor(at / m) * m + order[at % m]!]!);
}

/** Whether correlations are worth reducing. */
export interface Adequacy {
  /** Kaiser–Meyer–Olkin, of all and of each item; null where the matrix is singular */
  readonly kmo: number;
  readonly kmoPerItem: readonly number[];
  readonly bartlett: { readonly chiSquare: number; readonly df: number; readonly p: number };
  readonly determinant: number;
}

/** @returns undefined where the matrix is singular */
export function adequacy(S: Float64Array, p: number, n: number): Adequacy | undefined {
  const L = S.slice(0, p * p);
  if (factorise(L, p) >= 0) return undefined;
  const logarithm = logDeterminant(L, p);
  invertLower(L, p);
  const inverse = (a: number, b: number): number => {
    let sum = 0;
    for (let l = Math.max(a, b); l < p; l++) sum += L[l * p + a]! * L[l * p + b]!;
    return sum;
  };
  const diagonal = Array.from({ length: p }, (_, k) => inverse(k, k));
  const [r2, q2] = [new Float64Array(p), new Float64Array(p)];
  for (let a = 0; a < p; a++) for (let b = 0; b < p; b++) {
    if (a === b) continue;
    r2[a]! += S[a * p + b]! ** 2;
    q2[a]! += inverse(a, b) ** 2 / (diagonal[a]! * diagonal[b]!);
  }
  const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
  const chiSquare = -(n - 1 - (2 * p + 5) / 6) * logarithm;
  const df = (p * (p - 1)) / 2;
  return { kmo: sum(r2) / (sum(r2) + sum(q2)), kmoPerItem: Array.from(r2, (r, k) => r / (r + q2[k]!)), bartlett: { chiSquare, df, p: upperChiSquare(chiSquare, df) }, determinant: Math.exp(logarithm) };
}
