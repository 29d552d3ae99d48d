const MAX_SWEEPS = 60;
const EPSILON = 2.220446049250313e-16;
/** Less than this counts as nothing: subnormal numbers have too few digits to reflect or rotate by. */
const NOTHING = 1e-290;

/** Eigenvalues in falling order; column j of `vectors` (n × n, row-major) belongs to value j. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and vectors of a symmetric matrix by Householder reduction to tridiagonal form and implicit QL steps (M0.5);
 * only + − × ÷ √, so that every machine gives the same bits.
 *
 * @param A n × n, row-major, not changed
 * @see Golub & Van Loan (2013), Matrix Computations, sections 8.3; the routines tred2 and tql2 of EISPACK
 */
export function symmetricEigen(A: Float64Array, n: number): Eigen {
  const vectors = A.slice(0, n * n);
  const values = new Float64Array(n);
  const off = new Float64Array(n);
  tridiagonalise(vectors, n, { values, off });
  implicitQl(vectors, n, { values, off });
  sortFalling(vectors, n, values);
  return { values, vectors };
}

/** Eigenvalues only, in falling order: a fraction of the work of `symmetricEigen` for large matrices. */
export function symmetricEigenvalues(A: Float64Array, n: number): Float64Array {
  const work = A.slice(0, n * n);
  const values = new Float64Array(n);
  const off = new Float64Array(n);
  reduce(work, n, { values, off });
  for (let i = 0; i < n; i++) values[i] = work[i * n + i];
  implicitQl(null, n, { values, off });
  return values.sort().reverse();
}

interface Tridiagonal {
  readonly values: Float64Array;
  readonly off: Float64Array;
}

/**
 * Householder steps from the last row up. On return the reflector of step i stands in row i left of the diagonal, the diagonal
 * holds the tridiagonal's, `off` its subdiagonal (off[0] = 0), and `values[i]` half the reflector's squared length, 0 if skipped.
 */
function reduce(A: Float64Array, n: number, { values: half, off }: Tridiagonal): void {
  const g = new Float64Array(n);
  for (let i = n - 1; i > 0; i--) {
    const row = i * n;
    let scale = 0;
    for (let k = 0; k < i; k++) scale += Math.abs(A[row + k]);
    if (i === 1 || scale < NOTHING) {
      off[i] = A[row + i - 1];
      half[i] = 0;
      continue;
    }
    let h = 0;
    for (let k = 0; k < i; k++) {
      const value = A[row + k] / scale;
      A[row + k] = value;
      h += value * value;
    }
    const last = A[row + i - 1];
    const root = last >= 0 ? -Math.sqrt(h) : Math.sqrt(h);
    off[i] = scale * root;
    h -= last * root;
    A[row + i - 1] = last - root;
    half[i] = h;
    reflect(A, n, { i, h, g });
  }
  off[0] = 0;
  half[0] = 0;
}

/** A ← PAP on the leading i × i part, P = I − uu′∕h with u in row i; reads and writes the lower triangle only, row by row. */
function reflect(A: Float64Array, n: number, { i, h, g }: { i: number; h: number; g: Float64Array }): void {
  const u = i * n;
  g.fill(0, 0, i);
  for (let j = 0; j < i; j++) {
    const row = j * n;
    const uj = A[u + j];
    let sum = 0;
    for (let k = 0; k < j; k++) {
      const value = A[row + k];
      sum += value * A[u + k];
      g[k] += value * uj;
    }
    g[j] += sum + A[row + j] * uj;
  }
  let ug = 0;
  for (let j = 0; j < i; j++) {
    g[j] /= h;
    ug += g[j] * A[u + j];
  }
  const shift = ug / (h + h);
  for (let j = 0; j < i; j++) g[j] -= shift * A[u + j];
  for (let j = 0; j < i; j++) {
    const row = j * n;
    const uj = A[u + j];
    const gj = g[j];
    for (let k = 0; k <= j; k++) A[row + k] -= uj * g[k] + gj * A[u + k];
  }
}

/** `reduce`, then the product of the reflectors in place of A. */
function tridiagonalise(A: Float64Array, n: number, { values, off }: Tridiagonal): void {
  reduce(A, n, { values, off });
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const h = values[i];
    if (h !== 0) {
      sums.fill(0, 0, i);
      for (let k = 0; k < i; k++) for (let j = 0; j < i; j++) sums[j] += A[row + k] * A[k * n + j];
      for (let k = 0; k < i; k++) {
        const factor = A[row + k] / h;
        for (let j = 0; j < i; j++) A[k * n + j] -= factor * sums[j];
      }
    }
    values[i] = A[row + i];
    A[row + i] = 1;
    for (let j = 0; j < i; j++) {
      A[row + j] = 0;
      A[j * n + i] = 0;
    }
  }
}

/** Implicitly shifted QL on a tridiagonal matrix; rotates the columns of V along unless V is null. */
function implicitQl(V: Float64Array | null, n: number, { values: d, off: e }: Tridiagonal): void {
  for (let i = 1; i < n; i++) e[i - 1] = e[i];
  if (n > 0) e[n - 1] = 0;
  for (let l = 0; l < n; l++) {
    for (let sweep = 0; sweep <= MAX_SWEEPS; sweep++) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]) > NOTHING + EPSILON * (Math.abs(d[m]) + Math.abs(d[m + 1]))) m++;
      if (m === l) break;
      chase(V, n, { d, e, l, m });
    }
  }
}

interface Bulge {
  readonly d: Float64Array;
  readonly e: Float64Array;
  readonly l: number;
  readonly m: number;
}

function chase(V: Float64Array | null, n: number, { d, e, l, m }: Bulge): void {
  let g = (d[l + 1] - d[l]) / (2 * e[l]);
  let r = length(g, 1);
  g = d[m] - d[l] + e[l] / (g + (g >= 0 ? r : -r));
  let s = 1;
  let c = 1;
  let p = 0;
  for (let i = m - 1; i >= l; i--) {
    const f = s * e[i];
    const b = c * e[i];
    r = length(f, g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] -= p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1] - p;
    r = (d[i] - g) * s + 2 * c * b;
    p = s * r;
    d[i + 1] = g + p;
    g = c * r - b;
    if (V) rotate(V, n, { i, s, c });
  }
  d[l] -= p;
  e[l] = g;
  e[m] = 0;
}

/** √(x² + y²) without overflow or underflow on the way. */
function length(x: number, y: number): number {
  const a = Math.abs(x);
  const b = Math.abs(y);
  const large = a > b ? a : b;
  if (large === 0) return 0;
  const ratio = (a > b ? b : a) / large;
  return large * Math.sqrt(1 + ratio * ratio);
}

function rotate(V: Float64Array, n: number, { i, s, c }: { i: number; s: number; c: number }): void {
  for (let k = i; k < n * n; k += n) {
    const x = V[k];
    const y = V[k + 1];
    V[k + 1] = s * x + c * y;
    V[k] = c * x - s * y;
  }
}

function sortFalling(V: Float64Array, n: number, values: Float64Array): void {
  const order = Array.from(values.keys()).sort((a, b) => values[b] - values[a]);
  const oldValues = values.slice();
  const oldVectors = V.slice();
  for (const [to, from] of order.entries()) {
    values[to] = oldValues[from];
    for (let k = 0; k < n; k++) V[k * n + to] = oldVectors[k * n + from];
  }
}
