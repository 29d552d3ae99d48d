import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset";
import { namedPart } from "../../src/jobs/namedPart";

/** Says that it is large; its cells are not looked at. */
const table = (rows: number): Dataset => ({ name: "t", rows, columns: ["a1", "b 2", "c3", "weights", "d4"].map((name) => ({ name, scale: "metric", values: new Float64Array(0) })) });
const names = ({ columns }: Dataset): readonly string[] => columns.map(({ name }) => name);

describe("the part of a large table that a request names", () => {
  const large = table(1_000_000);

  it("is found in lists, in fields of any depth, in their names, and in texts", () => {
    expect(names(namedPart(large, [{ constructs: [{ items: ["a1"] }] }, { weightColumn: "weights" }]))).toEqual(["a1", "weights"]);
    expect(names(namedPart(large, { scales: { d4: "ordinal" } }))).toEqual(["d4"]);
    expect(names(namedPart(large, { other: "X =~ a1 + `b 2`\nY =~ c3" }))).toEqual(["a1", "b 2", "c3"]);
    expect(names(namedPart(large, { start: new Float64Array(3), none: null, column: "nobody" }))).toEqual([]);
  });

  it("is the same object for the same names, so that it travels once; a small table goes whole", () => {
    expect(namedPart(large, ["a1", "c3"])).toBe(namedPart(large, { x: ["c3"], y: "a1" }));
    const small = table(1000);
    expect(namedPart(small, [])).toBe(small);
  });
});
