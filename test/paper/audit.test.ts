import { describe, expect, it } from "vitest";
import { audit } from "../../src/paper/audit/audit";
import { stages } from "../../src/paper/audit/finding";
import { references } from "../../src/paper/references";
import type { Table } from "../../src/report/blocks";
import { itemKey, pathKey } from "../../src/report/overlay";
import { english, french, wordsIn } from "../report/write/fixture";
import { auditOf, estimated } from "./given";

const crm = estimated("crm-clusters");
const reputation = estimated("reputation");
const find = (id: string, findings = auditOf(crm)) => findings.find((finding) => finding.id === id)!;

/** A table of a bootstrap as far as the audit reads it. */
const tested = (id: string, column: "p" | "upperBound", rows: readonly (readonly [string, number])[]): Table => ({
  id, section: "structural", form: "list", title: { key: "x" }, reading: [],
  columns: [{ id: "name", header: "n", align: "start" }, { id: column, header: "p", align: "end" }],
  rows: rows.map(([key, value]) => ({ id: key, target: { kind: "path", key }, cells: [{ kind: "text", text: key }, { kind: "number", value, style: "p" }] })),
});

describe("the reviewer's checklist", () => {
  it("goes through the stages in order", () => {
    for (const given of [crm, reputation, estimated("satisfaction")]) {
      const order = auditOf(given).map(({ stage }) => stages.indexOf(stage));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });

  it("names the weak items of the study, and leads to them on the diagram", () => {
    const loadings = find("loadings");
    expect(loadings.level).toBe("watch");
    expect(loadings.finding.values!["names"]).toBe("OI2, CC2, PRO1, PRO2, PC1");
    expect(loadings.targets[0]).toEqual({ kind: "item", key: itemKey("c1", "OI2"), name: "OI2", cell: { of: "results", table: "items", row: itemKey("c1", "OI2"), column: "loading" } });
    expect(loadings.source).toBe("hair2022");
  });

  it("computes the sample that the smallest path asks for", () => {
    const size = find("sampleSize");
    // (2.486 / 0.04759)² = 2728.9 with the coefficient unrounded
    expect(size.level).toBe("watch");
    expect(size.finding.values).toMatchObject({ n: 72, needed: "2,729" });
    expect(size.targets[0]?.key).toBe(pathKey("c2", "c3"));
  });

  it("leads from every number to its cell, which holds it", () => {
    for (const given of [crm, reputation]) {
      for (const { targets } of auditOf(given)) {
        for (const { cell } of targets) {
          const table = given.report.tables.find(({ id }) => id === cell?.table)!;
          const at = table.columns.findIndex(({ id }) => id === cell?.column);
          expect(table.rows.find(({ id }) => id === cell?.row)?.cells[at]).toMatchObject({ kind: "number" });
        }
      }
    }
  });

  it("asks for enough resamples once there are some", () => {
    const of = (samples: number) => find("resamples", audit({ model: crm.model, report: crm.report, bootstrap: [], samples, format: english })).level;
    expect([of(500), of(10_000)]).toEqual(["watch", "good"]);
    expect(auditOf(crm).some(({ id }) => id === "resamples")).toBe(false);
  });

  it("passes what passes", () => {
    expect(["convergence", "reliability", "ave", "redundancy", "fornellLarcker", "missing"].map((id) => find(id).level)).toEqual(["good", "good", "good", "good", "good", "good"]);
  });

  it("speaks of formative indicators only where there are some", () => {
    expect(auditOf(crm).some(({ stage }) => stage === "formative")).toBe(false);
    expect(auditOf(reputation).filter(({ stage }) => stage === "formative").map(({ id }) => id)).toEqual(["vifOuter", "weightsTested"]);
  });

  it("asks for a bootstrap, and reads one", () => {
    expect(find("pathsTested").level).toBe("todo");
    expect(find("htmtInterval").level).toBe("todo");
    const bootstrap = [tested("paths", "p", [["c1->c3", 0.001], ["c2->c3", 0.4]]), tested("htmt", "upperBound", [["c1 c2", 0.93]])];
    const findings = auditOf(crm, bootstrap);
    expect(find("pathsTested", findings)).toMatchObject({ level: "watch", targets: [{ key: "c2->c3" }] });
    expect(find("htmtInterval", findings).level).toBe("watch");
    expect(find("pathsTested", auditOf(crm, [tested("paths", "p", [["c1->c3", 0.01]])])).level).toBe("good");
  });

  it("reads PLSpredict, item by item", () => {
    const items = (rows: readonly (readonly [string, number, number])[]): Table => ({
      id: "predictItems", section: "analysis", form: "list", title: { key: "x" }, reading: [],
      columns: ["item", "q2", "rmseGain"].map((id) => ({ id, header: id, align: "end" })),
      rows: rows.map(([name, q2, gain]) => ({ id: name, target: { kind: "item", key: `c3/${name}` }, cells: [{ kind: "text", text: name }, { kind: "number", value: q2, style: "bounded" }, { kind: "number", value: gain, style: "plain" }] })),
    });
    const of = (rows: Parameters<typeof items>[0]) => audit({ model: crm.model, report: crm.report, bootstrap: [], predicted: [items(rows)], format: english });
    expect(find("prediction").level).toBe("todo");
    const good = of([["VA1", 0.2, -0.1], ["VA2", 0.1, -0.2], ["PRO1", 0.05, 0.1]]);
    expect([find("prediction", good).level, find("predictionPower", good).level]).toEqual(["good", "good"]);
    expect(find("predictionPower", good).finding.values).toMatchObject({ better: 2, items: 3 });
    const poor = of([["VA1", -0.2, 0.1], ["VA2", 0.1, 0.2], ["PRO1", 0.05, -0.1]]);
    expect(find("prediction", poor)).toMatchObject({ level: "watch", targets: [{ key: "c3/VA1", cell: { of: "predict", table: "predictItems", row: "VA1", column: "q2" } }] });
    expect(find("predictionPower", poor).level).toBe("watch");
  });

  it("objects to an estimate that did not converge, and to lost cases", () => {
    expect(find("convergence", auditOf(estimated("satisfaction", { maxIterations: 1, tolerance: 1e-12 }))).level).toBe("act");
    expect(find("missing", auditOf(estimated("satisfaction", { missing: "casewise" }))).level).toBe("watch");
  });

  it("has a sentence for everything it can say, in both languages, and a work for every threshold", () => {
    const bootstrap = [tested("paths", "p", [["c1->c2", 0.5]]), tested("weights", "p", [["c1/qual_1", 0.5]]), tested("htmt", "upperBound", [["c1 c2", 0.95]])];
    const poor = { ...crm, report: { ...crm.report, tables: crm.report.tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.kind === "number" && cell.value !== null ? { ...cell, value: table.id === "measurement" ? 0.2 : 9, level: "act" as const } : cell)) })) })) } };
    const all = [auditOf(crm), auditOf(reputation), auditOf(reputation, bootstrap), auditOf(poor), auditOf(estimated("satisfaction", { maxIterations: 1, tolerance: 1e-12, missing: "casewise" }))].flat();
    for (const words of [wordsIn(english), wordsIn(french)]) {
      for (const { check, finding, threshold, sentence, source } of all) {
        expect(references).toHaveProperty(source!);
        for (const text of [check, finding, threshold, ...(sentence ? [sentence] : [])]) {
          const said = words.t(text.key, { ...text.values });
          expect(said).not.toMatch(/audit\.|\{\{|undefined|NaN/);
          expect(said).not.toBe(text.key);
        }
      }
    }
  });
});
