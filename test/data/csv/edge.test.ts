import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ImportResult, ImportOptions } from "../../../src/data/import/options";
import { defaultMissingCodes } from "../../../src/data/import/options";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import { columnNamed } from "../../../src/data/dataset";

/** The hostile files; their README says what a sensible program does with each. */
const FOLDER = join(import.meta.dirname, "../../reference/simulated/edge");
const read = (file: string, options?: Partial<ImportOptions>): ImportResult => parseCsv(readFileSync(join(FOLDER, file)), file, options);
const codes = (result: ImportResult): string[] => result.notes.map((note) => note.code);
const names = (result: ImportResult): string[] => result.dataset?.columns.map((column) => column.name) ?? [];
const scales = (result: ImportResult): string[] => result.dataset?.columns.map((column) => column.scale) ?? [];
const values = (result: ImportResult, name: string): number[] => [...(columnNamed(result.dataset!, name)?.values ?? [])];
const missing = (result: ImportResult): number => result.columns.reduce((sum, column) => sum + column.missing, 0);
const USUAL = ["a1", "a2", "a3", "b1", "b2", "b3"];

describe("every hostile file", () => {
  const files = readdirSync(FOLDER).filter((file) => /\.(csv|tsv)$/.test(file));
  const refused = ["empty.csv", "header-only.csv"];
  it.each(files)("%s gives data without infinite values, or says why not", (file) => {
    const result = read(file);
    if (refused.includes(file)) {
      expect(result.dataset).toBeUndefined();
      expect(result.notes.filter((note) => note.severity === "error")).toHaveLength(1);
      return;
    }
    expect(result.dataset!.columns.flatMap((column) => [...column.values]).filter((value) => Math.abs(value) === Infinity)).toEqual([]);
    expect(result.notes.every((note) => note.severity !== "error")).toBe(true);
  });
});

describe("shapes", () => {
  it.each(["cr-only-line-ends.csv", "no-final-newline.csv", "tab-separated.tsv", "collinear.csv", "formula-injection.csv"])("%s has 30 rows and nothing to say", (file) => {
    const result = read(file);
    expect([result.rows, result.notes]).toEqual([30, []]);
    expect(values(result, "a1").slice(0, 4)).toEqual([4, 4, 4, 5]);
  });

  it("detects tabs", () => expect(read("tab-separated.tsv").detected.delimiter).toBe("\t"));

  it("detects semicolons and the decimal comma", () => {
    const result = read("semicolon-decimal-comma.csv");
    expect([result.detected.delimiter, result.detected.decimal]).toEqual([";", ","]);
    expect(values(result, "a1").slice(0, 3)).toEqual([4.51, 3.8, 4.03]);
    expect(scales(result)).toEqual(Array(6).fill("metric"));
  });

  it("skips blank lines, and leaves out the row of commas by name", () => {
    const result = read("empty-lines.csv");
    expect([result.rows, missing(result)]).toEqual([30, 0]);
    expect(result.notes.find((note) => note.code === "emptyRows")!.rows).toEqual([11]);
    expect(result.notes.find((note) => note.code === "blankLines")!.values).toEqual({ count: 4 });
  });

  it("names the short and the long row", () => {
    const result = read("ragged-rows.csv");
    expect(result.notes.find((note) => note.code === "shortRows")!.rows).toEqual([5]);
    expect(result.notes.find((note) => note.code === "longRows")!.rows).toEqual([6]);
    expect(["b1", "b2", "b3"].map((name) => values(result, name).slice(4, 6))).toEqual([[NaN, 2], [NaN, 2], [NaN, 2]]);
    expect([result.rows, names(result)]).toEqual([30, USUAL]);
  });

  it("reads line breaks and doubled quotes inside quotes, as text", () => {
    const result = read("quoted-newlines.csv");
    expect([result.rows, names(result)]).toEqual([30, [...USUAL, "comment"]]);
    expect(columnNamed(result.dataset!, "comment")).toMatchObject({ scale: "text" });
    expect(columnNamed(result.dataset!, "comment")!.texts![1]).toBe('line one\nline "two", row 2');
  });

  it("warns of few rows and of a constant", () => {
    expect(codes(read("fewer-rows-than-indicators.csv"))).toEqual(["fewRows"]);
    expect(codes(read("one-row.csv"))).toEqual(["fewRows"]);
    expect(read("constant-column.csv").notes).toMatchObject([{ code: "constant", columns: ["a2"], severity: "warning" }]);
  });

  it("refuses a file without bytes and one without rows", () => {
    expect(codes(read("empty.csv"))).toEqual(["empty"]);
    expect(read("header-only.csv").notes).toMatchObject([{ code: "noRows", columns: USUAL }]);
  });
});

describe("names", () => {
  it("renames repeated and blank ones", () => {
    const repeated = read("duplicate-headers.csv");
    expect(names(repeated)).toEqual(["a1", "a2", "a2_2", "b1", "b1_2", "b3"]);
    expect(repeated.notes).toMatchObject([{ code: "duplicateHeaders", columns: ["a2_2", "b1_2"] }]);
    const blank = read("blank-header.csv");
    expect(names(blank)).toEqual(["a1", "V2", "a3", "b1", "b2", "b3"]);
    expect(blank.notes).toMatchObject([{ code: "blankHeaders", columns: ["V2"] }]);
  });

  it("sees that there is no header, which can be overruled", () => {
    const result = read("no-header.csv");
    expect([result.rows, names(result), codes(result)]).toEqual([30, ["V1", "V2", "V3", "V4", "V5", "V6"], ["noHeader"]]);
    const overruled = read("no-header.csv", { hasHeader: true });
    expect([overruled.rows, names(overruled)[0], overruled.detected.hasHeader]).toEqual([29, "4", false]);
  });

  it("keeps formulas and tags as the plain text that they are", () => {
    expect(names(read("formula-injection.csv")).slice(1, 3)).toEqual(["=cmd|'/c calc'!A1", "<img src=x onerror=alert(1)>"]);
  });
});

describe("encodings", () => {
  it.each([["utf8-bom-crlf.csv", "utf-8"], ["latin1-crlf.csv", "windows-1252"], ["utf16le-bom.csv", "utf-16le"]])("%s is read as %s", (file, encoding) => {
    const result = read(file);
    expect(result.detected.encoding).toBe(encoding);
    expect(names(result)).toEqual(["id", "Opérationnelle", "Fidélité", "région"]);
    expect(columnNamed(result.dataset!, "région")!.texts!.slice(0, 4)).toEqual(["Île-de-France", "Rhône", "Corrèze", "Nièvre"]);
    expect(scales(result)).toEqual(["id", "ordinal", "ordinal", "nominal"]);
    expect(result.notes).toEqual([]);
  });

  it("says how many characters a wrong choice spoils", () => {
    const result = read("latin1-crlf.csv", { encoding: "utf-8" });
    expect(result.notes.find((note) => note.code === "replacedCharacters")!.values["count"]).toBeGreaterThan(3);
  });
});

describe("missing values and numbers", () => {
  it("proposes -99 and reads it as missing when asked", () => {
    const result = read("missing-99.csv");
    expect(result.proposedCodes).toEqual([{ code: -99, columns: ["a1", "a3", "b1", "b3"], count: 4 }]);
    expect([missing(result), codes(result)]).toEqual([0, ["suspiciousCode"]]);
    const asked = read("missing-99.csv", { missingCodes: [...defaultMissingCodes, -99] });
    expect([missing(asked), asked.notes, scales(asked)]).toEqual([4, [], Array(6).fill("ordinal")]);
    expect([values(asked, "a1")[1], values(asked, "a3")[8], values(asked, "b1")[16], values(asked, "b3")[24]]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it("reads the usual texts as missing", () => {
    expect(missing(read("missing-mixed-codes.csv"))).toBe(4);
    const asked = read("missing-mixed-codes.csv", { missingCodes: ["NA", "#N/A"] });
    expect([missing(asked), codes(asked)]).toEqual([3, ["textCells"]]);
  });

  it("shows text among numbers, and reads it as missing when asked", () => {
    const result = read("text-in-numeric.csv");
    expect(result.notes).toMatchObject([
      { code: "textCells", columns: ["a3"], rows: [7], values: { cells: "“about five”" } },
      { code: "textCells", columns: ["b2"], rows: [15], values: { cells: "“n/a”" } },
    ]);
    expect(result.columns.find((column) => column.name === "a3")).toMatchObject({ scale: "text", textCells: 1, textExamples: [{ row: 7, text: "about five" }] });
    expect(values(result, "a1")[20]).toBe(5);
    const asked = read("text-in-numeric.csv", { textAsMissing: ["a3", "b2"] });
    expect([missing(asked), scales(asked)]).toEqual([2, Array(6).fill("ordinal")]);
    expect(values(asked, "a3")[6]).toBeNaN();
  });

  it("takes 1e1 for ten, Inf and NaN for missing, 0x1F and 1,000 for text", () => {
    const result = read("odd-numbers.csv");
    expect([values(result, "a1")[30], values(result, "a2")[30], values(result, "a3")[30]]).toEqual([10, NaN, NaN]);
    expect(Object.is(values(result, "b1")[30], 0)).toBe(true);
    expect(result.notes).toMatchObject([
      { code: "infinite", columns: ["a2"], rows: [31] },
      { code: "textCells", columns: ["b2"], rows: [31] },
      { code: "textCells", columns: ["b3"], rows: [31] },
      { code: "grouped", columns: ["b3"], values: { separator: "," } },
    ]);
    expect(values(read("odd-numbers.csv", { thousands: "," }), "b3")[30]).toBe(1000);
  });
});
