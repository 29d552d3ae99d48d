import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { consequencesOf } from "../../../src/methods/whatif/consequence";
import type { WhatIfResult } from "../../../src/methods/whatif/result";
import { crm } from "../pls/given";
import { weakItems, whatIf } from "./given";

type Values = Readonly<Record<string, number>>;
type Case = Readonly<Record<string, { readonly values: Values & Readonly<Record<string, Values>> }>>;
const expected = (name: string): Case =>
  (JSON.parse(readFileSync(join(import.meta.dirname, `../../reference/expected/${name}.json`), "utf8")) as { readonly expected: Case }).expected;

/** A row against the numbers of the reference case. */
function expectRow(result: WhatIfResult, row: number, reference: Case): void {
  const { rows, constructs, columns, paths, constructOf } = result;
  const [p, J, P] = [columns.length, constructs.length, paths.length];
  const name = (j: number): string => constructs[j].name;
  for (const [k, column] of columns.entries()) {
    const loading = reference["outerLoadings"].values[name(constructOf[k])][column];
    if (loading === undefined) expect(rows.loadings[row * p + k]).toBeNaN();
    else expect(rows.loadings[row * p + k]).toBeCloseTo(loading, 6);
  }
  for (let j = 0; j < J; j++) {
    expect(rows.ave[row * J + j]).toBeCloseTo(reference["ave"].values[name(j)], 6);
    expect(rows.rhoC[row * J + j]).toBeCloseTo(reference["rhoC"].values[name(j)], 6);
    expect(rows.cronbachAlpha[row * J + j]).toBeCloseTo(reference["cronbachAlpha"].values[name(j)], 8);
  }
  for (const [t, { from, to }] of paths.entries()) expect(rows.paths[row * P + t]).toBeCloseTo(reference["pathCoefficients"].values[`${name(from)} -> ${name(to)}`], 6);
  expect(rows.r2[row * J + 2]).toBeCloseTo(reference["r2"].values["Performance"], 6);
}

describe("the CRM study, from 19 items to 14", () => {
  const result = whatIf(crm(), { ghosted: weakItems });

  it("starts at the first model of the study and arrives at the final one", () => {
    expectRow(result, 0, expected("crm-first"));
    expectRow(result, result.base, expected("crm-final"));
    expect(result.base).toBe(5);
  });

  it("writes the final model on the diagram", () => {
    const { overlay } = result;
    const performance = result.constructs[2].id;
    expect(overlay.constructs[performance].r2).toBeCloseTo(0.433016, 6);
    expect(Object.keys(overlay.items)).toHaveLength(14);
    expect(Math.min(...Object.values(overlay.items).map(({ loading }) => loading))).toBeGreaterThan(0.7);
  });

  it("says of each ghost what it has changed, and of each other item what it would", () => {
    const found = consequencesOf(result);
    expect(found).toHaveLength(19);
    expect(found.filter(({ ghosted }) => ghosted).map(({ column }) => column).toSorted()).toEqual([...weakItems].toSorted());
    for (const one of found) {
      expect(one.known).toBe(true);
      const [within, beyond] = one.ghosted ? [one.rows.after, one.rows.before] : [one.rows.before, one.rows.after];
      expect(within).toBe(result.base);
      expect(beyond).toBe(result.toggled[one.item]);
      expect(one.siblings).toHaveLength(one.left);
    }
    const cc2 = found.find(({ column }) => column === "CC2")!;
    expect(cc2.ave.after).toBeCloseTo(0.68808, 5);
    expect(cc2.ave.before!).toBeLessThan(cc2.ave.after!);
    expect(cc2.loadingNow).toBeCloseTo(0.601206, 6);
  });

  it("names the path that changes most", () => {
    const [first] = consequencesOf(whatIf(crm())).toSorted((a, b) => a.loadingNow! - b.loadingNow!);
    expect(first.column).toBe("OI2");
    const sizes = first.paths.map(({ before, after }) => Math.abs(after! - before!));
    expect(first.largestPath!.path).toBe(sizes.indexOf(Math.max(...sizes)));
  });
});
