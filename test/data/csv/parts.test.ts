import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectDelimiter } from "../../../src/data/csv/delimiter";
import { decode, detectEncoding } from "../../../src/data/csv/encoding";
import { detectDecimal, groupedWith, parseNumber } from "../../../src/data/import/numbers";
import { scaleOfNumbers, scaleOfTexts } from "../../../src/data/import/scale";
import { suspiciousCodes } from "../../../src/data/import/suspicious";

const POINT = { decimal: ".", thousands: "" } as const;
const COMMA = { decimal: ",", thousands: "" } as const;

describe("parseNumber", () => {
  it.each([["5", 5], ["+5", 5], ["−5", -5], ["1e1", 10], ["1E-2", 0.01], [".5", 0.5], ["5.", 5], ["007", 7], ["123456789012", 123456789012], ["Inf", Infinity], ["-inf", -Infinity]])("%s is %d", (cell, value) => expect(parseNumber(cell, POINT)).toBe(value));

  it.each(["", "0x1F", "1,000", "5 %", "1 000", "1.2.3", "five", "1e", "--1", "٣", "1_000", "NaN", "5-"])("%j is text", (cell) => expect(parseNumber(cell, POINT)).toBeUndefined());

  it("has one decimal sign", () => {
    expect([parseNumber("1,5", COMMA), parseNumber("1.5", COMMA)]).toEqual([1.5, undefined]);
    expect(parseNumber("1.234,5", { decimal: ",", thousands: "." })).toBe(1234.5);
    expect(parseNumber("1 234,5", { decimal: ",", thousands: " " })).toBe(1234.5);
    expect(parseNumber("12,34", { decimal: ".", thousands: "," })).toBeUndefined();
  });

  it("reads back what is written", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(parseNumber(String(value), POINT)).toBe(value + 0);
      expect(parseNumber(String(value).replace(".", ","), COMMA)).toBe(value + 0);
    }));
  });
});

describe("the decimal sign", () => {
  it("is a comma only with proof where the comma separates", () => {
    expect(detectDecimal(["1,000", "5", "2,500"], ",")).toBe(".");
    expect(detectDecimal(["1,5", "2,25"], ",")).toBe(",");
    expect(detectDecimal(["4,512", "3,855"], ";")).toBe(",");
    expect(detectDecimal(["4.5", "1,000"], ";")).toBe(".");
    expect(detectDecimal(["a,b", "x"], ";")).toBe(".");
  });

  it("is told from thousands", () => {
    expect([groupedWith("1,000", "."), groupedWith("1.000.000", ","), groupedWith("12 500", "."), groupedWith("5 %", ".")]).toEqual([",", ".", " ", ""]);
  });
});

describe("the delimiter", () => {
  it.each([["a,b\n1,2", ","], ["a;b\n1;2", ";"], ["a\tb\n1\t2", "\t"], ["a|b\n1|2", "|"], ["a\n1\n2", ","], ['"x;y";b\n"u;v";2', ";"], ["name;note\nA;one, two\nB;three", ";"], ["x\ty\nr1\t1\t2\nr2\t3\t4", "\t"]])("of %j is %j", (text, sign) => expect(detectDelimiter(text)).toBe(sign));
});

describe("the encoding", () => {
  const bytes = (text: string, map: Readonly<Record<string, number>>): Uint8Array => Uint8Array.from(text, (sign) => map[sign] ?? sign.charCodeAt(0));

  it("is Mac OS Roman where small letters are followed by its accents", () => {
    const macintosh = bytes("fidélité,opérationnelle\n1,2\n", { é: 0x8e });
    expect(detectEncoding(macintosh)).toBe("macintosh");
    expect(decode(macintosh, "macintosh")!.text.slice(0, 8)).toBe("fidélité");
  });

  it("is windows-1252 with its quotation marks and dashes", () => {
    expect(detectEncoding(bytes("l’âge,prix – élevé,oui\n1,2,3\n", { "’": 0x92, "–": 0x96 }))).toBe("windows-1252");
  });

  it("is UTF-16 without a mark by its zeros", () => {
    const wide = (text: string, first: boolean): Uint8Array => Uint8Array.from([...text].flatMap((sign) => (first ? [sign.charCodeAt(0), 0] : [0, sign.charCodeAt(0)])));
    expect([detectEncoding(wide("a,b\n1,2\n", true)), detectEncoding(wide("a,b\n1,2\n", false))]).toEqual(["utf-16le", "utf-16be"]);
  });

  it("is Cyrillic where the letters are", () => {
    const russian = "качество обслуживания и удовлетворенность клиентов компании, лояльность, доверие\n1,2,3\n".repeat(8);
    const cyrillic = Uint8Array.from(russian, (sign) => (sign >= "а" && sign <= "я" ? 0xe0 + sign.charCodeAt(0) - 0x430 : sign.charCodeAt(0)));
    expect(detectEncoding(cyrillic)).toBe("windows-1251");
  });

  it("of UTF-8 reads back any text, mark or not", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }).filter((text) => !text.includes("\0")), (text) => {
      const written = new TextEncoder().encode(text);
      if (!text.startsWith("\ufeff")) expect(decode(written, "utf-8")!.text).toBe(text);
      expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...written]), detectEncoding(new Uint8Array([0xef, 0xbb, 0xbf])))!.text).toBe(text);
    }));
  });
});

describe("codes for missing values", () => {
  const found = (...values: number[]): number[] => [...suspiciousCodes(Float64Array.from(values)).keys()];

  it("lie far outside the other values", () => {
    expect(found(1, 7, 4, -99)).toEqual([-99]);
    expect(found(1, 5, 3, 9, 2)).toEqual([9]);
    expect(found(1, 5, 3, -1, 2)).toEqual([-1]);
    expect(found(18, 35, 64, 999, 80)).toEqual([999]);
  });

  it("are ordinary values elsewhere", () => {
    expect(found(1, 2, 9, 8, 7)).toEqual([]);
    expect(found(90, 95, 99, 104)).toEqual([]);
    expect(found(0.5, 1.2, 9, 2.5)).toEqual([]);
    expect(found(99, 99)).toEqual([]);
    expect(found(NaN, NaN)).toEqual([]);
  });
});

describe("scales", () => {
  const numbers = (name: string, ...values: number[]): string => scaleOfNumbers(name, Float64Array.from(values));

  it("of numbers", () => {
    expect(numbers("x", 1, 7, 4, NaN)).toBe("ordinal");
    expect(numbers("x", 0, 1, 1)).toBe("binary");
    expect(numbers("x", 1.5, 2, 3)).toBe("metric");
    expect(numbers("age", 18, 35, 64)).toBe("metric");
    expect(numbers("REP_ID", 1, 2, 3)).toBe("id");
    expect(numbers("id", 1, 1, 3)).toBe("binary");
    expect(numbers("video", 1, 2, 3)).toBe("ordinal");
    expect(numbers("x", NaN)).toBe("metric");
  });

  it("of texts", () => {
    expect(scaleOfTexts(["f", "m", "f", "m", ""])).toBe("nominal");
    expect(scaleOfTexts(["Ann", "Bob", "Cy"])).toBe("id");
    expect(scaleOfTexts(["a remark\nof two lines", "x", "y"])).toBe("text");
  });
});
