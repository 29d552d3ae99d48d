import fc from "fast-check";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import type { DataColumn, Dataset } from "../../../src/data/dataset";
import { readDataFile } from "../../../src/data/import/importData";
import { fitsWorkbook, writeXlsx } from "../../../src/data/write/xlsx";
import { drain } from "../../../src/jobs/job";

const titles = { data: "Data & more", variables: "Variables", heads: ["Name", "Label", "Type", "Value labels", "Missing"], scale: (scale: string) => scale };
const written = (data: Dataset): Uint8Array => new Uint8Array(Buffer.concat(drain(writeXlsx(data, titles))));
const numbers = (name: string, cells: readonly number[]): DataColumn => ({ name, scale: "metric", values: Float64Array.from(cells) });
const words = (name: string, cells: readonly string[]): DataColumn => ({ name, scale: "nominal", texts: cells, values: new Float64Array(cells.length).fill(NaN) });
const dataset = (...columns: readonly DataColumn[]): Dataset => ({ name: "d.xlsx", rows: columns[0]!.values.length, columns });

describe("writeXlsx", () => {
  it("is read back as it was, dates too", () => {
    const cells = fc.tuple(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: NaN }), fc.constantFrom("one", "two & <three>", 'say "four"', "five\nsix", "é_x0041_", "=1+1", " blank ", "\u0007", ""), fc.integer({ min: -20_000, max: 60_000 }));
    fc.assert(fc.property(fc.array(cells, { minLength: 2, maxLength: 30 }), (rows) => {
      fc.pre(rows.filter(([, text]) => text !== "").length > 0);
      const data = dataset(numbers("x <1>", rows.map(([x]) => x + 0)), words("t", rows.map(([, t]) => t)), { ...numbers("when", rows.map(([, , day]) => day)), format: "date" });
      const back = readDataFile(written(data), "d.xlsx", { hasHeader: true, scales: { t: "nominal" } }).dataset!;
      expect(back.columns.map((column) => column.name)).toEqual(["x <1>", "t", "when"]);
      expect([...back.columns[0]!.values]).toEqual([...data.columns[0]!.values]);
      expect(back.columns[1]!.texts).toEqual(data.columns[1]!.texts!.map((text) => text.trim()));
      expect(back.columns[2]).toMatchObject({ format: "date" });
      expect([...back.columns[2]!.values]).toEqual([...data.columns[2]!.values]);
    }), { numRuns: 60 });
  });

  it("is read alike by another program", async () => {
    const data = dataset(numbers("x", [1.5, -2, NaN]), words("t", ["=cmd()", "b", "c"]));
    expect(await readSheet(Buffer.from(written(data)), 1)).toEqual([["x", "t"], [1.5, "=cmd()"], [-2, "b"], [null, "c"]]);
  });

  it("says in a second sheet what the variables are", async () => {
    const labelled: DataColumn = { ...numbers("gender", [1, 2]), label: "Sexe", scale: "binary", valueLabels: [{ value: 1, label: "F" }, { value: 2, label: "M" }], missingCodes: { values: [9], range: { from: 97, to: 99 } } };
    expect(await readSheet(Buffer.from(written(dataset(labelled))), "Variables")).toEqual([titles.heads, ["gender", "Sexe", "binary", "1 = F; 2 = M", "9; 97 … 99"]]);
  });

  it("knows what a sheet can hold", () => {
    expect([fitsWorkbook({ name: "", rows: 1_048_575, columns: [] }), fitsWorkbook({ name: "", rows: 1_048_576, columns: [] })]).toEqual([true, false]);
  });
});
