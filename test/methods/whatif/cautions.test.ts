import { describe, expect, it } from "vitest";
import { cautionsOf } from "../../../src/methods/whatif/cautions";
import type { WhatIfResult } from "../../../src/methods/whatif/result";
import { report } from "../../../src/methods/whatif/report";
import { translator } from "../../../src/text/i18n";
import { crm } from "../pls/given";
import { whatIf } from "./given";

const format = { language: "en", decimals: 3 } as const;
const out = ["OGG1", "OGG2", "OGG3"];
const result = whatIf(crm(), { ghosted: out });
const kinds = (found: WhatIfResult, more: Partial<Parameters<typeof cautionsOf>[3]> = {}) => cautionsOf(found, [0, found.base], found.ghosted, { format, ...more }).map(({ kind }) => kind);

/** The result with other path coefficients at its end. */
const arrivingAt = (paths: readonly number[]): WhatIfResult => {
  const changed = result.rows.paths.slice();
  changed.set(paths, result.base * result.paths.length);
  return { ...result, rows: { ...result.rows, paths: changed } };
};

describe("cautions", () => {
  it("tell of constructs left with two items, or one, but only of those that lost any", () => {
    expect(kinds(arrivingAt([0.65, 0.05]))).toEqual(["fewItems"]);
    const lonely = whatIf(crm(), { ghosted: [...out, "PCO1"] });
    expect(kinds(lonely)).toContain("oneItem");
  });

  it("tell of a path that turns round, and of one that changes by .10", () => {
    expect(kinds(arrivingAt([0.65, -0.01]))).toEqual(["sign", "fewItems"]);
    expect(kinds(arrivingAt([0.54, 0.05]))).toEqual(["fewItems", "size"]);
    expect(kinds(arrivingAt([0.56, 0.05]))).toEqual(["fewItems"]);
  });

  it("tell of significance won and lost, where bootstraps ran", () => {
    const same = arrivingAt([0.65, 0.05]);
    expect(kinds(same, { significance: [{ before: 0.001, after: 0.04 }, { before: 0.3, after: 0.049 }] })).toEqual(["gained", "fewItems"]);
    expect(kinds(same, { significance: [{ before: 0.001, after: 0.05 }, { before: null, after: 0.049 }] })).toEqual(["lost", "fewItems"]);
  });

  it("count what earlier steps took out", () => {
    const same = arrivingAt([0.65, 0.05]);
    expect(kinds(same, { removed: { before: 0, ofFirst: 19 } })).toEqual(["fewItems"]);
    expect(kinds(same, { removed: { before: 1, ofFirst: 20 } })).toEqual(["fewItems"]);
    expect(kinds(same, { removed: { before: 2, ofFirst: 20 } })).toEqual(["fewItems", "share"]);
  });

  it("tell when other cases are used", () => {
    const n = result.rows.n.slice();
    n[result.base] += 3;
    expect(kinds({ ...arrivingAt([0.65, 0.05]), rows: { ...arrivingAt([0.65, 0.05]).rows, n } })).toEqual(["fewItems", "cases"]);
  });

  it("speak whole sentences in both languages", () => {
    const n = result.rows.n.slice();
    n[result.base] += 3;
    const far = arrivingAt([0.4, -0.01]);
    for (const language of ["en", "fr"] as const) {
      const found = cautionsOf({ ...far, rows: { ...far.rows, n } }, [0, far.base], far.ghosted, { format: { language, decimals: 3 }, removed: { before: 3, ofFirst: 20 }, significance: [{ before: 0.1, after: 0.01 }, { before: 0.01, after: 0.1 }] });
      for (const { text } of found) expect(translator(language).t(text.key, { ...text.values })).not.toMatch(/prune:|\{\{/);
      expect(found).toHaveLength(7);
    }
  });
});

describe("the report", () => {
  it("has one row an item, and as many cells as columns", () => {
    const { tables, run } = report(result);
    expect(run.status).toBe("converged");
    expect(tables[0].rows).toHaveLength(19);
    for (const row of tables[0].rows) expect(row.cells).toHaveLength(tables[0].columns.length);
  });
});
