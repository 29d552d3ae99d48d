import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likeness, suggestColumns } from "../../src/data/match";

const named = (...names: readonly string[]) => names.map((name) => ({ name }));
const suggested = (wanted: readonly string[], free: readonly string[]) => suggestColumns(named(...wanted), named(...free)).map((one) => one?.column);

describe("the likeness of names", () => {
  it("passes over case, accents, signs and leading zeros", () => {
    expect([likeness("CUSL1", "cusl_1"), likeness("Qualité 2", "qualite02"), likeness("x1", "X01")]).toEqual([1, 1, 1]);
  });

  it("keeps items of other numbers apart, and counts the letters that differ", () => {
    expect([likeness("CUSL1", "CUSL2"), likeness("x1", "x11")]).toEqual([0, 0]);
    expect(likeness("loyalty1", "loyality1")).toBeCloseTo(1 - 1 / 8, 12);
    expect(likeness("LOY1", "W2_LOY1")).toBe(0.75);
    expect(likeness("age", "income")).toBeLessThan(0.5);
  });

  it("is the same both ways, between 0 and 1, and 1 with itself", () =>
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a));
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
      expect(likeness(a, b)).toBeLessThanOrEqual(1);
      expect(likeness(a, a)).toBe(1);
    })));
});

describe("suggestions", () => {
  it("give each free column to the one that it is most alike to", () => {
    expect(suggested(["CUSL1", "CUSL2", "CUSL3"], ["cusl_2", "w2_cusl1", "sector", "cusl1"])).toEqual(["cusl1", "cusl_2", undefined]);
    expect(suggested(["sat"], [])).toEqual([undefined]);
    expect(suggested(["satisfaction"], ["satisf"])).toEqual(["satisf"]);
  });

  it("know a column by its label, whatever its name", () => {
    const [found] = suggestColumns([{ name: "q7", label: "I would buy again." }], [{ name: "v12" }, { name: "v13", label: "I would buy again" }]);
    expect(found).toEqual({ column: "v13", likeness: 1 });
  });
});
