import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histogram } from "../../src/math/histogram";
import { normalErrors, percentileErrors } from "../../src/math/limitErrors";
import { countAtMost, countBelow, ordered } from "../../src/math/ordered";
import { normalQuantile } from "../../src/math/distributions";
import { uniforms } from "../../src/math/philox";
import { quantile, standardDeviation } from "../../src/math/quantile";

const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 400 }).map((list) => Float64Array.from(list, (x) => x + 0));

describe("order statistics", () => {
  it("are those of a sorted copy, asked for in any order", () => {
    fc.assert(fc.property(numbers, fc.array(fc.nat(399), { minLength: 1 }), (values, ranks) => {
      const lazy = ordered(values);
      const sorted = values.slice().sort();
      for (const rank of ranks) expect(lazy.at(rank % values.length)).toBe(sorted[rank % values.length]);
    }));
  });
  it("count values below and at a bound", () => {
    fc.assert(fc.property(numbers, fc.nat(399), (values, which) => {
      const bound = values[which % values.length]!;
      expect(countBelow(ordered(values), bound)).toBe(values.filter((x) => x < bound).length);
      expect(countAtMost(ordered(values), bound)).toBe(values.filter((x) => x <= bound).length);
    }));
  });
  it("take values that are all equal, and far outliers", () => {
    expect(ordered(Float64Array.of(2, 2, 2)).at(1)).toBe(2);
    const far = Float64Array.from({ length: 500 }, (_, i) => (i === 0 ? 1e300 : i));
    expect([ordered(far).at(0), ordered(far).at(250), ordered(far).at(499)]).toEqual([1, 251, 1e300]);
  });
});

it("a histogram counts every value once", () => {
  fc.assert(fc.property(numbers, fc.integer({ min: 1, max: 60 }), (values, bins) => {
    const { counts } = histogram(values, [-10, 10], bins);
    expect(counts).toHaveLength(bins);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
  }));
});

describe("errors of limits", () => {
  // 400 samples of 1,000 normal numbers each: how far the limits really move.
  const samples = Array.from({ length: 400 }, (_, index) => {
    const random = uniforms(5, { method: 9, index, part: 0 });
    return Float64Array.from({ length: 1000 }, () => normalQuantile(random()));
  });
  const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length;
  it.each([0.025, 0.05])("are near the spread of quantiles over samples, tail %d", (tail) => {
    const lower = standardDeviation(Float64Array.from(samples, (sample) => quantile(ordered(sample), tail)));
    const estimated = mean(samples.map((sample) => percentileErrors({ estimate: 0, sorted: ordered(sample), se: 1 }, tail)[0]));
    expect(estimated / lower).toBeGreaterThan(0.8);
    expect(estimated / lower).toBeLessThan(1.25);
  });
  it("are near the spread of normal limits", () => {
    const limits = samples.map((sample) => normalQuantile(0.975) * standardDeviation(sample));
    const estimated = mean(samples.map((sample) => normalErrors({ estimate: 0, sorted: ordered(sample), se: standardDeviation(sample) }, 0.025)[0]));
    expect(estimated / standardDeviation(Float64Array.from(limits))).toBeGreaterThan(0.85);
    expect(estimated / standardDeviation(Float64Array.from(limits))).toBeLessThan(1.15);
  });
});
