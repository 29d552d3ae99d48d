import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataColumn, Dataset } from "../../src/data/dataset";
import { applySteps } from "../../src/data/derive/applySteps";
import { cutPoints, rangesBetween } from "../../src/data/groups/cuts";
import { categoriesOf, MOST_CATEGORIES, sizesOf } from "../../src/data/groups/grouping";
import { usedRows } from "../../src/data/used";

const NA = Number.NaN;
const gender: DataColumn = { name: "gender", scale: "binary", values: Float64Array.of(2, 1, 2, NA), valueLabels: [{ value: 1, label: "Female" }] };
const region: DataColumn = { name: "region", scale: "nominal", values: new Float64Array(4).fill(NA), texts: ["N", " S", "N", ""] };
const data: Dataset = { name: "d", rows: 4, columns: [gender, region, { name: "age", scale: "metric", values: Float64Array.of(20, 30, 40, 50) }] };

describe("categories", () => {
  it("are the values in order, by their labels, with counts; missing cells are none", () => {
    expect(categoriesOf(gender)).toEqual([{ equals: 1, count: 1, label: "Female" }, { equals: 2, count: 2, label: "2" }]);
    expect(categoriesOf(region)).toEqual([{ equals: "N", count: 2, label: "N" }, { equals: "S", count: 1, label: "S" }]);
  });

  it("are none where every case differs", () => expect(categoriesOf({ name: "x", scale: "metric", values: Float64Array.from({ length: MOST_CATEGORIES + 1 }, (_, i) => i) })).toEqual([]));
});

describe("sizes of groups", () => {
  it("count the cases that an estimate of the group would use", () => {
    const groups = [{ label: "North", equals: "N" }, { label: "Nowhere", equals: "X" }];
    expect(sizesOf(data, { column: "region", groups })).toEqual({ sizes: [2, 0], others: 2 });
    expect(usedRows(data, { filter: { column: "region", equals: "N" }, missingCodes: [] })).toHaveLength(2);
    expect(sizesOf(data, { column: "gender", groups: [{ label: "Female", equals: "1" }] })).toEqual({ sizes: [1], others: 3 });
    expect(sizesOf(data, { column: "nobody", groups })).toBeUndefined();
  });
});

describe("cuts", () => {
  it("divide by size or by width", () => {
    const values = Float64Array.of(1, 2, 3, 4, 100, NA);
    expect(cutPoints(values, "size", 2)).toEqual([3]);
    expect(cutPoints(values, "width", 2)).toEqual([50.5]);
    expect(cutPoints(Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), "size", 4)).toEqual([3, 5, 7]);
    expect(cutPoints(Float64Array.of(1, 1, 1, 5), "size", 4)).toEqual([2]);
    expect(cutPoints(Float64Array.of(NA), "size", 3)).toEqual([]);
  });

  it("make ranges that take every value exactly once", () =>
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 40 }), fc.integer({ min: 2, max: 6 }), fc.constantFrom("size" as const, "width" as const), (list, count, by) => {
      const values = Float64Array.from(list);
      const points = cutPoints(values, by, count);
      const ranges = rangesBetween(points, ({ least }) => `from ${least ?? "start"}`);
      expect(ranges).toHaveLength(points.length + 1);
      const source: Dataset = { name: "d", rows: list.length, columns: [{ name: "x", scale: "metric", values }] };
      const made = applySteps(source, [{ kind: "ranges", id: "1", column: "x", name: "g", ranges }]).data.columns.at(-1)!;
      expect(made.texts!.every((text) => text !== "")).toBe(true);
      const { sizes, others } = sizesOf({ ...source, columns: [made] }, { column: "g", groups: ranges.map(({ label }) => ({ label, equals: label })) })!;
      expect(others).toBe(0);
      expect(sizes.every((size) => size > 0)).toBe(true);
    })));
});
