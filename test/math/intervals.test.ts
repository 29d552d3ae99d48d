import { describe, expect, it } from "vitest";
import { acceleration, basicInterval, bcaInterval, normalInterval, percentileInterval, studentisedInterval } from "../../src/math/intervals";
import { quantile, standardDeviation } from "../../src/math/quantile";

describe("quantiles", () => {
  it("are R's type 7: quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .5, .9, 1)) = 1, 1.4, 2, 4, 12.8, 16", () => {
    const x = Float64Array.of(1, 2, 4, 8, 16);
    expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((q) => quantile(x, q))).toEqual([1, 1.4, 2, 4, 12.8, 16]);
    expect(quantile(Float64Array.of(3), 0.4)).toBe(3);
  });
  it("and standard deviations with either divisor", () => {
    const x = Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9);
    expect(standardDeviation(x, 0)).toBe(2);
    expect(standardDeviation(x)).toBeCloseTo(2.1380899352993952, 14);
  });
});

describe("intervals", () => {
  const sorted = Float64Array.from({ length: 1001 }, (_, i) => i / 1000);
  const draws = { estimate: 0.5, sorted, se: standardDeviation(sorted) };

  it("agree where the resamples lie evenly about the estimate", () => {
    const [lower, upper] = percentileInterval(draws, 0.025);
    expect(lower).toBeCloseTo(0.025, 12);
    expect(upper).toBeCloseTo(0.975, 12);
    expect(basicInterval(draws, 0.025)[0]).toBeCloseTo(0.025, 12);
    for (const [i, limit] of bcaInterval(draws, 0.025, 0).entries()) expect(limit).toBeCloseTo([0.025, 0.975][i]!, 12);
    expect(normalInterval(draws, 0.025)[1]).toBeCloseTo(0.5 + 1.959963984540054 * draws.se, 12);
  });

  it("lean the way of the bias and of the acceleration", () => {
    const high = { ...draws, estimate: 0.6 };
    expect(bcaInterval(high, 0.025, 0)[0]).toBeGreaterThan(percentileInterval(high, 0.025)[0]);
    expect(bcaInterval(draws, 0.025, 0.05)[1]).toBeGreaterThan(percentileInterval(draws, 0.025)[1]);
    expect(basicInterval(high, 0.025)[0]).toBeCloseTo(1.2 - 0.975, 12);
  });

  it("stay finite where every resample lies on one side", () => {
    const outside = { ...draws, estimate: 2 };
    expect(bcaInterval(outside, 0.025, 0.1).every(Number.isFinite)).toBe(true);
  });

  it("studentised: reflects the t* of the resamples", () => {
    expect(studentisedInterval(draws, 0, Float64Array.of(-2, 1))).toEqual([0.5 - draws.se, 0.5 + 2 * draws.se]);
  });

  it("acceleration: skewness of the jackknife, 0 where nothing varies", () => {
    expect(acceleration(Float64Array.of(1, 1, 1))).toBe(0);
    expect(acceleration(Float64Array.of(0, 0, 3))).toBeCloseTo((1 + 1 - 8) / (6 * 6 ** 1.5), 15);
  });
});
