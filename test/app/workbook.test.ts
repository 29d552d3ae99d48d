import { readSheet } from "read-excel-file/node";
import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { sheetNames, tablesAsXlsx } from "../../src/app/export/workbook";
import { paperTables } from "../../src/paper/paperTables";
import { estimated } from "../paper/given";
import { english, wordsIn } from "../report/write/fixture";

describe("a workbook of tables", () => {
  it("holds numbers as numbers, with all their digits", async () => {
    const tables = paperTables(estimated("crm-clusters").report).map(({ table }) => table);
    const blob = await tablesAsXlsx(tables, wordsIn(english));
    const bytes = Buffer.from(await blob.arrayBuffer());
    const rows = await readSheet(bytes, 1);
    expect(rows[0]).toEqual(["Construct and indicator", "Loading", "Weight", "VIF", "α", "ρ_A", "ρ_c", "AVE"]);
    expect(rows[2]![1]).toBeCloseTo(0.8172798850808889, 12);
    const paths = await readSheet(bytes, tables.findIndex(({ id }) => id === "paths") + 1);
    expect(paths[1]![1]).toBeCloseTo(0.6515666846119439, 12);
  });

  it("names sheets as Excel allows, each its own", () => {
    expect(sheetNames(["a/b [c]", "A b c", "", "x".repeat(40), "x".repeat(41)])).toEqual(["a b c", "A b c 2", "Sheet", "x".repeat(28), `${"x".repeat(28)} 2`]);
  });
});
