import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withCodes } from "../../src/data/codes";
import type { DataColumn, Dataset } from "../../src/data/dataset";
import { cellsHash, differenceFrom, referenceTo } from "../../src/data/identity";

const column = (name: string, values: readonly number[]): DataColumn => ({ name, scale: "metric", values: Float64Array.from(values) });
const table = (...columns: readonly DataColumn[]): Dataset => ({ name: "d.csv", rows: columns[0]!.values.length, columns });

describe("the hash of cells", () => {
  it("is the same however a column is labelled and whatever is read as missing", () => {
    const raw = column("x", [1, -99, 3]);
    expect(cellsHash(withCodes({ ...raw, label: "X", scale: "ordinal" }, { values: [-99] }))).toBe(cellsHash(raw));
    expect(cellsHash(column("x", [0, NaN]))).toBe(cellsHash(column("x", [-0, NaN])));
  });

  it("tells any two columns apart", () =>
    fc.assert(fc.property(fc.array(fc.double({ noNaN: true }).map((x) => x + 0), { minLength: 1, maxLength: 6 }), fc.nat(5), fc.double({ noNaN: true }).map((x) => x + 0), (values, at, other) => {
      const place = at % values.length;
      fc.pre(values[place] !== other);
      expect(cellsHash(column("x", values.with(place, other)))).not.toBe(cellsHash(column("x", values)));
    })));

  it("is of texts where there are no numbers", () => {
    const text = (...texts: readonly string[]): DataColumn => ({ name: "t", scale: "text", values: new Float64Array(texts.length).fill(NaN), texts });
    expect(cellsHash(text("a", "bc"))).not.toBe(cellsHash(text("ab", "c")));
  });
});

describe("data referred to", () => {
  const data = table(column("x", [1, 2]), column("y", [3, 4]), { ...column("LV", [0.1, 0.2]), origin: "analysis" });

  it("are known again, whatever an analysis added", () => {
    const reference = referenceTo(data);
    expect(reference.columns.map(({ name }) => name)).toEqual(["x", "y"]);
    expect(differenceFrom(reference, table(column("y", [3, 4]), column("x", [1, 2])))).toBeUndefined();
  });

  it("differ in rows, columns or cells, and each is said", () => {
    const reference = referenceTo(data);
    expect(differenceFrom(reference, table(column("x", [1, 2]), column("y", [3, 5]), column("z", [0, 0])))).toEqual({ rows: undefined, absent: [], added: ["z"], changed: ["y"], isKnown: true });
    expect(differenceFrom(reference, table(column("x", [1])))).toEqual({ rows: { was: 2, is: 1 }, absent: ["y"], added: [], changed: [], isKnown: true });
    const older = { ...reference, columns: reference.columns.map(({ name }) => ({ name })) };
    expect(differenceFrom(older, table(column("x", [9, 9]), column("y", [9, 9])))).toBeUndefined();
  });
});
