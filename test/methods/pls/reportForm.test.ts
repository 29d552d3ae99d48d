import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pls } from "../../../src/methods/pls";
import type { Report, Table } from "../../../src/report/blocks";
import type { Text } from "../../../src/report/text";
import { translator } from "../../../src/text/i18n";
import { dataOf, estimate, modelOf } from "./given";
import { isFirstOrder, referenceCases } from "./referenceCase";

const cases = referenceCases().filter((c) => isFirstOrder(c) && c.data.file.startsWith("simulated"));
const reports = cases.map((c): readonly [string, Report] => {
  const input = { model: modelOf(c.model.lavaan!), data: dataOf({ file: c.data.file }) };
  const { missing = "mean", filter } = c.data;
  return [c.case, pls.report(estimate(input, { missing, ...(filter ? { filter } : {}), innerWeights: c.settings.innerWeights ?? "path" }), input)];
});

const textsOf = (table: Table): Text[] => [
  table.title,
  ...table.columns.flatMap((c) => (typeof c.header === "string" ? [] : [c.header])),
  ...table.reading,
  ...table.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.kind === "label" ? [cell.label] : cell.kind === "number" && cell.reason ? [cell.reason] : []))),
];

describe.each(reports)("the report of %s", (_, report) => {
  it("has as many cells in every row as columns, and every table and row only once", () => {
    const ids = report.tables.map((t) => t.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const table of report.tables) {
      expect(table.rows.map((row) => row.cells.length)).toEqual(table.rows.map(() => table.columns.length));
      expect(new Set(table.rows.map((row) => row.id)).size).toBe(table.rows.length);
      expect(table.reading.length).toBeGreaterThan(0);
    }
  });

  it("leaks no NaN", () => {
    const numbers = report.tables.flatMap((t) => t.rows.flatMap((row) => row.cells.flatMap((c) => (c.kind === "number" ? [c.value] : []))));
    expect(numbers.filter((n) => Number.isNaN(n))).toEqual([]);
    expect(JSON.stringify(report.overlay)).not.toMatch(/NaN/);
  });

  it.each(["en", "fr"] as const)("is said completely in %s", (language) => {
    const { t, i18n } = translator(language);
    const texts = report.tables.flatMap(textsOf);
    const silent = texts.filter(({ key, values }) => !i18n.exists(key, { ...values }) || /\{\{|undefined/.test(t(key, { ...values })));
    expect(silent).toEqual([]);
  });
});

describe.each(["en", "fr"])("docs/methods in %s", (language) => {
  const folder = join(import.meta.dirname, "..", "..", "..", "docs", "methods");
  const pages = readdirSync(folder).filter((page) => page.endsWith(".fr.md") === (language === "fr"));
  const headings = pages.flatMap((page) => [...readFileSync(join(folder, page), "utf8").matchAll(/^## (\S+)$/gm)].map((m) => m[1]!));

  it("explain every statistic that a table shows, once", () => {
    const shown = new Set(reports.flatMap(([, r]) => r.tables.flatMap((t) => t.columns.flatMap((c) => c.statistic ?? []))));
    expect([...shown].filter((id) => !headings.includes(id))).toEqual([]);
    expect(new Set(headings).size).toBe(headings.length);
  });
});
