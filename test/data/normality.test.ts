import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe as group, expect, it } from "vitest";
import type { DataColumn } from "../../src/data/dataset";
import { describe } from "../../src/data/describe";

interface Case {
  readonly name: string;
  readonly values: readonly number[];
  readonly w: number;
  readonly p: number;
}

/** Made by nortest 1.0-4 on R 4.2.2; the script stands beside the file. */
const cases = JSON.parse(readFileSync(join(import.meta.dirname, "../reference/normality/nortest-1.0-4.json"), "utf8")) as readonly Case[];
const column = (values: readonly number[]): DataColumn => ({ name: "x", scale: "metric", values: Float64Array.from(values) });
const normality = (values: readonly number[]) => describe(column(values)).normality;

group("Cramér–von Mises test of normality", () => {
  it.each(cases.map((one) => [one.name, one] as const))("agrees with nortest: %s", (_, { values, w, p }) => {
    const found = normality(values)!;
    expect(Math.abs(found.w - w)).toBeLessThan(1e-10 * Math.max(1, w));
    expect(Math.abs(found.p - p)).toBeLessThan(1e-9 * Math.max(1e-3, p));
  });

  it("covers every piece of the formula of p", () => {
    const stars = cases.map(({ values, w }) => w * (1 + 0.5 / values.length));
    const pieces = [0, 0.0275, 0.051, 0.092, 1.1, Infinity];
    for (const [i, from] of pieces.slice(0, -1).entries()) {
      expect(stars.some((w) => w >= from && w < pieces[i + 1]!), `${from} to ${pieces[i + 1]}`).toBe(true);
    }
  });

  it("does not depend on order, place, unit, sign or empty cells", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 8, maxLength: 60 }).filter((v) => new Set(v).size > 1), fc.integer({ min: 1, max: 9 }), (values, unit) => {
      const { w, p } = normality(values)!;
      for (const same of [values.toReversed(), values.map((x) => 7 + unit * x), values.map((x) => -x), [...values, NaN]]) {
        expect(normality(same)!.w).toBeCloseTo(w, 9);
        expect(normality(same)!.p).toBeCloseTo(p, 9);
      }
      expect(w).toBeGreaterThanOrEqual(1 / (12 * values.length));
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThanOrEqual(1);
    }));
  });

  it("has nothing to say of seven values, or of a constant", () => {
    expect([normality([1, 2, 3, 4, 5, 6, 7]), normality([4, 4, 4, 4, 4, 4, 4, 4, 4])]).toEqual([null, null]);
  });
});
