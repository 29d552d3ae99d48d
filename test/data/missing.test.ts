import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset";
import { treat, type Treatment } from "../../src/data/missing";
import { EstimationError } from "../../src/report/problem";

const nan = Number.NaN;
const metric = (name: string, ...values: number[]) => ({ name, scale: "metric" as const, values: Float64Array.from(values) });
const groups = { name: "g", scale: "nominal" as const, values: new Float64Array(6).fill(nan), texts: ["a", "a", "b", "a", "a", " a "] };

const data: Dataset = {
  name: "six.csv",
  rows: 6,
  columns: [metric("x", 1, 2, 3, nan, 5, -99), metric("y", 2, 1, 4, nan, 6, 7), metric("z", 1, nan, 2, nan, 2, 9), metric("w", 1, 2, 0, 1, nan, 3), groups, metric("k", 4, 4, 4, 4, 4, 4)],
};
const plain: Treatment = { missing: "mean", missingCodes: [] };

const problemsOf = (names: readonly string[], treatment: Treatment) => {
  try {
    treat(data, names, treatment);
  } catch (thrown) {
    if (thrown instanceof EstimationError) return thrown.problems.map(({ code, detail }) => ({ code, ...detail }));
  }
  return [];
};
const codes = (warnings: readonly { readonly code: string; readonly detail: object }[]) => warnings.map(({ code, detail }) => ({ code, ...detail }));

describe("treatment of empty cells", () => {
  it("replaces by the mean and leaves out a row with nothing in it", () => {
    const { sample, moments, missing, warnings } = treat(data, ["x", "y"], { ...plain, missingCodes: [-99] });
    expect([...sample.rows]).toEqual([0, 1, 2, 4, 5]);
    expect([...missing]).toEqual([1, 0]);
    expect(moments.means[0]).toBeCloseTo(11 / 4, 14);
    expect(codes(warnings)).toEqual([
      { code: "W_ROWS_DROPPED", count: 1, n: 5 },
      { code: "W_MISSING_REPLACED", count: 1, treatment: "mean", reason: "mean" },
    ]);
    expect(data.columns[0].values[5]).toBe(-99);
  });

  it("drops incomplete rows casewise, judged by the columns asked for", () => {
    expect([...treat(data, ["x", "y"], { ...plain, missing: "casewise" }).sample.rows]).toEqual([0, 1, 2, 4, 5]);
    expect([...treat(data, ["x", "z"], { ...plain, missing: "casewise" }).sample.rows]).toEqual([0, 2, 4, 5]);
  });

  it("refuses empty cells under none, naming the first of each column", () => {
    expect(problemsOf(["x", "z"], { ...plain, missing: "none" })).toEqual([
      { code: "E_MISSING_VALUE", column: "x", row: 4, count: 1 },
      { code: "E_MISSING_VALUE", column: "z", row: 2, count: 2 },
    ]);
  });

  it("estimates by EM with cells at their expectation", () => {
    const { sample, warnings } = treat(data, ["x", "y"], { ...plain, missing: "em", missingCodes: [-99] });
    expect(sample.columns[0][5]).toBeGreaterThan(5);
    expect(warnings[1].detail.treatment).toBe("em");
  });

  it("says where too few rows have a pair", () => {
    const pair: Dataset = { ...data, columns: [metric("a", 1, 2, 3, nan, nan, nan), metric("b", nan, nan, nan, 1, 5, 3)] };
    expect(() => treat(pair, ["a", "b"], { ...plain, missing: "pairwise" })).toThrow("E_N_TOO_SMALL");
  });
});

describe("choice of rows", () => {
  it("filters by text or number, however it is written", () => {
    expect([...treat(data, ["y", "x"], { ...plain, filter: { column: "g", equals: "a" } }).sample.rows]).toEqual([0, 1, 4, 5]);
    expect([...treat(data, ["x"], { ...plain, filter: { column: "k", equals: "4" } }).sample.rows]).toHaveLength(5);
    expect(problemsOf(["x"], { ...plain, filter: { column: "g", equals: "c" } })).toEqual([{ code: "E_NO_DATA" }]);
    expect(problemsOf(["x"], { ...plain, filter: { column: "gender", equals: "c" } })).toEqual([{ code: "E_MISSING_COLUMN", column: "gender" }]);
  });

  it("weighs rows, leaving out those without positive weight", () => {
    const { sample, moments, nEffective, warnings } = treat(data, ["y", "x"], { ...plain, missingCodes: [-99], weightColumn: "w" });
    expect([...sample.rows]).toEqual([0, 1, 5]);
    expect([...sample.weights!]).toEqual([0.5, 1, 1.5]);
    expect(moments.means[0]).toBeCloseTo((2 + 2 + 21) / 6, 14);
    expect(nEffective).toBeCloseTo(36 / 14, 12);
    expect(codes(warnings)).toContainEqual({ code: "W_ROWS_DROPPED", count: 2, n: 3, reason: "weights" });
  });
});

describe("columns that cannot serve", () => {
  it("are all named at once", () => {
    expect(problemsOf(["x", "nowhere", "g"], plain)).toEqual([
      { code: "E_MISSING_COLUMN", column: "nowhere" },
      { code: "E_NON_NUMERIC", column: "g" },
    ]);
    expect(problemsOf(["x", "k"], plain)).toEqual([{ code: "E_ZERO_VARIANCE", column: "k", n: 6 }]);
    expect(problemsOf(["k", "z"], { ...plain, missingCodes: [1, 2, 9] })).toContainEqual({ code: "E_ZERO_VARIANCE", column: "z", n: 0, reason: "empty" });
  });
});
