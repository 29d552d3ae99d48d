import fc from "fast-check";
import { describe as group, expect, it } from "vitest";
import type { DataColumn, Scale } from "../../src/data/dataset";
import { describe, histogram, missingShare } from "../../src/data/describe";

const column = (values: readonly number[], scale: Scale = "metric"): DataColumn => ({ name: "x", scale, values: Float64Array.from(values) });
const category = (texts: readonly string[], scale: Scale = "nominal"): DataColumn => ({ name: "x", scale, texts, values: new Float64Array(texts.length).fill(NaN) });

group("describe", () => {
  it("agrees with the examples of the spreadsheet functions SKEW and KURT", () => {
    // Microsoft's reference pages for SKEW and KURT: 0.359543 and -0.151800 for these ten values
    const { n, mean, median, standardDeviation, skewness, excessKurtosis } = describe(column([3, 4, 5, 2, 3, 4, 5, 6, 4, 7]));
    expect([n, mean, median]).toEqual([10, 4.3, 4]);
    expect(standardDeviation).toBeCloseTo(1.494434, 6);
    expect(skewness).toBeCloseTo(0.359543, 6);
    expect(excessKurtosis).toBeCloseTo(-0.1518, 6);
  });

  it("agrees with the other form of the same formulas", () => {
    const { mean, median, skewness, excessKurtosis } = describe(column([100, 1, 4, 2, 3]));
    expect([mean, median]).toEqual([22, 3]);
    expect(skewness).toBeCloseTo(summedSkewness([1, 2, 3, 4, 100]), 12);
    expect(excessKurtosis).toBeCloseTo(summedKurtosis([1, 2, 3, 4, 100]), 12);
  });

  it("has nothing to say of too few values", () => {
    expect(describe(column([NaN, NaN]))).toMatchObject({ n: 0, missing: 2, mean: null, min: null });
    expect(describe(column([5, NaN]))).toMatchObject({ n: 1, mean: 5, median: 5, standardDeviation: null, skewness: null });
    expect(describe(column([1, 2]))).toMatchObject({ median: 1.5, skewness: null });
    expect(describe(column([1, 2, 4]))).toMatchObject({ excessKurtosis: null });
    expect(describe(column([4, 4, 4, 4]))).toMatchObject({ standardDeviation: 0, skewness: null, excessKurtosis: null });
  });

  it("counts texts", () => {
    expect(describe(category(["a", "", "b"]))).toMatchObject({ n: 2, missing: 1, mean: null });
    expect(missingShare(category(["a", "", "b", ""]))).toBe(0.5);
    expect(missingShare(column([NaN, 1, 2, 3]))).toBe(0.25);
    expect(missingShare(column([]))).toBe(0);
  });

  it("shifts with the values and keeps its shape, even far from zero", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 40 }).filter((v) => new Set(v).size > 1), (values) => {
      const near = describe(column(values));
      const far = describe(column(values.map((value) => value + 2 ** 40)));
      expect(far.mean! - 2 ** 40).toBeCloseTo(near.mean!, 3);
      expect(far.standardDeviation!).toBeCloseTo(near.standardDeviation!, 3);
      expect(far.skewness!).toBeCloseTo(near.skewness!, 3);
      const mirrored = describe(column(values.map((value) => -value)));
      expect(mirrored.skewness!).toBeCloseTo(-near.skewness!, 9);
      expect(mirrored.excessKurtosis!).toBeCloseTo(near.excessKurtosis!, 9);
    }));
  });
});

/** The form printed in the manuals of spreadsheets and SPSS: sums of standardised values rather than moments. */
function summedSkewness(values: readonly number[]): number {
  const { n, z } = standardised(values);
  return (n / ((n - 1) * (n - 2))) * z.reduce((sum, value) => sum + value ** 3, 0);
}
function summedKurtosis(values: readonly number[]): number {
  const { n, z } = standardised(values);
  const fourth = z.reduce((sum, value) => sum + value ** 4, 0);
  return ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * fourth - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
}
function standardised(values: readonly number[]): { n: number; z: number[] } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const s = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  return { n, z: values.map((value) => (value - mean) / s) };
}

group("histogram", () => {
  it("has a bar for each point of a rating, chosen or not", () => {
    expect(histogram(column([1, 1, 4, NaN], "ordinal")).map(({ from, count }) => [from, count])).toEqual([[1, 2], [2, 0], [3, 0], [4, 1]]);
  });

  it("has a bar for each category, the most frequent first", () => {
    expect(histogram(category(["b", "a", "a", ""])).map(({ text, count }) => [text, count])).toEqual([["a", 2], ["b", 1]]);
  });

  it("has none for identifiers and text", () => {
    expect([histogram(category(["a"], "id")), histogram(category(["a"], "text")), histogram(column([]))]).toEqual([[], [], []]);
  });

  it("loses no value", () => {
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }), (values) => {
      const bins = histogram(column(values));
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(values.length);
    }));
  });
});
