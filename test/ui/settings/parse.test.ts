import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exponentOf, missingCodes, toleranceOf, wholeNumber } from "../../../src/ui/settings/parse";

describe("a whole number", () => {
  it.each([["3000", 3000], [" 3,000 ", 3000], ["3 000", 3000], ["3\u202f000", 3000], ["1", 1], ["100000", 100000]])("%j is %d", (text, value) => {
    expect(wholeNumber(text, 1, 100_000)).toBe(value);
  });

  it.each(["", "0", "100001", "-3", "2.5", "1e3", "many", "٣"])("%j is refused", (text) => {
    expect(wholeNumber(text, 1, 100_000)).toBeUndefined();
  });
});

describe("missing value codes", () => {
  it("are read in any notation, each once", () => {
    expect(missingCodes("-99 −99; 999,  9,5 0.5")).toEqual({ codes: [-99, 999, 9.5, 0.5] });
    expect(missingCodes("  ")).toEqual({ codes: [] });
  });

  it.each([["-99 x", "x"], ["NA", "NA"], ["9..5", "9..5"], ["-", "-"], ["1 Infinity", "Infinity"]])("%j: %j is no number", (text, wrong) => {
    expect(missingCodes(text)).toEqual({ wrong });
  });
});

describe("the stop criterion", () => {
  it("goes from exponent to number and back", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 14 }), (k) => exponentOf(toleranceOf(k)) === k));
    expect(toleranceOf(7)).toBe(1e-7);
  });
});
