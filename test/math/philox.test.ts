import { describe, expect, it } from "vitest";
import { drawCounts, permutation, philox, uniforms } from "../../src/math/philox";

const hex = (words: Uint32Array): string => [...words].map((w) => w.toString(16).padStart(8, "0")).join(" ");

/** Known answers published with Random123 (Salmon et al. 2011), file kat_vectors. */
const known = [
  { key: [0, 0], counter: [0, 0, 0, 0], result: "6627e8d5 e169c58d bc57ac4c 9b00dbd8" },
  { key: [0xffffffff, 0xffffffff], counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], result: "408f276d 41c83b0e a20bc7c6 6d5451fd" },
  { key: [0xa4093822, 0x299f31d0], counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], result: "d16cfe09 94fdcceb 5001e420 24126ea1" },
] as const;

describe("Philox4x32-10", () => {
  for (const { key, counter, result } of known) {
    it(`turns ${hex(Uint32Array.from(counter))} into ${result}`, () => {
      const words = Uint32Array.from(counter);
      philox(key[0], key[1], words);
      expect(hex(words)).toBe(result);
    });
  }

  it("draws n of n rows, evenly in the long run", () => {
    const counts = new Int32Array(10);
    const total = new Float64Array(10);
    for (let index = 0; index < 4000; index++) {
      drawCounts(counts, 20240601, { method: 1, index, part: 0 });
      expect(counts.reduce((a, b) => a + b)).toBe(10);
      counts.forEach((c, i) => (total[i] = total[i]! + c));
    }
    for (const t of total) expect(Math.abs(t / 4000 - 1)).toBeLessThan(4 * Math.sqrt(0.9 / 4000));
  });

  it("gives numbers inside (0, 1) and orders that hold each row once", () => {
    const random = uniforms(5, { method: 2, index: 0, part: 0 });
    const order = permutation(50, random);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    for (let i = 0; i < 1000; i++) {
      const u = random();
      expect(u > 0 && u < 1).toBe(true);
    }
  });
});
