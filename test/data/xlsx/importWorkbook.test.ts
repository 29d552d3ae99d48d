import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { columnNamed } from "../../../src/data/dataset";
import { readDataFile } from "../../../src/data/import/importData";
import type { ImportOptions, ImportResult } from "../../../src/data/import/options";
import { cell, row, workbook, type TestParts } from "./workbook";

const read = (parts: TestParts, options?: Partial<ImportOptions>): ImportResult => readDataFile(workbook(parts), "book.xlsx", options);
const names = ({ dataset }: ImportResult): string[] => dataset?.columns.map((column) => column.name) ?? [];
const values = ({ dataset }: ImportResult, name: string): number[] => [...(columnNamed(dataset!, name)?.values ?? [])];
const codes = ({ notes }: ImportResult): string[] => notes.map((note) => note.code);
const text = (reference: string, words: string): string => cell(reference, words, "inlineStr");
const simple = row(1, text("A1", "x"), text("B1", "y")) + row(2, cell("A2", 1), cell("B2", 2.5)) + row(3, cell("A3", 4));

describe("a sheet", () => {
  it("gives names, numbers and gaps", () => {
    const result = read({ sheets: [{ name: "S", xml: simple }] });
    expect([names(result), values(result, "x"), values(result, "y")]).toEqual([["x", "y"], [1, 4], [2.5, NaN]]);
    expect(result).toMatchObject({ format: "workbook", sheets: ["S"], rows: 2 });
  });

  it("is the first in view with a table, or the one asked for", () => {
    const other = row(1, text("A1", "z")) + row(2, cell("A2", 9)) + row(3, cell("A3", 8));
    const parts = { sheets: [{ name: "hidden", xml: simple, state: "hidden" }, { name: "cover", xml: row(1, text("A1", "Title")) }, { name: "data", xml: other }] };
    expect([read(parts).options.sheet, names(read(parts))]).toEqual(["data", ["z"]]);
    expect(names(read(parts, { sheet: "hidden" }))).toEqual(["x", "y"]);
    expect(read(parts).sheets).toEqual(["hidden", "cover", "data"]);
  });

  it("may begin below a title and right of the edge", () => {
    const xml = row(2, text("B2", "Survey 2024")) + row(5, text("B5", "a"), text("C5", "b"), text("D5", "c")) + row(6, cell("B6", 1), cell("C6", 2), cell("D6", 3)) + row(7, cell("B7", 4), cell("C7", 5), cell("D7", 7)) + row(8, cell("B8", 4), cell("C8", 5), cell("D8", 6));
    const result = read({ sheets: [{ name: "S", xml }] });
    expect([result.options.headerRow, names(result), values(result, "c")]).toEqual([2, ["a", "b", "c"], [3, 7, 6]]);
    expect(result.head[0]).toEqual(["Survey 2024"]);
  });

  it("reads shared, rich and escaped texts, without phonetic hints", () => {
    const strings = `<sst><si><t>name</t></si><si><r><t>Île</t></r><r><rPr><b/></rPr><t xml:space="preserve"> &amp; co</t></r><rPh sb="0"><t>hint</t></rPh></si><si><t>two_x000D_lines</t></si><si/></sst>`;
    const xml = row(1, cell("A1", 0, "s"), text("B1", "n")) + row(2, cell("A2", 1, "s"), cell("B2", 1)) + row(3, cell("A3", 2, "s"), cell("B3", 2)) + row(4, cell("A4", 3, "s"), cell("B4", 3));
    expect(columnNamed(read({ sheets: [{ name: "S", xml }], strings }).dataset!, "name")!.texts).toEqual(["Île & co", "two\rlines", ""]);
  });

  it("reads dates by their styles, in both calendars", () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-40C]dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="171" formatCode="0.0&quot; days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="20"/></cellXfs></styleSheet>`;
    const xml = row(1, ...["A", "B", "C", "D"].map((c) => text(`${c}1`, `v${c}`))) + row(2, cell("A2", 46023, "n", 1), cell("B2", 46023.5, "n", 2), cell("C2", 46023, "n", 3), cell("D2", 0.25, "n", 4)) + row(3, cell("A3", 1, "n", 1));
    const { dataset } = read({ sheets: [{ name: "S", xml }], styles });
    expect(dataset!.columns.map((column) => [column.format, column.values[0]])).toEqual([["date", 20_454], ["dateTime", 20_454 * 86_400 + 43_200], [undefined, 46023], ["time", 21_600]]);
    expect(dataset!.columns[0]!.values[1]).toBe(-25_567);
    expect(read({ sheets: [{ name: "S", xml }], styles, is1904: true }).dataset!.columns[0]!.values[0]).toBe(20_454 + 1462);
  });

  it("takes what formulas last gave; errors are missing, and what was never computed is said", () => {
    const xml = row(1, text("A1", "x"), text("B1", "y")) + row(2, '<c r="A2"><f>1+1</f><v>2</v></c>', cell("B2", "#DIV/0!", "e")) + row(3, '<c r="A3"><f>cmd()</f></c>', cell("B3", 3)) + row(4, cell("A4", 5), cell("B4", 4));
    const result = read({ sheets: [{ name: "S", xml }] });
    expect([values(result, "x"), values(result, "y")]).toEqual([[2, NaN, 5], [NaN, 3, 4]]);
    expect(result.notes.filter((note) => ["errorCells", "uncomputed"].includes(note.code)).map((note) => note.values["count"])).toEqual([1, 1]);
  });

  it("reads truth values, and numbers stored as text with a decimal comma", () => {
    const xml = row(1, text("A1", "b"), text("B1", "t")) + [["1", "1,5"], ["0", "2,25"], ["1", "3"]].map(([b, t], i) => row(i + 2, cell(`A${i + 2}`, b!, "b"), text(`B${i + 2}`, t!))).join("");
    const result = read({ sheets: [{ name: "S", xml }] });
    expect(columnNamed(result.dataset!, "b")).toMatchObject({ scale: "binary", valueLabels: [{ value: 0, label: "FALSE" }, { value: 1, label: "TRUE" }] });
    expect([result.options.decimal, values(result, "t")]).toEqual([",", [1.5, 2.25, 3]]);
  });

  it("finds cells without references one after the other", () => {
    const xml = `<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row>`;
    expect(values(read({ sheets: [{ name: "S", xml }] }), "b")).toEqual([2]);
  });
});

describe("what is no workbook", () => {
  it("is said: another archive, an empty sheet, a file cut short", () => {
    const bytes = workbook({ sheets: [{ name: "S", xml: simple }] });
    expect(codes(readDataFile(zipSync({ "content.xml": strToU8("<a/>") }), "f.ods"))).toEqual(["damaged"]);
    expect(codes(read({ sheets: [{ name: "S", xml: "" }] }))).toEqual(["emptySheet"]);
    expect(codes(readDataFile(bytes.subarray(0, bytes.length / 2), "f.xlsx"))).toEqual(["damaged"]);
  });

  it("a bomb of blanks is refused without unpacking it into memory", () => {
    const bytes = workbook({ sheets: [{ name: "S", xml: simple }], strings: `<sst>${" ".repeat(30_000_000)}` });
    const before = process.memoryUsage().arrayBuffers;
    expect(codes(readDataFile(bytes, "bomb.xlsx"))).toEqual(["tooLarge"]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100e6);
  });

  it("a bomb that lies about its size is left at the first byte too many", () => {
    const bytes = workbook({ sheets: [{ name: "S", xml: simple + row(9, text("A9", " ".repeat(3_000_000))) }] });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 2e6) view.setUint32(at + 24, 5000, true);
    expect(codes(readDataFile(bytes, "bomb.xlsx"))).toEqual(["damaged"]);
  });

  it("one that says its size is not tried", () => {
    const bytes = workbook({ sheets: [{ name: "S", xml: simple }] });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    let last = 0;
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) last = at;
    view.setUint32(last + 24, 2 ** 31, true);
    expect(codes(readDataFile(bytes, "bomb.xlsx"))).toEqual(["tooLarge"]);
  });

  it("a quotation mark that never closes, among thousands of tags, is said at once", () => {
    const xml = row(1, text("A1", "a")) + `<row r="2"><c r="A2 t="n">${"<v>1</v>".repeat(200_000)}`;
    expect(codes(read({ sheets: [{ name: "S", xml }] }))).toEqual(["damaged"]);
  });

  it("a stray cell at the far right costs its column alone", () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => row(i + 2, cell(`A${i + 2}`, i % 7), cell(`B${i + 2}`, i % 5)));
    const before = process.memoryUsage().arrayBuffers;
    const { dataset } = read({ sheets: [{ name: "S", xml: row(1, text("A1", "a"), text("B1", "b")) + rows.join("") + row(20_002, cell("XFD20002", 1)) }] });
    expect(dataset?.columns.map(({ name }) => name).slice(0, 2)).toEqual(["a", "b"]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50e6);
  });
});
