import { describe, expect, it } from "vitest";
import { caseKinds, caseValues } from "../../../src/methods/pls/caseValues";
import { moreBlock, moreBlockNames } from "../../../src/methods/pls/moreBlocks";
import type { PlsOptions } from "../../../src/methods/pls/options";
import { report } from "../../../src/methods/pls/report";
import { dimensionColumn } from "../../../src/model/hierarchy";
import { itemKey, pathKey } from "../../../src/report/overlay";
import { translator } from "../../../src/text/i18n";
import { dataOf, estimate, modelOf } from "./given";

const moderated = () => ({ model: modelOf("X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nY =~ y1 + y2 + y3 + y4\nY ~ X + M + X:M"), data: dataOf({ file: "simulated/moderation.csv" }) });
const nested = () => ({ model: modelOf("Price =~ pri1 + pri2 + pri3\nTangibles =~ tan1 + tan2 + tan3 + tan4\nReliability =~ rel1 + rel2 + rel3 + rel4\nSatisfaction =~ sat1 + sat2 + sat3\nQ =~ Tangibles + Reliability\nQ ~ Price\nSatisfaction ~ Q"), data: dataOf({ file: "simulated/higher-order.csv" }) });
const ways: readonly Partial<PlsOptions>[] = [{}, { results: "unstandardised" }, { estimator: "plsc" }, { interactions: "productIndicator", higherOrder: "repeated" }, { interactions: "orthogonalising", higherOrder: "embedded" }];

describe("what is reported of models in stages", () => {
  it.each(ways.flatMap((way) => [["interactions", moderated, way] as const, ["higher orders", nested, way] as const]))("%s: every table, block and column of cases exists (%#)", (_, given, way) => {
    const input = given();
    const result = estimate(input, way);
    const { tables, overlay } = report(result, input);
    expect(tables.every(({ rows }) => rows.length > 0)).toBe(true);
    // no table of measurement has a row for a product, and both orders have theirs
    const measured = tables.find(({ id }) => id === "measurement")!.rows.map(({ id }) => id);
    expect([...measured].sort()).toEqual(input.model.constructs.map(({ id }) => id).sort());
    for (const construct of input.model.constructs) for (const item of construct.items) expect(overlay.items[itemKey(construct.id, item)]?.loading).toBeGreaterThan(0.5);
    for (const name of moreBlockNames) expect(JSON.stringify(moreBlock(name, result, input.data)).length).toBeGreaterThan(1);
    for (const kind of caseKinds) {
      // where every construct is made of scores, none has a unit and no item is left in the last stage
      const least = way.higherOrder === "embedded" && input.model.interactions === undefined && kind !== "standardised" && kind !== "residualsInner" ? 0 : 1;
      expect(caseValues(result, input.data, kind).length).toBeGreaterThanOrEqual(least);
    }
    for (const language of ["en", "fr"] as const) for (const table of tables) for (const text of [table.title, ...table.reading]) expect(translator(language).t(text.key, { ...text.values })).not.toMatch(/[{}]|^[a-z]+:/);
  });

  it("writes the effect of a product in the scaling that the table says, and β beside it", () => {
    const input = moderated();
    const result = estimate(input);
    const { tables, overlay } = report(result, input);
    const row = tables.find(({ id }) => id === "interactions")!.rows[0]!;
    const number = (at: number): number => (row.cells[at] as { readonly value: number }).value;
    expect(number(1) * number(3)).toBeCloseTo(number(2), 12);
    expect(overlay.paths[pathKey("c1*c2", "c3")]!.coefficient).toBe(number(1));
    expect(row.target).toEqual({ kind: "path", key: "c1*c2->c3" });
  });

  it("shows the loadings between the orders under keys that outlast a change of names", () => {
    const input = nested();
    const result = estimate(input);
    const key = itemKey("c5", dimensionColumn("c2"));
    const { tables, overlay } = report(result, input);
    expect(overlay.items[key]!.loading).toBeCloseTo(result.outerLoadings[result.items.findIndex(({ of }) => of === "c2")]!, 12);
    expect(tables.find(({ id }) => id === "items")!.rows.find(({ id }) => id === key)!.cells[0]).toEqual({ kind: "text", text: "Tangibles" });
    expect(tables.map(({ id }) => id).filter((id) => id.endsWith("Lower"))).toEqual(["htmtLower", "fornellLarckerLower", "correlationsLower", "crossLoadingsLower"]);
    const repeated = report(estimate(input, { higherOrder: "repeated" }), input).overlay.items[key]!;
    expect(repeated.loading).toBeGreaterThan(0.7);
  });
});
