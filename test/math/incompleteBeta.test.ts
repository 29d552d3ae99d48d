import { describe, expect, it } from "vitest";
import { incompleteBeta, upperF } from "../../src/math/incompleteBeta";
import { twoTailedT } from "../../src/math/distributions";

describe("the incomplete beta function", () => {
  it("has the values that follow from its definition", () => {
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 15);
    expect(incompleteBeta(0.3, 1, 4)).toBeCloseTo(1 - 0.7 ** 4, 15);
    expect(incompleteBeta(0.3, 3, 1)).toBeCloseTo(0.027, 15);
    // pbeta(0.5, 2, 3) of R
    expect(incompleteBeta(0.5, 2, 3)).toBeCloseTo(0.6875, 15);
    for (const x of [0.01, 0.2, 0.77, 0.999]) expect(incompleteBeta(x, 2.5, 7.25) + incompleteBeta(1 - x, 7.25, 2.5)).toBeCloseTo(1, 14);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it("gives the F distribution, whose square root with one degree is t's", () => {
    for (const t of [0.1, 1, 2.5, 12]) expect(upperF(t * t, 1, 30) / twoTailedT(t, 30)).toBeCloseTo(1, 11);
    // pf(33.355153324225, 5, 244, lower.tail = FALSE) of R, as printed in the case `regression`
    expect(upperF(33.355153324225, 5, 244) / 6.8364488260146e-26).toBeCloseTo(1, 9);
    expect(upperF(0, 2, 3)).toBe(1);
  });
});
