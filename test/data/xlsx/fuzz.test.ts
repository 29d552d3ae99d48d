import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDataFile } from "../../../src/data/import/importData";
import { cell, row, workbook } from "./workbook";

describe("damaged workbooks", () => {
  const strings = `<sst>${Array.from({ length: 20 }, (_, i) => `<si><t>text ${i}</t></si>`).join("")}</sst>`;
  const rows = Array.from({ length: 20 }, (_, i) => row(i + 2, cell(`A${i + 2}`, i, "s"), cell(`B${i + 2}`, i % 5)));
  const whole = workbook({ sheets: [{ name: "S", xml: row(1, cell("A1", 0, "s"), cell("B1", 1, "s")) + rows.join("") }], strings, styles: "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>" });

  it("cut anywhere or with any byte changed, give data or a reason, without a fault", () => {
    const variants = Number(process.env["FUZZ"] ?? 300);
    fc.assert(fc.property(fc.integer({ min: 4, max: whole.length - 1 }), fc.array(fc.tuple(fc.integer({ min: 4, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }), fc.boolean(), (end, flips, cut) => {
      const bytes = whole.slice(0, cut ? end : whole.length);
      for (const [at, value] of flips) if (at < bytes.length) bytes[at] = value;
      const { dataset, notes } = readDataFile(bytes, "f.xlsx");
      expect(dataset === undefined).toBe(notes.some((note) => note.severity === "error"));
      if (dataset !== undefined) expect(dataset.columns.every((one) => one.values.length === dataset.rows)).toBe(true);
    }), { numRuns: variants });
  });
});
