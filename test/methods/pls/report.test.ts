import { describe, expect, it } from "vitest";
import { pls } from "../../../src/methods/pls";
import type { Cell, Report, Table } from "../../../src/report/blocks";
import { crm, dataOf, estimate, modelOf } from "./given";

const tableOf = (report: Report, id: string): Table => report.tables.find((t) => t.id === id)!;
const reportOf = (text: string, file: string): Report => {
  const input = { model: modelOf(text), data: dataOf({ file }) };
  return pls.report(estimate(input), input);
};
const readings = (table: Table): string[] => table.reading.map((r) => r.key);
const levels = (cells: readonly Cell[]): (string | undefined)[] => cells.map((c) => (c.kind === "number" ? c.level : undefined));

describe("the report of the CRM sample", () => {
  const input = crm();
  const report = pls.report(estimate(input), input);

  it("finds the five weak loadings, none below .40", () => {
    const weak = tableOf(report, "items").rows.filter((row) => levels(row.cells).includes("watch")).map((row) => row.id);
    expect(weak).toEqual(["c1/CC2", "c1/PC1", "c1/OI2", "c3/PRO1", "c3/PRO2"]);
    expect(tableOf(report, "measurement").reading[0]).toEqual({ key: "statistics:readings.loadingsWeak", values: { count: 5, names: "CC2, PC1, OI2, PRO1, PRO2", act: 0.4, watch: 0.7 } });
  });

  it("shows labels, and targets by id", () => {
    const [first] = tableOf(report, "measurement").rows;
    expect(first).toMatchObject({ target: { kind: "construct", key: "c1" }, cells: [{ kind: "text", text: "GRC Analytique" }, { kind: "strip" }, {}, {}, {}, {}, { label: { key: "statistics:verdicts.sound" }, level: "good" }] });
    expect(tableOf(report, "paths").rows.map((row) => row.target)).toEqual([{ kind: "path", key: "c1->c3" }, { kind: "path", key: "c2->c3" }]);
  });

  it("writes the same numbers on the diagram", () => {
    const [path] = tableOf(report, "paths").rows;
    expect(path!.cells[1]).toMatchObject({ value: report.overlay.paths["c1->c3"]!.coefficient });
    expect(report.overlay.items["c1/CC1"]!.loading).toBeGreaterThan(0.7);
    expect(report.overlay.constructs["c1"]).toMatchObject({ r2: null, ave: expect.any(Number) });
    expect(report.overlay.constructs["c3"]!.r2).toBeCloseTo(0.454, 3);
  });

  it("draws pairs as a lower triangle", () => {
    const { rows } = tableOf(report, "htmt");
    expect(rows.map((row) => row.cells.slice(1).map((c) => c.kind))).toEqual([["empty", "empty", "empty"], ["number", "empty", "empty"], ["number", "number", "empty"]]);
    expect(tableOf(report, "fornellLarcker").rows[2]!.cells.slice(1).map((c) => c.kind)).toEqual(["number", "number", "number"]);
  });

  it("has no table of routes, and says that there is no indirect effect", () => {
    expect(tableOf(report, "specificIndirect")).toBeUndefined();
    expect(readings(tableOf(report, "effects"))).toEqual(["statistics:readings.noIndirect"]);
  });
});

describe("what does not apply", () => {
  const report = reportOf(
    "QUAL <~ qual_1 + qual_2 + qual_3\nCOMP =~ comp_1 + comp_2 + comp_3\nCUSA =~ cusa\nCUSL =~ cusl_1 + cusl_2 + cusl_3\nCOMP ~ QUAL\nCUSA ~ COMP\nCUSL ~ CUSA + COMP",
    "simulated/reputation.csv",
  );

  it("is n/a with its reason for formative and single-item constructs, and a number for the others", () => {
    const rows = tableOf(report, "measurement").rows.map((row) => row.cells.slice(2, 6));
    const reasons = rows.map((cells) => cells.map((c) => (c.kind === "number" ? (c.reason?.key ?? "") : c.kind)));
    expect(reasons[0]).toEqual(Array(4).fill("statistics:reasons.formative"));
    expect(reasons[2]).toEqual(Array(4).fill("statistics:reasons.singleItem"));
    expect(reasons[1]).toEqual(["", "", "", ""]);
    expect(report.overlay.constructs["c1"]!.ave).toBeNull();
  });

  it("is not judged: loadings of formative items, VIF of reflective ones", () => {
    const items = tableOf(report, "items").rows;
    expect(levels(items[0]!.cells.slice(2))).toEqual([undefined, undefined, undefined, expect.any(String)]);
    expect(levels(items[3]!.cells.slice(2))).toEqual([expect.any(String), undefined, undefined, undefined]);
  });

  it("is left out of HTMT: only the pair of reflective blocks has a ratio", () => {
    const cells = tableOf(report, "htmt").rows.flatMap((row) => row.cells.slice(1)).filter((c) => c.kind === "number");
    expect(cells.filter((c) => c.value !== null)).toHaveLength(1);
    expect(cells).toHaveLength(6);
  });

  it("lists every route on its own", () => {
    expect(tableOf(report, "specificIndirect").rows.map((row) => (row.cells[0]!.kind === "text" ? row.cells[0]!.text : ""))).toContain("QUAL → COMP → CUSA → CUSL");
  });
});

describe("levels", () => {
  it("mark a loading below .40, a low AVE and a pair that cannot be told apart", () => {
    const n = 60;
    const rows = Array.from({ length: n }, (_, i) => {
      const base = Math.sin(i * 1.7) * 3;
      return [base + Math.cos(i * 5.1), base + Math.cos(i * 2.3), Math.cos(i * 9.7) * 3, base + Math.sin(i * 3.3), base + Math.cos(i * 7.9)].map((x) => x.toFixed(3)).join(",");
    });
    const input = { model: modelOf("A =~ a1 + a2 + a3\nB =~ b1 + b2\nB ~ A"), data: dataOf({ csv: `a1,a2,a3,b1,b2\n${rows.join("\n")}\n` }) };
    const report = pls.report(estimate(input), input);
    expect(levels(tableOf(report, "items").rows[2]!.cells)).toContain("act");
    expect(readings(tableOf(report, "measurement"))[0]).toBe("statistics:readings.loadingsVeryWeak");
    expect(levels(tableOf(report, "htmt").rows[1]!.cells)).toContain("act");
    expect(readings(tableOf(report, "htmt"))).toContain("statistics:readings.htmtHigh");
  });

  it("count a collinear reflective item as infinite, with the reason", () => {
    const input = { model: modelOf("A =~ a1 + a2 + a4\nB =~ b1 + b2 + b3\nB ~ A"), data: dataOf({ file: "simulated/edge/collinear.csv" }) };
    const report = pls.report(estimate(input), input);
    expect(tableOf(report, "items").rows[0]!.cells[5]).toMatchObject({ value: Infinity, level: "act", reason: { key: "statistics:reasons.collinear" } });
  });

  it("show effects of a raw binary item per step of its column", () => {
    const input = { model: modelOf("F =~ female\nX =~ x1 + x2 + x3 + x4\nY =~ y1 + y2 + y3 + y4\nY ~ X + F"), data: dataOf({ file: "simulated/moderation.csv" }) };
    const standardised = pls.report(estimate(input), input);
    const result = estimate(input, { binaryIndicators: "raw" });
    const raw = pls.report(result, input);
    expect(raw.overlay.paths["c1->c3"]!.coefficient).toBeCloseTo(standardised.overlay.paths["c1->c3"]!.coefficient / result.items[0]!.sd, 12);
    expect(tableOf(raw, "paths").rows[1]!.cells[1]).toMatchObject({ reason: { key: "statistics:reasons.rawBinary", values: { item: "female" } } });
    expect(raw.overlay.constructs["c3"]).toEqual(standardised.overlay.constructs["c3"]);
  });
});
