import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factorise, inverseDiagonal, logDeterminant, solveFactored } from "../../src/math/cholesky";
import { symmetricEigen, symmetricEigenvalues } from "../../src/math/eigen";

const symmetric = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: n * n, maxLength: n * n }).map((cells) => {
    const A = Float64Array.from(cells);
    for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) A[i * n + j] = A[j * n + i];
    return { n, A };
  }),
);

/** B′B + I: positive definite. */
const definite = symmetric.map(({ n, A }) => {
  const out = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (let k = 0; k < n; k++) out[i * n + j] += A[k * n + i] * A[k * n + j];
  for (let i = 0; i < n; i++) out[i * n + i] += 1;
  return { n, A: out };
});

describe("symmetric eigenproblem", () => {
  it("rebuilds the matrix from orthonormal vectors", () => {
    fc.assert(
      fc.property(symmetric, ({ n, A }) => {
        const { values, vectors: V } = symmetricEigen(A, n);
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) {
            let rebuilt = 0;
            let inner = 0;
            for (let k = 0; k < n; k++) {
              rebuilt += V[i * n + k] * values[k] * V[j * n + k];
              inner += V[k * n + i] * V[k * n + j];
            }
            expect(Math.abs(rebuilt - A[i * n + j])).toBeLessThan(1e-11);
            expect(Math.abs(inner - (i === j ? 1 : 0))).toBeLessThan(1e-12);
          }
      }),
      { examples: [[{ n: 4, A: Float64Array.from([7.4e-323, 0, 5e-324, 0, 0, 0, 0, 0, 5e-324, 0, 0, 0, 0, 0, 0, 0]) }], [{ n: 3, A: Float64Array.from([0, 0, 0, 0, 0, 5e-324, 0, 5e-324, 0]) }]] },
    );
  });

  it("gives the same values with and without vectors, in falling order", () => {
    fc.assert(
      fc.property(symmetric, ({ n, A }) => {
        const alone = symmetricEigenvalues(A, n);
        const { values } = symmetricEigen(A, n);
        for (let i = 0; i < n; i++) {
          expect(Math.abs(alone[i] - values[i])).toBeLessThan(1e-11);
          if (i > 0) expect(alone[i]).toBeLessThanOrEqual(alone[i - 1]);
        }
      }),
    );
  });

  it("knows the eigenvalues of an equicorrelated matrix: 1 + (n − 1)r and 1 − r", () => {
    const n = 70;
    const A = new Float64Array(n * n).fill(0.3);
    for (let i = 0; i < n; i++) A[i * n + i] = 1;
    const values = symmetricEigenvalues(A, n);
    expect(values[0]).toBeCloseTo(1 + 69 * 0.3, 11);
    expect(Math.max(...Array.from(values.subarray(1), (v) => Math.abs(v - 0.7)))).toBeLessThan(1e-12);
  });
});

describe("Cholesky", () => {
  it("solves, inverts and gives the determinant", () => {
    fc.assert(
      fc.property(definite, ({ n, A }) => {
        const L = A.slice();
        expect(factorise(L, n)).toBe(-1);
        const x = Float64Array.from({ length: n }, (_, i) => i + 1);
        solveFactored(L, n, x);
        for (let i = 0; i < n; i++) {
          let b = 0;
          for (let j = 0; j < n; j++) b += A[i * n + j] * x[j];
          expect(Math.abs(b - (i + 1))).toBeLessThan(1e-8);
        }
        const { values, vectors: V } = symmetricEigen(A, n);
        expect(logDeterminant(L, n)).toBeCloseTo(values.reduce((sum, v) => sum + Math.log(v), 0), 8);
        const diagonal = new Float64Array(n);
        inverseDiagonal(L, n, diagonal);
        for (let i = 0; i < n; i++) {
          let expected = 0;
          for (let k = 0; k < n; k++) expected += V[i * n + k] ** 2 / values[k];
          expect(Math.abs(diagonal[i] - expected)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  it("names the row that is a combination of those before it", () => {
    expect(factorise(Float64Array.of(1, 0.5, 0.75, 0.5, 1, 0.75, 0.75, 0.75, 0.75), 3)).toBe(2);
    expect(factorise(Float64Array.of(0), 1)).toBe(0);
    expect(factorise(Float64Array.of(Number.NaN), 1)).toBe(0);
  });
});
