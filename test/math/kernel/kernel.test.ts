import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileKernel } from "../../../src/build/kernel.mjs";
import { kernelFor } from "../../../src/math/kernel/kernel";
import { wasm } from "../../../src/math/kernel/wasm";
import { streams } from "../../../src/math/philox";

const columnsOf = (n: number, width: number, seed: number): Float64Array[] =>
  Array.from({ length: width }, (_, k) => Float64Array.from({ length: n }, (_, i) => Math.sin(seed + i * 12.9898 + k * 78.233) * 2));

const given = fc.record({ n: fc.integer({ min: 2, max: 90 }), p: fc.integer({ min: 1, max: 13 }), seed: fc.nat(2 ** 31), index: fc.nat(10_000), centred: fc.boolean() });

describe("resampling kernel", () => {
  it("is what its source compiles to", async () => {
    expect(Buffer.from(await compileKernel()).toString("base64")).toBe(wasm);
  }, 30_000);

  it("runs here as WebAssembly, with the same draws and the same bits as plain TypeScript", () => {
    fc.assert(
      fc.property(given, ({ n, p, seed, index, centred }) => {
        const columns = columnsOf(n, p, seed % 97);
        const [fast, plain] = [kernelFor(columns, { centred }), kernelFor(columns, { centred, kind: "plain" })];
        const at = { method: streams.bootstrap, index, part: 0 };
        fast.draw(seed * 4096, at);
        plain.draw(seed * 4096, at);
        expect([...fast.counts]).toEqual([...plain.counts]);
        fast.sum();
        plain.sum();
        expect(Buffer.from(fast.S.slice().buffer).equals(Buffer.from(plain.S.slice().buffer))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the cross-products of the drawn rows", () => {
    const columns = columnsOf(31, 5, 3);
    const kernel = kernelFor(columns);
    kernel.draw(7, { method: streams.bootstrap, index: 4, part: 0 });
    kernel.sum();
    const rows = [...kernel.counts].flatMap((c, i) => Array.from({ length: c }, () => i));
    expect(rows).toHaveLength(31);
    const mean = columns.map((x) => rows.reduce((s, i) => s + x[i]!, 0) / 31);
    const expected = rows.reduce((s, i) => s + (columns[1]![i]! - mean[1]!) * (columns[3]![i]! - mean[3]!), 0);
    expect(kernel.S[1 * kernel.width + 3]).toBeCloseTo(expected, 10);
    expect(kernel.S[3 * kernel.width + 1]).toBe(kernel.S[1 * kernel.width + 3]);
  });
});
