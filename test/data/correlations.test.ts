import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { correlationP, correlationsOf } from "../../src/data/correlations";
import { parseCsv } from "../../src/data/csv/parseCsv";
import type { Dataset } from "../../src/data/dataset";
import { drain } from "../../src/jobs/job";

const dataset = (columns: Readonly<Record<string, readonly number[]>>): Dataset => ({
  name: "d", rows: Object.values(columns)[0]!.length,
  columns: Object.entries(columns).map(([name, values]) => ({ name, scale: "metric" as const, values: Float64Array.from(values) })),
});
const of = (data: Dataset, names = data.columns.map(({ name }) => name)) => drain(correlationsOf(data, names));

/** cor(…, use = "pairwise.complete.obs") and cor.test of R 4.2.2 on the simulated satisfaction survey, which has empty cells. */
const EXPECTED = JSON.parse(readFileSync(join(import.meta.dirname, "../reference/correlations/r-4.2.2.json"), "utf8")) as readonly { readonly x: string; readonly y: string; readonly r: number; readonly n: number; readonly p: number }[];

describe("correlations", () => {
  it("agree with R, case by case where both values are there", () => {
    const { dataset: survey } = parseCsv(readFileSync(join(import.meta.dirname, "../reference/simulated/satisfaction.csv")), "s.csv");
    expect(EXPECTED.length).toBeGreaterThan(5);
    expect(new Set(EXPECTED.map(({ n }) => n)).size).toBeGreaterThan(1);
    for (const { x, y, r, n, p } of EXPECTED) {
      const found = of(survey!, [x, y]);
      expect(found.n[1]).toBe(n);
      expect(Math.abs(found.r[1]! - r)).toBeLessThan(1e-12);
      expect(Math.abs(correlationP(found.r[1]!, n)! - p)).toBeLessThan(1e-9 * Math.max(p, 1e-12));
    }
  });

  it("are symmetric, within their limits, 1 with themselves, and the same far from zero", () => {
    const cell = fc.option(fc.integer({ min: -20, max: 20 }), { nil: NaN, freq: 5 });
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 40 }), (rows) => {
      const data = dataset({ a: rows.map((row) => row[0]), b: rows.map((row) => row[1]), c: rows.map((row) => row[2]) });
      const far = dataset({ a: rows.map((row) => 1e7 + row[0]), b: rows.map((row) => 3 * row[1]), c: rows.map((row) => -row[2]) });
      const [near, moved] = [of(data), of(far)];
      for (let k = 0; k < 3; k++) {
        for (let l = 0; l < 3; l++) {
          const r = near.r[3 * k + l]!;
          expect(near.r[3 * l + k]).toBe(r);
          if (Number.isNaN(r)) continue;
          expect(Math.abs(r)).toBeLessThanOrEqual(1);
          if (k === l) expect(r).toBe(1);
          expect(moved.r[3 * k + l]).toBeCloseTo((k === 2) === (l === 2) ? r : -r, 7);
        }
      }
    }));
  });

  it("are not there for a constant, or of two cases", () => {
    expect([...of(dataset({ a: [1, 2, 3], b: [4, 4, 4] })).r]).toEqual([1, NaN, NaN, NaN]);
    expect([...of(dataset({ a: [1, 2, NaN], b: [4, 5, 6] })).r]).toEqual([NaN, NaN, NaN, 1]);
    expect(correlationP(NaN, 10)).toBeNull();
  });

  it("are those of the matrix where there are no cases", () => {
    const data: Dataset = { name: "m", rows: 0, columns: ["a", "b"].map((name) => ({ name, scale: "metric", values: new Float64Array(0) })), matrix: { kind: "covariances", n: 50, values: Float64Array.from([4, 3, 3, 9]) } };
    expect([...of(data).r]).toEqual([1, 0.5, 0.5, 1]);
    expect([...of(data, ["b"]).n]).toEqual([50]);
  });
});
