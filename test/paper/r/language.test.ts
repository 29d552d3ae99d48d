import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comment, namedNumbers, plainNames, remark, rNumber, rString } from "../../../src/paper/r/language";
import { unbalanced } from "./balanced";

describe("R as a language", () => {
  it("quotes whatever a name holds", () => {
    expect(rString('a"b\\c\n\t')).toBe(String.raw`"a\"b\\c\n\t"`);
    expect(rString("Qualité 😀")).toBe(String.raw`"Qualit\u00e9 \U0001f600"`);
  });

  it("closes every string, comment and vector, for any text", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.double())), (list) => {
        const entries = list.map(([name, value]) => ({ name, value, remark: name }));
        const code = `${list.map(([name]) => comment(name)).join("\n")}\nx <- ${namedNumbers(entries)} ${remark(list.map(([name]) => name).join())}\n`;
        expect(unbalanced(code)).toBeUndefined();
        expect(code.split("\n").every((line) => line === "" || !/[\r\u2028\u2029\u0085]/u.test(line))).toBe(true);
      }),
    );
  }, 60_000);

  it("writes numbers that R reads to the same digits", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number(rNumber(value)) + 0).toBe(value + 0);
      }),
    );
    expect([NaN, null, undefined, Infinity, -Infinity].map(rNumber)).toEqual(["NA", "NA", "NA", "Inf", "-Inf"]);
  });

  it("finds plain names, each its own", () => {
    expect(plainNames(["Qualité perçue", "Q1/a", "Q1 a", "2nd", "if", "", "x.1", "_y"], ["Q1_a"])).toEqual(["Qualite_percue", "Q1_a_2", "Q1_a_3", "X_2nd", "X_if", "X", "x_1", "y"]);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (names) => {
        const plain = plainNames(names);
        expect(new Set(plain).size).toBe(names.length);
        expect(plain.every((name) => /^[A-Za-z][A-Za-z0-9_]*$/.test(name))).toBe(true);
      }),
    );
  });
});
