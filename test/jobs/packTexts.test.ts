import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataColumn } from "../../src/data/dataset";
import type { ImportResult } from "../../src/data/import/options";
import { packed, unpacked, type PackedTexts } from "../../src/jobs/packTexts";

const resultOf = (texts: readonly string[] | undefined): ImportResult => {
  const column: DataColumn = { name: "t", scale: "nominal", values: new Float64Array(texts?.length ?? 3), ...(texts === undefined ? {} : { texts }) };
  return { name: "f", rows: column.values.length, dataset: { name: "f", rows: column.values.length, columns: [column] } } as unknown as ImportResult;
};
const packedOf = (result: ImportResult): PackedTexts | undefined => (packed(result).dataset!.columns[0] as { readonly packed?: PackedTexts }).packed;

describe("texts on their way to the page", () => {
  it("are the same after it, whatever they are", () => {
    fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 6000 }), (kinds, length) => {
      const result = resultOf(Array.from({ length }, (_, i) => kinds[(i * i) % kinds.length]!));
      expect(unpacked(structuredClone(packed(result)))).toEqual(result);
    }), { numRuns: 40 });
  });

  it("are packed where they are many and repeat, and only there", () => {
    expect(packedOf(resultOf(Array.from({ length: 5000 }, (_, i) => ["north", "south"][i % 2]!)))).toMatchObject({ kinds: ["north", "south"] });
    expect(packedOf(resultOf(Array.from({ length: 5000 }, (_, i) => `case ${i}`)))).toBeUndefined();
    expect([packedOf(resultOf(["a", "b"])), packedOf(resultOf(undefined))]).toEqual([undefined, undefined]);
  });
});
