import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noteText } from "../../../src/data/import/notes";
import type { ImportResult, ImportOptions } from "../../../src/data/import/options";
import { importText } from "../../../src/data/csv/importText";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import { readDataFile } from "../../../src/data/import/importData";
import { sourceOf } from "../../../src/data/import/source";
import { columnNamed } from "../../../src/data/dataset";
import { en } from "../../../src/text/en/catalogue";
import { flatten } from "../../text/flatten";

const read = (text: string, options?: Partial<ImportOptions>): ImportResult => parseCsv(new TextEncoder().encode(text), "file.csv", options);
const names = (result: ImportResult): string[] => result.dataset?.columns.map((column) => column.name) ?? [];
const values = (result: ImportResult, name: string): number[] => [...(columnNamed(result.dataset!, name)?.values ?? [])];
const codes = (result: ImportResult): string[] => result.notes.map((note) => note.code);

describe("what is no table", () => {
  it("refuses workbooks and binary files by kind", () => {
    const start = (bytes: readonly number[]): string[] => codes(readDataFile(new Uint8Array(bytes), "file"));
    expect(start([0x50, 0x4b, 3, 4, 20, 0])).toEqual(["damaged"]);
    expect(start([0xd0, 0xcf, 0x11, 0xe0])).toEqual(["workbook"]);
    expect(start([0x24, 0x46, 0x4c, 0x32])).toEqual(["damaged"]);
    expect(start([1, 2, 0, 0, 0, 9, 9, 9])).toEqual(["notText"]);
  });

  it("refuses blanks and a mark without text", () => {
    expect(codes(read(" \n\n"))).toEqual(["empty"]);
    expect(codes(parseCsv(new Uint8Array([0xef, 0xbb, 0xbf]), "file"))).toEqual(["empty"]);
    expect(codes(parseCsv(new Uint8Array([0xff, 0xfe]), "file"))).toEqual(["empty"]);
  });

  it("refuses an encoding that is not known, and rows that are all missing", () => {
    expect(codes(read("a,b\n1,2", { encoding: "klingon" }))).toEqual(["unknownEncoding"]);
    expect(read("a,b\nNA,\n,.").dataset).toBeUndefined();
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const { dataset, notes } = parseCsv(bytes, "file");
      expect(dataset === undefined).toBe(notes.some((note) => note.severity === "error"));
    }));
  });

  it("never throws, whatever the text, and gives columns of equal length with names of their own", () => {
    const piece = fc.constantFrom("a", "1", ",", ";", "\t", "\n", "\r", '"', ".", "-", "é", "NA", " ", "|");
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { dataset } = read(pieces.join(""));
      if (dataset === undefined) return;
      expect(new Set(dataset.columns.map((column) => column.name)).size).toBe(dataset.columns.length);
      expect(dataset.columns.every((column) => column.values.length === dataset.rows && (column.texts?.length ?? dataset.rows) === dataset.rows)).toBe(true);
    }));
  });
});

describe("ways of writing", () => {
  it("mixes line ends", () => expect(values(read("a,b\r\n1,2\r3,4\n5,6"), "b")).toEqual([2, 4, 6]));

  it("obeys a declared delimiter", () => expect(read("sep=;\na;b\n1;2\n3;4").options.delimiter).toBe(";"));

  it("reads bars", () => expect(names(read("a|b\n1|2"))).toEqual(["a", "b"]));

  it("prefers semicolons to decimal commas even without header", () => {
    const result = read("4,51;3,85\n3,80;5,15\n4,03;5,39");
    expect([result.detected.delimiter, result.detected.decimal, result.detected.hasHeader]).toEqual([";", ",", false]);
    expect(values(result, "V2")).toEqual([3.85, 5.15, 5.39]);
  });

  it("reads one column", () => expect(values(read("score\n1\n2\n3"), "score")).toEqual([1, 2, 3]));

  it("sees row names of R by the missing name", () => {
    const result = read('"x"\t"y"\n"1"\t5\t6\n"2"\t7\t8\n"3"\t9\t9');
    expect([names(result), values(result, "y")]).toEqual([["row", "x", "y"], [6, 8, 9]]);
    expect(codes(result)).toContain("rowNames");
  });

  it("takes the nameless first column of R's write.csv for numbers of the cases, not for a variable", () => {
    const result = read('"","x","y"\n"1",5,6\n"2",7,8\n"3",9,9');
    expect([names(result), values(result, "y")]).toEqual([["row", "x", "y"], [6, 8, 9]]);
    expect(columnNamed(result.dataset!, "row")?.scale).toBe("id");
    expect(codes(result).filter((code) => ["numberedRows", "blankHeaders", "idLike"].includes(code))).toEqual(["numberedRows"]);
    // any other nameless column is one like the rest
    expect(names(read('"","x"\n"4",5\n"2",7\n"3",9'))).toEqual(["V1", "x"]);
  });

  it("reads dates of an order that one of them tells, and leaves the others as they are written", () => {
    const of = (...cells: readonly string[]) => columnNamed(read(["d;x", ...cells.map((cell, i) => `${cell};${i}`)].join("\n")).dataset!, "d")!;
    const days = Date.UTC(2026, 2, 4) / 86_400_000;
    expect(of("04/03/2026", "25/12/2025", "")).toMatchObject({ format: "date", values: Float64Array.of(days, days - 69, Number.NaN) });
    expect(of("3-4-2026", "12-25-2025").values).toEqual(Float64Array.of(days, days - 69));
    expect(of("4.3.2026 9:05", "13.3.2026 14:00:30")).toMatchObject({ format: "dateTime", values: Float64Array.of(days * 86_400 + 32_700, (days + 9) * 86_400 + 50_430) });
    for (const cells of [["04/03/2026", "05/03/2026"], ["25/12/2025", "12/25/2025"], ["31/02/2026", "01/03/2026"], ["25/12/2025", "25/12/2025 10:00"], ["25/12-2025", "1/1/2026"]]) expect(of(...cells)).not.toHaveProperty("format");
    const chosen = read("d;x\n25/12/2025;1\n04/03/2026;2", { scales: { d: "id" } });
    expect(columnNamed(chosen.dataset!, "d")).toMatchObject({ scale: "id", texts: ["2025-12-25", "2026-03-04"] });
  });

  it("takes the questions of Qualtrics for labels", () => {
    const result = read('Q1,Q2\n"How, old?",Sex\n"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"\n30,1\n40,2');
    expect(columnNamed(result.dataset!, "Q1")).toMatchObject({ label: "How, old?" });
    expect(values(result, "Q1")).toEqual([30, 40]);
  });

  it("leaves out empty columns at the end", () => {
    const result = read("a,b,,\n1,2,,\n3,4,,");
    expect([names(result), result.notes[0]]).toMatchObject([["a", "b"], { code: "droppedColumns", values: { count: 2 } }]);
  });

  it("says that a quotation mark never closes", () => expect(codes(read('a,b\n1,2\n3,"4\n5,6'))).toContain("unclosedQuote"));

  it("keeps a chosen scale where the column allows it", () => {
    const result = read("group,name,x\n1,u,2\n2,v,3\n3,w,4", { scales: { group: "nominal", name: "metric" } });
    expect(result.dataset!.columns.map((column) => column.scale)).toEqual(["nominal", "id", "ordinal"]);
    expect(columnNamed(result.dataset!, "group")!.texts).toEqual(["1", "2", "3"]);
  });

  it("counts rows as in the file where some are left out", () => {
    const result = read("a,b\n1,2\n,\n3,x\n4,5\n6,7");
    expect(result.notes.find((note) => note.code === "textCells")!.rows).toEqual([3]);
  });
});

describe("the reading as a job", () => {
  const wide = `a,b\n${Array.from({ length: 200_000 }, (_, i) => `${i},"${i % 7}"`).join("\n")}`;

  it("stops often enough to be watched, never going back", () => {
    const job = importText(sourceOf(new TextEncoder().encode(wide)), "file");
    const shares: number[] = [];
    let step = job.next();
    for (; step.done !== true; step = job.next()) shares.push(step.value.done / step.value.total);
    expect(shares.length).toBeGreaterThan(6);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(step.value.dataset?.rows).toBe(200_000);
  });

  it("reads a row longer than a slice", () => {
    const long = `a,b\n1,"${"x".repeat(900_000)}"\n2,y`;
    expect(columnNamed(read(long).dataset!, "b")!.texts![0]).toHaveLength(900_000);
  });
});

describe("notes", () => {
  it("each has a sentence, plural where it counts", () => {
    const written = new Set([...flatten(en).keys()].map((key) => key.replace(/_(one|other)$/, "")));
    for (const text of ["a,,a\n1,2,x", "1,2", "", "a\n", 'a,b\n1,"', "a,b\n1\n1,2,3\n,"]) {
      for (const note of read(text).notes) expect(written).toContain(noteText(note).key);
    }
  });

  it("shortens long lists", () => {
    const rows = Array.from({ length: 9 }, (_, i) => i + 1);
    expect(noteText({ code: "shortRows", severity: "warning", columns: [], rows, values: {} }).values).toMatchObject({ count: 9, rows: "1, 2, 3, 4, 5, 6, …" });
  });
});
