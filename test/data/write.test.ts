import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../src/data/csv/parseCsv";
import type { DataColumn, Dataset } from "../../src/data/dataset";
import { possibleScales, withScale } from "../../src/data/rescale";
import { defaultWriteOptions, writeCsv } from "../../src/data/write/csv";

const numbers = (name: string, values: readonly number[]): DataColumn => ({ name, scale: "metric", values: Float64Array.from(values) });
const texts = (name: string, cells: readonly string[]): DataColumn => ({ name, scale: "nominal", texts: cells, values: new Float64Array(cells.length).fill(NaN) });
const dataset = (columns: readonly DataColumn[]): Dataset => ({ name: "d.csv", rows: columns[0]?.values.length ?? 0, columns });

describe("writeCsv", () => {
  it("neutralises formulas in names and texts, never numbers", () => {
    const data = dataset([numbers("=x", [-1, 2]), texts("@y", ["+cmd", "plain, quoted"])]);
    expect(writeCsv(data)).toBe("'=x,'@y\n-1,'+cmd\n2,\"plain, quoted\"\n");
    expect(writeCsv(data, { ...defaultWriteOptions, neutralise: false })).toBe('=x,@y\n-1,+cmd\n2,"plain, quoted"\n');
  });

  it("writes decimal commas between semicolons", () => {
    expect(writeCsv(dataset([numbers("a", [1.5, NaN]), numbers("b", [2, -0.25])]), { delimiter: ";", decimal: ",", neutralise: true })).toBe("a;b\n1,5;2\n;-0,25\n");
  });

  it("is read back as it was", () => {
    const row = fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom("one", "two, three", 'say "four"', "five\nsix", "é", ""));
    fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.constantFrom(",", ";", "\t") as fc.Arbitrary<"," | ";" | "\t">, (rows, delimiter) => {
      const data = dataset([numbers("x", rows.map(([x]) => x + 0)), texts("t", rows.map(([, t]) => t))]);
      const written = writeCsv(data, { ...defaultWriteOptions, delimiter });
      const back = parseCsv(new TextEncoder().encode(written), "d.csv", { delimiter, decimal: ".", hasHeader: true }).dataset!;
      expect(back.columns.map((column) => column.name)).toEqual(["x", "t"]);
      expect([...back.columns[0]!.values]).toEqual([...data.columns[0]!.values]);
      if (rows.some(([, t]) => t !== "")) expect(back.columns[1]!.texts).toEqual(data.columns[1]!.texts);
    }));
  });
});

describe("withScale", () => {
  const data = dataset([numbers("a", [1, 2, NaN]), numbers("b", [1, 2, 3]), texts("t", ["u", "v", ""])]);

  it("knows what a column can be", () => {
    expect(possibleScales(data.columns[0]!)).toContain("binary");
    expect(possibleScales(data.columns[1]!)).not.toContain("binary");
    expect(possibleScales(data.columns[2]!)).toEqual(["nominal", "id", "text"]);
  });

  it("makes categories of numbers and back", () => {
    const nominal = withScale(data, "a", "nominal");
    expect(nominal.columns[0]).toMatchObject({ scale: "nominal", texts: ["1", "2", ""] });
    expect([...withScale(nominal, "a", "ordinal").columns[0]!.values]).toEqual([1, 2, NaN]);
  });

  it("refuses what cannot be", () => {
    expect(withScale(data, "t", "metric")).toBe(data);
    expect(withScale(data, "b", "binary")).toBe(data);
    expect(withScale(data, "none", "text")).toBe(data);
  });
});
