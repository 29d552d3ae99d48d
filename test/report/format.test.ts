import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NumberStyle } from "../../src/report/blocks";
import { formatInterval, formatNumber } from "../../src/report/format";

const en = { language: "en", decimals: 3 } as const;
const fr = { language: "fr", decimals: 3 } as const;

describe("formatNumber", () => {
  it.each<[number | null, NumberStyle, string, string]>([
    [0.68812, "bounded", ".688", "0,688"],
    [-0.68812, "bounded", "−.688", "−0,688"],
    [1, "bounded", "1.000", "1,000"],
    [-1.2345, "bounded", "−1.234", "−1,234"],
    [0, "bounded", ".000", "0,000"],
    [-0, "bounded", ".000", "0,000"],
    [-0.0004, "bounded", ".000", "0,000"],
    [-0.0004, "plain", "0.000", "0,000"],
    [0.5, "plain", "0.500", "0,500"],
    [-12.5, "plain", "−12.500", "−12,500"],
    [1234567, "integer", "1,234,567", "1\u202f234\u202f567"],
    [-1234, "integer", "−1,234", "−1\u202f234"],
    [999.6, "integer", "1,000", "1\u202f000"],
    [0.0421, "p", ".042", "0,042"],
    [0.0004, "p", "< .001", "< 0,001"],
    [0.001, "p", ".001", "0,001"],
    [1, "p", "1.000", "1,000"],
    [null, "bounded", "–", "–"],
    [Number.NaN, "plain", "–", "–"],
    [Number.POSITIVE_INFINITY, "plain", "∞", "∞"],
    [Number.NEGATIVE_INFINITY, "plain", "−∞", "−∞"],
  ])("prints %s as %s: %s, %s", (value, style, english, french) => {
    expect(formatNumber(value, style, en)).toBe(english);
    expect(formatNumber(value, style, fr)).toBe(french);
  });

  it("follows the number of decimals", () => {
    expect(formatNumber(0.68812, "bounded", { language: "en", decimals: 2 })).toBe(".69");
    expect(formatNumber(0.004, "p", { language: "en", decimals: 2 })).toBe("< .01");
    expect(formatNumber(0.6, "bounded", { language: "en", decimals: 0 })).toBe("1");
    expect(formatNumber(-0.2, "bounded", { language: "en", decimals: 0 })).toBe("0");
  });

  it("is odd: the sign is the only difference between a number and its negative", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), fc.constantFrom<NumberStyle>("bounded", "plain"), (value, style) => {
        expect(formatNumber(-value, style, en)).toBe(`−${formatNumber(value, style, en)}`);
      }),
    );
  });

  it("prints what reads back within half a unit of the last decimal", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const read = Number(formatNumber(value, "plain", { language: "en", decimals }).replace("−", "-"));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
      }),
    );
  });
});

describe("what the researcher chooses of a number", () => {
  const english = { language: "en", decimals: 2 } as const;

  it("goes before the language", () => {
    expect(formatNumber(-0.656, "bounded", { ...english, leadingZero: true })).toBe("\u22120.66");
    expect(formatNumber(0.656, "bounded", { language: "fr", decimals: 2, leadingZero: false })).toBe(",66");
    expect(formatNumber(0.656, "bounded", { language: "fr", decimals: 2, decimalSign: "." })).toBe("0.66");
    expect(formatNumber(0.0001, "p", { ...english, leadingZero: true, decimalSign: "," })).toBe("< 0,01");
    expect(formatInterval([0.1, 0.2], "bounded", { ...english, decimalSign: "," })).toBe("[,10\u202f; ,20]");
    expect(formatInterval([0.1, 0.2], "bounded", { language: "fr", decimals: 1, decimalSign: "." })).toBe("[0.1, 0.2]");
  });

  it("never lets a comma mean two things in one number", () => {
    expect(formatNumber(12345, "integer", { ...english, decimalSign: "," })).toBe("12\u202f345");
  });
});
