/** A least-squares solution with what its statistics are made of. */
export interface LeastSquares {
  /** one a column */
  readonly coefficients: Float64Array;
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
  /** diagonal of the hat matrix */
  readonly leverage: Float64Array;
  /** (X′X)⁻¹, k × k */
  readonly inverse: Float64Array;
  /** sum of squared residuals */
  readonly sse: number;
}

/** A column below this share of its own length, once what the columns before it explain is taken out, is a combination of them; as R's lm. */
const DEPENDENT = 1e-7;

/**
 * min ‖y − Xb‖ by Householder's QR (M11.8).
 * @param columns X, with a column of ones where a constant is wanted; all of y's length, without gaps
 * @returns the place of the first column that is a combination of those before it, where there is one
 */
export function leastSquares(columns: readonly Float64Array[], y: Float64Array): LeastSquares | { readonly dependent: number } {
  const [n, k] = [y.length, columns.length];
  const Q = columns.map((column) => Float64Array.from(column));
  const R = new Float64Array(k * k);
  const z = Float64Array.from(y);
  for (let j = 0; j < k; j++) {
    const column = Q[j]!;
    const whole = Math.sqrt(dot(columns[j]!, columns[j]!, 0));
    const length = Math.sqrt(dot(column, column, j));
    if (n <= j || !(length > DEPENDENT * whole)) return { dependent: j };
    const pivot = column[j]! > 0 ? -length : length;
    // u = x − ρe, kept where x was
    column[j] = column[j]! - pivot;
    const half = dot(column, column, j) / 2;
    R[j * k + j] = pivot;
    for (let l = j + 1; l < k; l++) {
      const other = Q[l]!;
      reflect(other, column, { from: j, by: dot(column, other, j) / half });
      R[j * k + l] = other[j]!;
    }
    reflect(z, column, { from: j, by: dot(column, z, j) / half });
  }
  const upper = invertUpper(R, k);
  const coefficients = Float64Array.from({ length: k }, (_, j) => {
    let sum = 0;
    for (let l = j; l < k; l++) sum += upper[j * k + l]! * z[l]!;
    return sum;
  });
  return { coefficients, ...ofCases(columns, y, { coefficients, upper }), inverse: timesTransposed(upper, k) };
}

function dot(a: Float64Array, b: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function reflect(column: Float64Array, u: Float64Array, { from, by }: { readonly from: number; readonly by: number }): void {
  for (let i = from; i < column.length; i++) column[i]! -= by * u[i]!;
}

/** R⁻¹ of an upper triangular R, row-major. */
function invertUpper(R: Float64Array, k: number): Float64Array {
  const inverse = new Float64Array(k * k);
  for (let j = 0; j < k; j++) {
    inverse[j * k + j] = 1 / R[j * k + j]!;
    for (let i = j - 1; i >= 0; i--) {
      let sum = 0;
      for (let l = i + 1; l <= j; l++) sum += R[i * k + l]! * inverse[l * k + j]!;
      inverse[i * k + j] = -sum / R[i * k + i]!;
    }
  }
  return inverse;
}

/** UU′ of an upper triangular U: (X′X)⁻¹ where U = R⁻¹. */
function timesTransposed(U: Float64Array, k: number): Float64Array {
  const product = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let l = i; l < k; l++) sum += U[i * k + l]! * U[j * k + l]!;
      product[i * k + j] = product[j * k + i] = sum;
    }
  }
  return product;
}

function ofCases(columns: readonly Float64Array[], y: Float64Array, { coefficients, upper }: { readonly coefficients: Float64Array; readonly upper: Float64Array }): Pick<LeastSquares, "fitted" | "residuals" | "leverage" | "sse"> {
  const [n, k] = [y.length, columns.length];
  const [fitted, residuals, leverage] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  let sse = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < k; j++) fitted[i]! += coefficients[j]! * columns[j]![i]!;
    residuals[i] = y[i]! - fitted[i]!;
    sse += residuals[i]! ** 2;
    for (let j = 0; j < k; j++) {
      let q = 0;
      for (let l = 0; l <= j; l++) q += columns[l]![i]! * upper[l * k + j]!;
      leverage[i]! += q * q;
    }
  }
  return { fitted, residuals, leverage, sse };
}
