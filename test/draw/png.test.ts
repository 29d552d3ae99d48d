import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPng, pngWithResolution, pngWithText, textInPng } from "../../src/draw/png";

/** One grey pixel, made by hand. */
const pixel = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from("0000000d49484452000000010000000108000000003a7e9b55", "hex"),
  (() => {
    const body = deflateSync(Buffer.from([0, 128]));
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length);
    head.write("IDAT", 4, "latin1");
    return Buffer.concat([head, body, Buffer.alloc(4)]);
  })(),
  Buffer.from("0000000049454e44ae426082", "hex"),
]);

describe("PNG", () => {
  it("gives back any text, beside what else it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const png = pngWithResolution(pngWithText(pixel, "sentier-project", text), 300);
        expect(textInPng(png, "sentier-project")).toBe(text);
        expect(textInPng(png, "sentier")).toBeUndefined();
      }),
    );
  });

  it("writes chunks whose check sums are those of the standard", () => {
    const png = pngWithResolution(pixel, 300);
    // 300 dpi = 11811 dots a metre
    expect(Buffer.from(png.subarray(33, 54)).toString("hex")).toBe("000000097048597300002e2300002e230178a53f76");
  });

  it("knows what is no PNG, and a damaged one", () => {
    expect(isPng(new Uint8Array([1, 2, 3]))).toBe(false);
    expect(textInPng(new Uint8Array(40), "k")).toBeUndefined();
    const whole = pngWithText(pixel, "k", "text");
    for (let length = 0; length < whole.length; length += 3) expect([undefined, "text"]).toContain(textInPng(whole.subarray(0, length), "k"));
  });
});
