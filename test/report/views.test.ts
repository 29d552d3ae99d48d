import { describe, expect, it } from "vitest";
import { asList, asMatrix, barsOf, flaggedRows, numberColumns, viewsOf } from "../../src/report/views";
import { writePlain } from "../../src/report/write/plain";
import { estimated } from "../paper/given";
import { english, wordsIn } from "./write/fixture";

const { report } = estimated("satisfaction");
const table = (id: string) => report.tables.find((one) => one.id === id)!;
const value = (cell: unknown): number | null | undefined => (cell as { value?: number | null }).value;

describe("views of a table", () => {
  it("offers what the table can be shown as", () => {
    expect(viewsOf(table("paths"))).toEqual(["list", "matrix", "chart"]);
    expect(viewsOf(table("measurement"))).toEqual(["list", "chart"]);
    expect(viewsOf(table("htmt"))).toEqual(["matrix", "list", "chart"]);
    expect(viewsOf({ ...table("paths"), rows: [] })).toEqual(["list"]);
  });

  it("puts every path into the cell of its two ends, and nothing elsewhere", () => {
    const paths = table("paths");
    for (const { id } of numberColumns(paths)) {
      const at = paths.columns.findIndex((column) => column.id === id);
      const matrix = asMatrix(paths, id);
      const filled = matrix.rows.flatMap((row) => matrix.columns.flatMap((column, k) => (k > 0 && row.cells[k]!.kind === "number" ? [`${row.id}->${column.id} ${value(row.cells[k])}`] : [])));
      expect(filled.sort()).toEqual(paths.rows.map((row) => `${row.id} ${value(row.cells[at])}`).sort());
    }
  });

  it("puts items into rows and their construct into columns, and still selects the item", () => {
    const matrix = asMatrix(table("items"), "loading");
    expect(matrix.rows).toHaveLength(table("items").rows.length);
    expect(matrix.rows[0]!.target).toEqual(table("items").rows[0]!.target);
    for (const row of matrix.rows) expect(row.cells.filter(({ kind }) => kind === "number")).toHaveLength(1);
  });

  it("lists each pair of a triangle once, with its reason where there is no number", () => {
    const constructs = table("htmt").rows.length;
    const list = asList(table("htmt"), { key: "results:view.pair" });
    expect(list.rows).toHaveLength((constructs * (constructs - 1)) / 2);
    expect(list.columns.map(({ id, statistic }) => [id, statistic])).toEqual([["pair", undefined], ["htmt", "htmt"]]);
    expect(asList(table("paths"), { key: "x" })).toBe(table("paths"));
    expect(asList(table("correlations"), { key: "x" }).rows.some(({ cells }) => value(cells[1]) === 1)).toBe(false);
  });

  it("draws a bar for every number and none for what is missing", () => {
    const measured = table("measurement");
    const bars = barsOf(measured, "ave");
    expect(bars.map((bar) => bar.value)).toEqual(measured.rows.flatMap(({ cells }) => (cells[5]!.kind === "number" && value(cells[5]) !== null ? [value(cells[5])] : [])));
    expect(bars.length).toBeLessThan(measured.rows.length);
  });

  it("finds the rows to look at", () => {
    expect(flaggedRows(table("items").rows).map(({ id }) => id.split("/")[1])).toEqual(["IMAG2", "CUSL2"]);
  });
});

describe("a table as plain text", () => {
  it("has columns of even width, numbers flush right", () => {
    const lines = writePlain(table("paths"), wordsIn(english)).split("\n");
    expect(lines[0]).toBe("Paths");
    const [head, rule, ...rows] = lines.slice(2).filter((line) => line !== "");
    expect(rule!.split("  ")[0]).toMatch(/^-+$/);
    const end = head!.indexOf("β") + 1;
    for (const row of rows) expect(row.slice(end - 4, end)).toMatch(/\.\d{3}/);
  });
});
