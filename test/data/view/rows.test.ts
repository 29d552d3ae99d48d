import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataColumn, Dataset } from "../../../src/data/dataset";
import { rowsThatHold, type Condition } from "../../../src/data/view/conditions";
import { sortRows, type Direction } from "../../../src/data/view/sortRows";
import { drain } from "../../../src/jobs/job";

const numbers = (name: string, values: readonly number[]): DataColumn => ({ name, scale: "metric", values: Float64Array.from(values) });
const texts = (name: string, cells: readonly string[]): DataColumn => ({ name, scale: "nominal", texts: cells, values: new Float64Array(cells.length).fill(NaN) });
const all = (rows: number): Int32Array => Int32Array.from({ length: rows }, (_, i) => i);
const sorted = (column: DataColumn, direction: Direction, rows = all(column.values.length)): number[] => [...drain(sortRows(column, rows, { direction, language: "fr" }))];

describe("sortRows", () => {
  it("orders numbers of every size and sign, equal ones as they stood, missing ones last", () => {
    const cell = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }), fc.constant(NaN), fc.constant(-0));
    fc.assert(fc.property(fc.array(cell), fc.constantFrom<Direction>("ascending", "descending"), (values, direction) => {
      const sign = direction === "ascending" ? 1 : -1;
      const expected = values.map((value, row) => ({ value, row })).sort((a, b) => {
        if (Number.isNaN(a.value) || Number.isNaN(b.value)) return Number(Number.isNaN(a.value)) - Number(Number.isNaN(b.value));
        return a.value === b.value ? 0 : sign * (a.value < b.value ? -1 : 1);
      });
      expect(sorted(numbers("x", values), direction)).toEqual(expected.map(({ row }) => row));
    }));
  });

  it("orders texts as people do: accents beside their letters, numbers by size", () => {
    const cells = ["zone", "Été", "item 10", "", "eta", "item 9", "Ete"];
    expect(sorted(texts("t", cells), "ascending").map((row) => cells[row])).toEqual(["eta", "Ete", "Été", "item 9", "item 10", "zone", ""]);
    expect(sorted(texts("t", cells), "descending").map((row) => cells[row])).toEqual(["zone", "item 10", "item 9", "Été", "Ete", "eta", ""]);
  });

  it("orders many different texts, piece by piece, as at once", () => {
    const cells = Array.from({ length: 10_000 }, (_, i) => `t${(i * 7919) % 10_007}`);
    expect(sorted(texts("t", cells), "ascending").map((row) => Number(cells[row]!.slice(1)))).toEqual(cells.map((cell) => Number(cell.slice(1))).sort((a, b) => a - b));
  });

  it("orders the rows given only, so that a second column breaks ties of the first", () => {
    expect(sorted(numbers("x", [5, 1, 9, 1]), "ascending", Int32Array.from([3, 2, 1]))).toEqual([3, 1, 2]);
  });
});

describe("rowsThatHold", () => {
  const data: Dataset = {
    name: "d", rows: 5,
    columns: [numbers("age", [20, 35, NaN, 50, 61]), texts("city", ["Orléans", "", "Besançon", "orleans-sud", "Lyon"]), { name: "sex", scale: "nominal", texts: ["1", "2", "", "1", "2"], values: Float64Array.from([1, 2, NaN, 1, 2]) }],
  };
  const rows = (...conditions: readonly Condition[]): number[] => [...drain(rowsThatHold(data, conditions))];

  it("keeps all rows where nothing is asked, or of a column that is not there", () => {
    expect([rows(), rows({ column: "gone", least: 3 })]).toEqual([[0, 1, 2, 3, 4], [0, 1, 2, 3, 4]]);
  });

  it("knows values, limits, parts of texts and missing cells", () => {
    expect(rows({ column: "age", least: 35, most: 50 })).toEqual([1, 3]);
    expect(rows({ column: "age", least: 35, missing: "with" })).toEqual([1, 2, 3, 4]);
    expect(rows({ column: "age", missing: "only" })).toEqual([2]);
    expect(rows({ column: "city", missing: "only" })).toEqual([1]);
    expect(rows({ column: "city", contains: "ORLEANS" })).toEqual([0, 3]);
    expect(rows({ column: "city", among: ["Lyon", "Besançon"] })).toEqual([2, 4]);
    expect(rows({ column: "sex", among: [1] })).toEqual([0, 3]);
    expect(rows({ column: "sex", among: ["2"] })).toEqual([1, 4]);
    expect(rows({ column: "age", among: [20, 61] })).toEqual([0, 4]);
    expect(rows({ column: "age", contains: "5" })).toEqual([1, 3]);
  });

  it("asks that all conditions hold", () => {
    expect(rows({ column: "age", least: 20 }, { column: "city", contains: "o" }, { column: "sex", among: [2] })).toEqual([4]);
  });
});
