import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { columnNamed, type DataColumn } from "../../../src/data/dataset";
import { readDataFile } from "../../../src/data/import/importData";
import type { ImportOptions, ImportResult } from "../../../src/data/import/options";
import { writeSav, type TestFile, type TestVariable } from "./writeSav";

const read = (file: TestFile, options?: Partial<ImportOptions>): ImportResult => readDataFile(writeSav(file), "f.sav", options);
const column = (result: ImportResult, name: string): DataColumn => columnNamed(result.dataset!, name)!;
const codes = ({ notes }: ImportResult): string[] => notes.map((note) => note.code);

describe("files written by R (haven)", () => {
  const folder = join(import.meta.dirname, "../../reference/spss");
  const files = ["t_none.sav", "t_byte.sav", "t.zsav"].map((file) => readDataFile(readFileSync(join(folder, file)), file));

  it.each([0, 1, 2])("are read in every compression (%i), with labels, codes and dates", (i) => {
    const result = files[i]!;
    expect([result.rows, result.options.encoding, result.notes]).toEqual([300, "utf-8", []]);
    expect(result.dataset!.columns.map(({ name, scale }) => [name, scale])).toEqual([["id", "id"], ["gender", "binary"], ["pq1", "ordinal"], ["x", "metric"], ["city", "nominal"], ["when", "metric"], ["a_very_long_variable_name_over_eight", "metric"]]);
    expect(column(result, "gender")).toMatchObject({ label: "Sexe du répondant", valueLabels: [{ value: 1, label: "Male" }, { value: 2, label: "Female" }] });
    expect(column(result, "pq1")).toMatchObject({ label: "Qualité perçue 1 — très longue étiquette avec accents éèà", missingCodes: { values: [99] } });
    expect(Array.from(column(result, "pq1").coded!.rows)).toEqual([295, 296, 297, 298, 299]);
    expect([column(result, "x").values[0], Array.from(column(result, "pq1").values.subarray(295))]).toEqual([NaN, [NaN, NaN, NaN, NaN, NaN]]);
    expect(new Set(column(result, "city").texts)).toEqual(new Set(["Orléans", "Besançon", ""]));
    // 2026-01-01 and the day 299 later
    expect([column(result, "when").format, column(result, "when").values[0], column(result, "when").values[299]]).toEqual(["date", 20_454, 20_753]);
  });

  it("hold the same in every compression", () => expect([files[1]!.dataset!.columns, files[2]!.dataset!.columns]).toEqual([files[0]!.dataset!.columns, files[0]!.dataset!.columns]));
});

describe("any file", () => {
  const number = fc.oneof(fc.integer({ min: -120, max: 160 }), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), fc.constant(NaN));
  const text = (width: number) => fc.string({ unit: fc.constantFrom("a", "b", "é", " ", "7", "漢"), maxLength: width }).map((s) => new TextDecoder().decode(new TextEncoder().encode(s).subarray(0, width)).replace(/\ufffd/g, "").trim());
  const variable = (rows: number): fc.Arbitrary<Pick<TestVariable, "cells" | "width">> =>
    fc.oneof(
      fc.array(number, { minLength: rows, maxLength: rows }).map((cells) => ({ cells: cells.map((cell) => cell + 0) })),
      fc.integer({ min: 1, max: 700 }).chain((width) => fc.array(text(width), { minLength: rows, maxLength: rows }).map((cells) => ({ cells, width }))),
    );
  const file = fc.integer({ min: 1, max: 30 }).chain((rows) => fc.record({
    variables: fc.array(variable(rows), { minLength: 1, maxLength: 6 }).map((all) => all.map((one, i): TestVariable => ({ ...one, name: `Variable_éà_${i}` }))),
    little: fc.boolean(),
    compression: fc.constantFrom(0 as const, 1 as const, 2 as const),
    states: fc.boolean(),
  }));

  it("gives back every cell, in either order of bytes and each compression", () => {
    fc.assert(fc.property(file, (given) => {
      const result = read(given);
      expect(result.rows).toBe(given.variables[0]!.cells.length);
      for (const { name, cells } of given.variables) {
        const got = column(result, name);
        if (typeof cells[0] === "number") expect([...got.values]).toEqual(cells);
        else expect(got.texts).toEqual(cells);
      }
    }), { numRuns: 60 });
  });
});

describe("what a dictionary says", () => {
  it("missing values: single ones, an interval, an interval and one more", () => {
    const cells = [1, 5, 97, 98, 99, -1, 7];
    const missing = (variable: Partial<TestVariable>): number[] => [...column(read({ variables: [{ name: "q", cells, ...variable }] }), "q").values];
    expect(missing({ missing: [97, 99] })).toEqual([1, 5, NaN, 98, NaN, -1, 7]);
    expect(missing({ range: [97, 99] })).toEqual([1, 5, NaN, NaN, NaN, -1, 7]);
    expect(missing({ range: [98, Number.MAX_VALUE], missing: [-1] })).toEqual([1, 5, 97, NaN, NaN, NaN, 7]);
    const kept = column(read({ variables: [{ name: "q", cells, range: [97, 99] }] }), "q");
    expect([kept.missingCodes, [...kept.coded!.codes]]).toEqual([{ values: [], range: { from: 97, to: 99 } }, [97, 98, 99]]);
  });

  it("labels and missing values of strings, short and long", () => {
    const result = read({ variables: [
      { name: "short", width: 4, cells: ["a", "b", "x"], labels: [["a", "Été"], ["b", "Hiver"]], missing: ["x"] },
      { name: "long", width: 20, cells: ["first answer", "second", "refused"], labels: [["first answer", "One"]], missing: ["refused"] },
    ] });
    expect(column(result, "short")).toMatchObject({ texts: ["a", "b", ""], valueLabels: [{ value: "a", label: "Été" }, { value: "b", label: "Hiver" }], missingCodes: { values: ["x"] } });
    expect(column(result, "long")).toMatchObject({ texts: ["first answer", "second", ""], valueLabels: [{ value: "first answer", label: "One" }] });
  });

  it("dates and times, from the first day of the Gregorian calendar on", () => {
    const result = read({ variables: [{ name: "d", format: 20, cells: [0, 86_400 * 141_428] }, { name: "dt", format: 22, cells: [86_400 * 141_428 + 60, NaN] }, { name: "t", format: 21, cells: [3600, 60] }] });
    expect(result.dataset!.columns.map(({ format, values }) => [format, values[0]])).toEqual([["date", -141_428], ["dateTime", 60], ["time", 3600]]);
    expect(result.preview).toEqual([["1582-10-14", "1970-01-01 00:01:00", "01:00:00"], ["1970-01-01", "", "00:01:00"]]);
  });

  it("calls nominal only what has labels of its own: ratings share theirs", () => {
    const rating = [1, 2, 3, 4, 5].map((value) => [value, `agree ${value}`] as const);
    const cells = [1, 2, 3, 4, 5, 5];
    const result = read({ variables: [{ name: "q1", measure: 1, cells, labels: rating }, { name: "q2", measure: 1, cells, labels: rating }, { name: "region", measure: 1, cells, labels: rating.map(([value]) => [value, `r${value}`] as const) }, { name: "plain", measure: 1, cells }] });
    expect(result.dataset!.columns.map(({ scale }) => scale)).toEqual(["ordinal", "ordinal", "nominal", "ordinal"]);
    expect(column(result, "region").texts).toEqual(["1", "2", "3", "4", "5", "5"]);
    expect(column(read({ variables: [{ name: "region", measure: 1, cells, labels: rating }] }, { scales: { region: "ordinal" } }), "region").scale).toBe("ordinal");
  });

  it("proposes codes that nobody declared, and reads them as missing when asked", () => {
    const variables = [{ name: "q", cells: [1, 2, 3, -99, 5] }];
    expect(read({ variables }).proposedCodes).toEqual([{ code: -99, columns: ["q"], count: 1 }]);
    expect([...column(read({ variables }, { missingCodes: ["-99"] }), "q").values]).toEqual([1, 2, 3, NaN, 5]);
    expect([...column(read({ variables }, { columnCodes: { q: [1] } }), "q").values]).toEqual([NaN, 2, 3, -99, 5]);
  });
});

describe("damaged files", () => {
  const whole = writeSav({ variables: [{ name: "x", cells: [1, 2, 3.5, 4], labels: [[1, "one"]], missing: [99] }, { name: "t", width: 300, cells: ["a", "b", "c", "d"] }], compression: 2 });

  it("keep the cases that are whole where the end is missing", () => {
    const plain = writeSav({ variables: [{ name: "x", cells: [1, 2, 3] }, { name: "y", cells: [4, 5, 6] }] });
    const result = readDataFile(plain.subarray(0, plain.length - 4), "f.sav");
    expect([result.rows, codes(result)[0]]).toEqual([2, "shortFile"]);
  });

  it("cut anywhere or with any byte changed, give data or a reason, without a fault", () => {
    const variants = Number(process.env["FUZZ"] ?? 300);
    fc.assert(fc.property(fc.integer({ min: 4, max: whole.length - 1 }), fc.array(fc.tuple(fc.integer({ min: 4, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }), fc.boolean(), (end, flips, cut) => {
      const bytes = whole.slice(0, cut ? end : whole.length);
      for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
      const { dataset, notes } = readDataFile(bytes, "f.sav");
      expect(dataset === undefined).toBe(notes.some((note) => note.severity === "error"));
      if (dataset !== undefined) expect(dataset.columns.every((one) => one.values.length === dataset.rows)).toBe(true);
    }), { numRuns: variants });
  });
});
