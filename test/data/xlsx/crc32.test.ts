import fc from "fast-check";
import { crc32 } from "node:zlib";
import { expect, it } from "vitest";
import { Crc32 } from "../../../src/data/xlsx/crc32";

const of = (...pieces: readonly Uint8Array[]): number => {
  const sum = new Crc32();
  for (const piece of pieces) sum.add(piece);
  return sum.value;
};

it("is the check value of the standard, and of zlib for any bytes in any pieces", () => {
  expect(of(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(of()).toBe(0);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
    expect(of(bytes.subarray(0, cut), bytes.subarray(cut))).toBe(crc32(bytes));
  }));
});
