import { describe, expect, it } from "vitest";
import { pls } from "../../../src/methods/pls";
import { blocksOf } from "../../../src/methods/pls/blocks";
import type { Cell, Report } from "../../../src/report/blocks";
import { translator } from "../../../src/text/i18n";
import { dataOf, estimate, modelOf } from "./given";

type Numbers = Readonly<Record<string, number>>;

const input = {
  model: modelOf("COMP =~ comp_1 + comp_2 + comp_3\nLIKE =~ like_1 + like_2 + like_3\nCUSA =~ cusa\nCUSL =~ cusl_1 + cusl_2 + cusl_3\nCUSA ~ COMP + LIKE\nCUSL ~ COMP + LIKE + CUSA"),
  data: dataOf({ file: "simulated/reputation.csv" }),
};
const found = estimate(input, { estimator: "plsc" });
const report = pls.report(found, input);
const value = (cell: Cell | undefined): number | null => (cell?.kind === "number" ? cell.value : null);
const table = (of: Report, id: string) => of.tables.find((t) => t.id === id)!;
const headed = (name: string): string => found.constructs.find((c) => c.name === name)!.id;

describe("consistent PLS as the estimator", () => {
  const block = blocksOf(found, input.data).plsc as Record<string, Numbers & Record<string, Numbers>>;

  it("writes on the diagram what the plsc block prints", () => {
    for (const [arrow, beta] of Object.entries(block["pathCoefficients"]!)) {
      const [from, to] = arrow.split(" -> ").map((name) => headed(name!));
      expect(report.overlay.paths[`${from}->${to}`]!.coefficient).toBe(beta);
    }
    for (const [name, items] of Object.entries(block["outerLoadings"]!)) for (const [item, loading] of Object.entries(items)) expect(report.overlay.items[`${headed(name)}/${item}`]!.loading).toBe(loading);
    for (const [name, r2] of Object.entries(block["r2"]!)) expect(report.overlay.constructs[headed(name)]!.r2).toBe(r2);
    expect(report.run.estimator).toBe("plsc");
  });

  it("fills the main tables, says so in their titles, and explains each column by its corrected statistic", () => {
    const paths = table(report, "paths");
    const { t } = translator("en");
    expect(t(paths.title.key, { ...paths.title.values })).toBe("Paths, consistent PLS");
    expect(paths.columns.map((c) => c.statistic)).toEqual([undefined, "plscPathCoefficient", "plscF2", undefined, "plscVifInner", "plscTotalEffect"]);
    const total = block["totalEffects"]!;
    expect(value(paths.rows[2]!.cells[5])).toBe(total["COMP -> CUSL"]);
    const ave = table(report, "measurement").rows.map((row) => value(row.cells[5]));
    expect(ave).toEqual([block["ave"]!["COMP"], block["ave"]!["LIKE"], null, block["ave"]!["CUSL"]]);
    expect(value(table(report, "fornellLarcker").rows[1]!.cells[1])).toBe(block["constructCorrelations"]!["LIKE"]!["COMP"]);
    expect(report.tables.map((one) => one.id)).not.toContain("plscConstructs");
    expect(report.tables.map((one) => one.id)).toContain("plscPaths");
    for (const id of ["modelSelection", "withoutPath", "gof"]) expect(table(report, id).reading[0]!.key).toBe("statistics:readings.uncorrected");
  });

  it("multiplies consistent paths along routes to the consistent indirect effects", () => {
    const routes = table(report, "specificIndirect").rows;
    expect(value(routes.find((row) => row.id === ["COMP", "CUSA", "CUSL"].map(headed).join("->"))!.cells[1])).toBeCloseTo(block["indirectEffects"]!["COMP -> CUSL"]!, 12);
  });

  it("leaves the numbers of the command line as they are", () => {
    const plain = estimate(input);
    const { settings: _, ...rest } = found;
    const { settings: __, ...same } = plain;
    expect(rest).toEqual(same);
    expect(pls.report(plain, input).run.estimator).toBe("pls");
  });
});

describe("what cannot be", () => {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const [one, two] = [Math.sin(i * 1.3), Math.sin(i * 2.1) + 0.4 * Math.sin(i * 1.3)];
    return [one, two, one + 0.3 * Math.cos(i * 5.7), two + 0.3 * Math.cos(i * 4.1)].map((x) => x.toFixed(3)).join(",");
  });
  const crossed = { model: modelOf("A =~ a1 + a2\nB =~ b1 + b2\nB ~ A"), data: dataOf({ csv: `a1,a2,b1,b2\n${rows.join("\n")}\n` }) };

  it("is shown and marked with its reason, never clipped", () => {
    const heywood = estimate(crossed, { estimator: "plsc" });
    const shown = pls.report(heywood, crossed);
    const r2 = table(shown, "explained").rows[0]!.cells[1]!;
    expect(value(r2)).toBe(heywood.plsc!.r2[1]);
    expect(value(r2)).toBeGreaterThan(1);
    expect(r2).toMatchObject({ level: "act", reason: { key: "statistics:reasons.heywood" } });
    expect(shown.run.warnings.map((w) => w.code)).toContain("W_HEYWOOD");
    const why = table(shown, "plscPaths").reading.map((text) => text.key);
    expect(why).toContain("statistics:readings.plscProblem");
    expect(why.some((key) => key.startsWith("statistics:readings.inadmissible."))).toBe(true);
  });

  it("is no caution on a diagram that shows PLS", () => {
    const plain = estimate(crossed);
    expect(plain.warnings.map((w) => w.code)).toContain("W_HEYWOOD");
    expect(pls.report(plain, crossed).run.warnings.map((w) => w.code)).not.toContain("W_HEYWOOD");
  });

  it("falls back on PLS, with a word, where there is no consistent solution at all", () => {
    // items of A without any correlation, so that their reliability does not exist
    const square = Array.from({ length: 40 }, (_, i) => [i % 2, Math.floor(i / 2) % 2].map((x) => 2 * x - 1)).map(([a, b], i) => [a, b, a! + b! + Math.sin(i), a! + b! + Math.cos(i * 2)].join(","));
    const none = { model: crossed.model, data: dataOf({ csv: `a1,a2,b1,b2\n${square.join("\n")}\n` }) };
    const result = estimate(none, { estimator: "plsc" });
    expect(result.plsc).toBeNull();
    const shown = pls.report(result, none);
    expect(shown.run.estimator).toBe("pls");
    expect(shown.run.warnings).toMatchObject([{ code: "W_HEYWOOD", detail: { reason: "none", element: "A" } }]);
    expect(table(shown, "paths").title.values).toBeUndefined();
  });
});
