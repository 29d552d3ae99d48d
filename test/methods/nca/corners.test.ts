import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Scope } from "../../../src/methods/nca/ceiling";
import { conditionOf } from "../../../src/methods/nca/condition";
import { corners, turnOf, type Corner } from "../../../src/methods/nca/corners";
import type { NcaOptions } from "../../../src/methods/nca/options";
import { nca } from "../../../src/methods/nca";
import { analysed } from "../advanced";
import { inputOf, readCase, REFERENCE } from "../bootstrap/given";

const levels = [0, 50, 100];
const conditionIn = (corner: Corner, x: readonly number[], y: readonly number[], scope?: Scope) => conditionOf(0, { x: Float64Array.from(x), y: Float64Array.from(y) }, { levels, weight: "asOften", p: [1, 1], corner, scope });

describe("the other corners", () => {
  const toy = JSON.parse(readFileSync(join(REFERENCE, "advanced/nca-toy.json"), "utf8")) as { data: { inline: Record<"first", { x: number[]; y: number[] }> } };
  const { x, y } = toy.data.inline.first;
  const theirs = (readCase("advanced/nca-toy.json").expected["nca"] as { values: Record<string, { ceFdh: { ceilingZone: number; effectSize: number }; crFdh: { effectSize: number; slope: number; intercept: number } }> }).values["x"]!;

  it.each(corners)("give NCA 5.0.1's values of the upper left one for data turned round: %s", (corner) => {
    const turn = turnOf(corner);
    const found = conditionIn(corner, x.map((value) => turn.x * value), y.map((value) => turn.y * value));
    expect(found.ce.zone).toBeCloseTo(theirs.ceFdh.ceilingZone, 8);
    expect(found.ce.effectSize).toBeCloseTo(theirs.ceFdh.effectSize, 8);
    expect(found.cr.effectSize).toBeCloseTo(theirs.crFdh.effectSize, 8);
    expect(found.line!.slope).toBeCloseTo(turn.x * turn.y * theirs.crFdh.slope, 8);
    expect(found.line!.intercept).toBeCloseTo(turn.y * theirs.crFdh.intercept, 8);
    const plain = conditionIn("upperLeft", x, y);
    // a level of the outcome counts from its own floor
    const wanted = (turn.y === 1 ? plain.bottleneck.ce : plain.bottleneck.ce.toReversed()).map(({ value, below }) => ({ value: value === null ? null : turn.x * value, below }));
    expect(found.bottleneck.ce).toEqual(wanted);
  });
});

describe("the theoretical scope", () => {
  // peers (1, 1), (2, 3), (4, 4) in the box 0 … 5: 1·5 left of all cases, 1·4, 2·2 and 1·1 above the steps
  const scope = { x: [0, 5], y: [0, 5] } as const;
  const found = conditionIn("upperLeft", [1, 2, 4, 3, 4], [1, 3, 4, 2, 0], scope);

  it("counts as empty what lies before and above all cases", () => {
    expect(found.ce.zone).toBeCloseTo(14, 12);
    expect(found.ce.effectSize).toBeCloseTo(0.56, 12);
    // least squares through the peers: y = 1/2 + 13/14 x, at the top at 63/13; the triangle 4.5 · (63/13) / 2
    expect(found.line!.slope).toBeCloseTo(13 / 14, 12);
    expect(found.line!.intercept).toBeCloseTo(0.5, 12);
    expect(found.cr.zone).toBeCloseTo((4.5 * 63) / 26, 12);
    expect(found.scope).toEqual(scope);
  });

  it("asks for more than any case has where no case is so high", () => {
    expect(found.bottleneck.ce.map(({ value }) => value)).toEqual([1, 2, Infinity]);
    expect(found.bottleneck.cr[2]!.value).toBeCloseTo(63 / 13, 12);
  });

  it("is that of the observed box where this is given", () => {
    const own = conditionIn("lowerRight", [1, 2, 4], [1, 3, 4]);
    expect(conditionIn("lowerRight", [1, 2, 4], [1, 3, 4], own.scope)).toEqual(own);
  });
});

describe("corners of a model", () => {
  const input = inputOf(readCase("advanced/nca-satisfaction.json"));
  const target = input.model.constructs.find(({ name }) => name === "Loyalty")!.id;
  const given = { target, scale: "same", least: 1, most: 10, permutations: 99 } as const;
  const reasons = (changed: Partial<NcaOptions>) => nca.check(input, { ...result.options, ...changed }).filter(({ severity }) => severity === "error").map(({ detail }) => detail["reason"]);
  const result = analysed(nca, input, { ...given, corner: "upperRight", corners: "Image: 1", scope: "theoretical" });

  it("may differ between conditions, on one side of the outcome", () => {
    const image = result.constructs.findIndex(({ name }) => name === "Image");
    expect(result.conditions.map(({ construct, corner }) => [construct === image, corner])).toEqual(result.conditions.map(({ construct }) => (construct === image ? [true, "upperLeft"] : [false, "upperRight"])));
    expect(result.conditions.every(({ scope }) => scope.x[0] === 0 && scope.x[1] === 100 && scope.y[1] === 100)).toBe(true);
    const standardised = analysed(nca, input, { ...given, corner: "upperRight", corners: "Image: 1", scope: "theoretical", scores: "standardised" });
    for (const [c, { ce }] of result.conditions.entries()) expect(standardised.conditions[c]!.ce.effectSize).toBeCloseTo(ce.effectSize, 9);
    expect(reasons({})).toEqual([]);
    expect(reasons({ corners: "Image: 3" })).toEqual(["cornersMixed"]);
    expect(reasons({ corners: "Image 3" })).toEqual(["corners"]);
    expect(reasons({ corners: "Nobody: 2" })).toEqual(["cornerOf"]);
  });

  it("are said in tables and charts, and no case lies beyond the steps", () => {
    const { tables, charts } = nca.report(result, input);
    expect(tables[0]!.reading!.map(({ key }) => key)).toContain("nca:readings.corners.upperRight");
    const columns = tables[1]!.columns.map(({ header }) => (typeof header === "object" ? header.key : "name"));
    expect(columns.filter((key) => key === "nca:columns.atMost")).toHaveLength(result.conditions.length - 1);
    const right = charts!.find(({ id }) => id.endsWith(result.constructs[result.conditions[1]!.construct]!.id))!;
    const steps = right.series[1]!.points;
    for (const { x, y } of right.series[0]!.points) expect(y).toBeLessThanOrEqual(steps.findLast((step) => step.x >= x - 1e-9)!.y + 1e-9);
  });
});
