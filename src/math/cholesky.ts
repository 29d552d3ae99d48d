/** A pivot below this share of its original diagonal element counts as zero (M0.5). */
const SMALLEST_PIVOT = 1e-10;

/**
 * Cholesky factor of a symmetric positive definite matrix, in place: A = LL′, L in the lower triangle (M0.5).
 *
 * @param A n × n, row-major in the first n² places; only the lower triangle is read
 * @returns −1 when it worked, otherwise the row whose pivot vanished: a combination of the rows before it
 */
export function factorise(A: Float64Array, n: number): number {
  for (let i = 0; i < n; i++) {
    const rowI = i * n;
    for (let j = 0; j < i; j++) {
      const rowJ = j * n;
      let sum = A[rowI + j];
      for (let k = 0; k < j; k++) sum -= A[rowI + k] * A[rowJ + k];
      A[rowI + j] = sum / A[rowJ + j];
    }
    const original = A[rowI + i];
    let pivot = original;
    for (let k = 0; k < i; k++) pivot -= A[rowI + k] * A[rowI + k];
    if (!(pivot > 0 && pivot >= SMALLEST_PIVOT * original)) return i;
    A[rowI + i] = Math.sqrt(pivot);
  }
  return -1;
}

/** Solves LL′x = b in place. @param L from `factorise` @param x length n: b on entry, the solution on return */
export function solveFactored(L: Float64Array, n: number, x: Float64Array): void {
  solveLower(L, n, x);
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i];
    for (let k = i + 1; k < n; k++) sum -= L[k * n + i] * x[k];
    x[i] = sum / L[i * n + i];
  }
}

/** Solves Lx = b in place, L lower triangular. */
export function solveLower(L: Float64Array, n: number, x: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = x[i];
    for (let k = 0; k < i; k++) sum -= L[i * n + k] * x[k];
    x[i] = sum / L[i * n + i];
  }
}

/**
 * Diagonal of A⁻¹ from the factor of A: the variance inflation factors when A is a correlation matrix.
 *
 * @param L       from `factorise`; its strict lower triangle and diagonal are overwritten by L⁻¹
 * @param diagonal length n, overwritten
 */
export function inverseDiagonal(L: Float64Array, n: number, diagonal: Float64Array): void {
  invertLower(L, n);
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = j; i < n; i++) sum += L[i * n + j] * L[i * n + j];
    diagonal[j] = sum;
  }
}

/** L⁻¹ in place of a lower triangular L. */
export function invertLower(L: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const pivot = 1 / L[i * n + i];
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum += L[i * n + k] * L[k * n + j];
      L[i * n + j] = -sum * pivot;
    }
    L[i * n + i] = pivot;
  }
}

/** ln |A| from the factor of A. */
export function logDeterminant(L: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += Math.log(L[i * n + i]);
  return 2 * sum;
}
