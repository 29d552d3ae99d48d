import { symmetricEigen } from "./eigen";

/**
 * A power of a symmetric matrix by its eigenvalues: V f(λ) V′ with f(λ) = λ^½ or λ^−½; negative eigenvalues count as 0.
 * @param A n × n, row-major
 * @returns n × n; undefined where the inverse root does not exist (an eigenvalue of at most `least`)
 */
export function symmetricRoot(A: Float64Array, n: number, which: "root" | "inverseRoot", least = 1e-10): Float64Array | undefined {
  const { values, vectors } = symmetricEigen(A, n);
  if (which === "inverseRoot" && n > 0 && values[n - 1] <= least) return undefined;
  const out = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    const root = Math.sqrt(Math.max(0, values[j]));
    const factor = which === "root" ? root : 1 / root;
    for (let k = 0; k < n; k++) {
      const scaled = vectors[k * n + j] * factor;
      for (let l = 0; l < n; l++) out[k * n + l] += scaled * vectors[l * n + j];
    }
  }
  return out;
}

/** AB of square matrices. @returns n × n */
export function product(A: Float64Array, B: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const a = A[i * n + k];
      for (let j = 0; j < n; j++) out[i * n + j] += a * B[k * n + j];
    }
  return out;
}
