import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emMoments } from "../../src/math/em";
import { kernelProducts, meanOf, momentsOf, plainProducts, type Sample } from "../../src/math/moments";
import { pairwiseMoments, repaired } from "../../src/math/pairwise";
import { symmetricEigenvalues } from "../../src/math/eigen";

const cell = fc.integer({ min: -20, max: 20 }).map((x) => x / 4);

const table = fc.record({ n: fc.integer({ min: 4, max: 300 }), p: fc.integer({ min: 1, max: 7 }) }).chain(({ n, p }) =>
  fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: p, maxLength: p }).map((columns) => columns.map((c) => Float64Array.from(c))),
);

const all = (columns: readonly Float64Array[], weights: Float64Array | null = null): Sample => ({ columns, rows: Int32Array.from(columns[0].keys()), weights });

/** Pearson's r by its definition, over rows where both are there. */
function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const rows = Array.from(x, (_, i) => i).filter((i) => !Number.isNaN(x[i]) && !Number.isNaN(y[i]));
  const mean = (v: ArrayLike<number>) => rows.reduce((sum, i) => sum + v[i], 0) / rows.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (f: (i: number) => number) => rows.reduce((total, i) => total + f(i), 0);
  const r = sum((i) => (x[i] - mx) * (y[i] - my)) / Math.sqrt(sum((i) => (x[i] - mx) ** 2) * sum((i) => (y[i] - my) ** 2));
  return Number.isFinite(r) ? r : 0;
}

const withHoles = (column: Float64Array, every: number) => column.map((x, i) => ((i * 7 + every) % every === 0 ? Number.NaN : x));

describe("cross-products", () => {
  it("are the same bits with the kernel and without, with holes, weights and rows left out", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 2, max: 9 }), fc.boolean(), (columns, every, weighted) => {
        const holed = columns.map((column, k) => (k % 2 === 0 ? withHoles(column, every + k) : column));
        const rows = Int32Array.from([...columns[0].keys()].filter((i) => i % every !== 1));
        const sample: Sample = { columns: holed, rows, weights: weighted ? Float64Array.from(rows, (i) => 0.3 + (i % 5)) : null };
        const means = holed.map((column) => meanOf(column, sample));
        fc.pre(means.every((mean) => !Number.isNaN(mean)));
        expect(kernelProducts(sample, means)).toEqual(plainProducts(sample, means));
      }),
    );
  });

  it("span several tiles", () => {
    const columns = [0, 1, 2, 3, 4].map((k) => Float64Array.from({ length: 3000 }, (_, i) => Math.sin(i * (k + 1)) * 10 ** k));
    const means = columns.map((column) => meanOf(column, all(columns)));
    expect(kernelProducts(all(columns), means)).toEqual(plainProducts(all(columns), means));
  });
});

describe("moments", () => {
  it("are those of the definition", () => {
    fc.assert(
      fc.property(table, (columns) => {
        const { means, sds, correlations } = momentsOf(all(columns));
        const p = columns.length;
        for (let k = 0; k < p; k++) {
          const n = columns[k].length;
          const mean = columns[k].reduce((sum, x) => sum + x, 0) / n;
          expect(means[k]).toBeCloseTo(mean, 12);
          expect(sds[k]).toBeCloseTo(Math.sqrt(columns[k].reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1)), 12);
          for (let l = 0; l < p; l++) expect(correlations[k * p + l]).toBeCloseTo(k === l ? 1 : pearson(columns[k], columns[l]), 11);
        }
      }),
    );
  });

  it("keep their digits where the mean is ten billion SDs", () => {
    const x = Float64Array.from({ length: 1000 }, (_, i) => 1e10 + (i % 7));
    const y = Float64Array.from({ length: 1000 }, (_, i) => -1e10 + ((i * 3) % 11));
    const shifted = momentsOf(all([x, y]));
    const plain = momentsOf(all([x.map((v) => v - 1e10), y.map((v) => v + 1e10)]));
    expect(shifted.correlations[1]).toBeCloseTo(plain.correlations[1], 13);
    expect(shifted.sds[0]).toBeCloseTo(plain.sds[0], 12);
  });

  it("take an empty cell as its column's mean", () => {
    fc.assert(
      fc.property(table, (columns) => {
        const holed = columns.map((column, k) => withHoles(column, 5 + k));
        const filled = holed.map((column) => {
          const there = column.filter((x) => !Number.isNaN(x));
          const mean = there.reduce((sum, x) => sum + x, 0) / there.length;
          return column.map((x) => (Number.isNaN(x) ? mean : x));
        });
        const [a, b] = [momentsOf(all(holed)), momentsOf(all(filled))];
        for (let i = 0; i < a.correlations.length; i++) expect(a.correlations[i]).toBeCloseTo(b.correlations[i], 11);
        for (let k = 0; k < columns.length; k++) expect(a.sds[k]).toBeCloseTo(b.sds[k], 12);
      }),
    );
  });

  it("call a constant column constant, and give it no correlation", () => {
    const { sds, correlations } = momentsOf(all([Float64Array.of(3, 3, 3, 3), Float64Array.of(1, 2, 3, 4)]));
    expect(sds[0]).toBe(0);
    expect(correlations[1]).toBe(0);
    expect(correlations[0]).toBe(1);
  });
});

describe("pairwise moments", () => {
  it("are Pearson's r over the rows both columns have", () => {
    fc.assert(
      fc.property(table, (columns) => {
        const holed = columns.map((column, k) => withHoles(column, 4 + k));
        const { correlations, pairs } = pairwiseMoments(all(holed));
        const p = columns.length;
        for (let k = 0; k < p; k++)
          for (let l = 0; l < p; l++) {
            const both = Array.from(holed[k].keys()).filter((i) => !Number.isNaN(holed[k][i]) && !Number.isNaN(holed[l][i])).length;
            expect(pairs[k * p + l]).toBe(both);
            if (k !== l) expect(Math.abs(correlations[k * p + l] - pearson(holed[k], holed[l]))).toBeLessThan(1e-7);
          }
      }),
    );
  });

  it("are repaired to the clipped spectrum where they contradict each other", () => {
    const S = Float64Array.of(1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1);
    expect(symmetricEigenvalues(S, 3)[2]).toBeLessThan(0);
    const fixed = repaired(S, 3)!;
    const values = symmetricEigenvalues(fixed, 3);
    expect(values[2]).toBeGreaterThan(0);
    expect([fixed[0], fixed[4], fixed[8]]).toEqual([1, 1, 1]);
    expect(fixed[1]).toBeCloseTo(0.5, 3);
    expect(repaired(Float64Array.of(1, 0.2, 0.2, 1), 2)).toBeUndefined();
  });
});

describe("EM", () => {
  it("is maximum likelihood in closed form where only one column has empty cells", () => {
    const x = Float64Array.from({ length: 40 }, (_, i) => Math.sin(i * 1.7) * 3 + (i % 5));
    const y = x.map((value, i) => (i < 12 ? Number.NaN : 0.6 * value + Math.cos(i * 2.3)));
    const there = Array.from(x.keys()).slice(12);
    const mean = (v: ArrayLike<number>, rows: readonly number[]) => rows.reduce((sum, i) => sum + v[i], 0) / rows.length;
    const [mx, my] = [mean(x, there), mean(y, there)];
    const sxx = there.reduce((sum, i) => sum + (x[i] - mx) ** 2, 0) / there.length;
    const sxy = there.reduce((sum, i) => sum + (x[i] - mx) * (y[i] - my), 0) / there.length;
    const syy = there.reduce((sum, i) => sum + (y[i] - my) ** 2, 0) / there.length;
    const slope = sxy / sxx;
    const every = [...x.keys()];
    const total = mean(x, every);
    const variance = every.reduce((sum, i) => sum + (x[i] - total) ** 2, 0) / every.length;
    const { means, covariances, completed, converged } = emMoments(all([x, y]));
    expect(converged).toBe(true);
    expect(means[1]).toBeCloseTo(my + slope * (total - mx), 4);
    expect(covariances[1]).toBeCloseTo(slope * variance, 4);
    expect(covariances[3]).toBeCloseTo(syy + slope ** 2 * (variance - sxx), 4);
    expect(completed[1][3]).toBeCloseTo(my + slope * (x[3] - mx), 3);
    expect(y[3]).toBeNaN();
  });

  it("gives the plain moments, divisor n, of complete data", () => {
    const columns = [Float64Array.of(1, 2, 4, 7, 3), Float64Array.of(2, 1, 5, 5, 0)];
    const { covariances, rounds } = emMoments(all(columns));
    const { sds, correlations } = momentsOf(all(columns));
    expect(rounds).toBe(0);
    expect(covariances[1]).toBeCloseTo(correlations[1] * sds[0] * sds[1] * 0.8, 12);
  });

  it("bears columns that determine each other", () => {
    const x = Float64Array.of(1, 2, 4, 7, 3, 9);
    const { means, covariances } = emMoments(all([x, x.map((v) => 2 * v), Float64Array.of(1, Number.NaN, 2, 2, 5, 1)]));
    for (const value of [...means, ...covariances]) expect(Number.isFinite(value)).toBe(true);
  });
});
