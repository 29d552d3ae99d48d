import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset";
import { missingPatterns, type PatternTable } from "../../src/data/patterns";

/** To its end, at once. */
function patternsOf(...given: Parameters<typeof missingPatterns>): PatternTable {
  const job = missingPatterns(...given);
  for (;;) {
    const { done, value } = job.next();
    if (done === true) return value;
  }
}

const NA = Number.NaN;
/** `nhanes` of R's package mice (25 cases; Schafer 1997, table 6.14). */
const nhanes: Dataset = {
  name: "nhanes", rows: 25,
  columns: Object.entries({
    age: [1, 2, 1, 3, 1, 3, 1, 1, 2, 2, 1, 2, 3, 2, 1, 1, 3, 2, 1, 3, 1, 1, 1, 3, 2],
    bmi: [NA, 22.7, NA, NA, 20.4, NA, 22.5, 30.1, 22, NA, NA, NA, 21.7, 28.7, 29.6, NA, 27.2, 26.3, 35.3, 25.5, NA, 33.2, 27.5, 24.9, 27.4],
    hyp: [NA, 1, 1, NA, 1, NA, 1, 1, 1, NA, NA, NA, 1, 2, 1, NA, 2, 2, 1, 2, NA, 1, 1, 1, 1],
    chl: [NA, 187, 187, NA, 113, 184, 118, 187, 238, NA, NA, NA, 206, 204, NA, NA, 284, 199, 218, NA, NA, 229, 131, NA, 186],
  }).map(([name, values]) => ({ name, scale: "metric", values: Float64Array.from(values) })),
};

describe("patterns of missing values", () => {
  it("are those that md.pattern(nhanes) of mice prints (van Buuren, Flexible Imputation of Missing Data, 2018, section 4.1)", () => {
    const { columns, counts, patterns } = patternsOf(nhanes, ["age", "bmi", "hyp", "chl"]);
    expect(columns).toEqual(["age", "hyp", "bmi", "chl"]);
    expect(counts).toEqual([0, 8, 9, 10]);
    expect(patterns.map(({ missing, rows }) => [rows.length, missing.map((place) => columns[place])])).toEqual([
      [13, []], [3, ["chl"]], [1, ["bmi"]], [1, ["hyp", "bmi"]], [7, ["hyp", "bmi", "chl"]],
    ]);
    expect(patterns[1]!.rows).toEqual([14, 19, 23]);
  });

  it("count texts, and pass over columns that are not there", () => {
    const data: Dataset = { name: "d", rows: 3, columns: [{ name: "t", scale: "text", values: Float64Array.of(NA, NA, NA), texts: ["a", "", "b"] }] };
    expect(patternsOf(data, ["t", "nobody"])).toEqual({ columns: ["t"], counts: [1], patterns: [{ missing: [], rows: [0, 2] }, { missing: [0], rows: [1] }] });
    expect(patternsOf(data, [])).toEqual({ columns: [], counts: [], patterns: [{ missing: [], rows: [0, 1, 2] }] });
  });

  it("divide the cases: every case is in one, and is missing just what its pattern says", () =>
    fc.assert(fc.property(fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 30 }), (table) => {
      const data: Dataset = { name: "d", rows: table.length, columns: [0, 1, 2, 3].map((k) => ({ name: `x${k}`, scale: "metric", values: Float64Array.from(table, (row) => (row[k] ? NA : 1)) })) };
      const { columns, patterns } = patternsOf(data, ["x0", "x1", "x2", "x3"]);
      expect(patterns.flatMap(({ rows }) => rows).toSorted((a, b) => a - b)).toEqual(table.map((_, row) => row));
      for (const { missing, rows } of patterns) for (const row of rows) expect(columns.map((name, k) => [table[row]![Number(name[1])], missing.includes(k)]).every(([is, says]) => is === says)).toBe(true);
    })));
});
