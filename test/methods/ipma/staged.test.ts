import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import { drain } from "../../../src/jobs/job";
import { cipma } from "../../../src/methods/cipma";
import { ipma } from "../../../src/methods/ipma";
import type { Input } from "../../../src/methods/method";
import { nca } from "../../../src/methods/nca";
import { run as runPls } from "../../../src/methods/pls/run";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { parseModelText } from "../../../src/model/syntax";
import { analysed } from "../advanced";
import { OWN } from "../predict/given";

const pls = { ...defaultPlsOptions, tolerance: 1e-12 };
function inputOf(name: string, text: string): Input {
  const parsed = parseModelText(text);
  if ("problems" in parsed) throw new Error(text);
  return { model: parsed.model, data: parseCsv(readFileSync(join(OWN, "simulated", name)), name).dataset! };
}
const idOf = ({ model }: Input, name: string): string => model.constructs.find((one) => one.name === name)!.id;
const mean = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, x) => sum + x, 0) / values.length;
const moments = (x: ArrayLike<number>, y: ArrayLike<number>): number => Array.from(x).reduce((sum, value, i) => sum + (value - mean(x)) * (y[i]! - mean(y)), 0) / (x.length - 1);
/** Slope of a simple regression. */
const slope = (x: ArrayLike<number>, y: ArrayLike<number>): number => moments(x, y) / moments(x, x);

describe("the map of a construct of higher order", () => {
  const input = inputOf("higher-order.csv", "Price =~ pri1 + pri2 + pri3\nTangibles =~ tan1 + tan2 + tan3 + tan4\nReliability =~ rel1 + rel2 + rel3 + rel4\nSatisfaction =~ sat1 + sat2 + sat3\nServqual =~ Tangibles + Reliability\nServqual ~ Price\nSatisfaction ~ Servqual");
  const scale = { target: idOf(input, "Satisfaction"), scale: "same" as const, least: 1, most: 7 };

  it.each(["disjoint", "embedded"] as const)("is that of its scores on 0–100, %s", (higherOrder) => {
    const settings = { ...scale, pls: { ...pls, higherOrder } };
    expect(ipma.check(input, { ranges: "", importance: "points", ...settings }).filter(({ severity }) => severity === "error")).toEqual([]);
    const map = analysed(ipma, input, settings);
    const at = (name: string): number => map.constructs.findIndex((one) => one.name === name);
    const shown = (name: string) => map.shown.find(({ construct }) => construct === at(name))!;
    const { scores } = analysed(nca, input, { ...settings, permutations: 99 });
    const whole = drain(runPls(input, settings.pls));
    // paths are regressions of scores, so that unstandardised effects are their slopes
    for (const [j, { name }] of whole.constructs.entries()) {
      expect(moments(scores[at(name)]!, whole.scores.values[j]!) / Math.sqrt(moments(scores[at(name)]!, scores[at(name)]!)), name).toBeCloseTo(1, 10);
      expect(mean(scores[at(name)]!), name).toBeCloseTo(map.performance[at(name)]!, 9);
    }
    const direct = slope(scores[at("Servqual")]!, scores[at("Satisfaction")]!);
    expect(shown("Servqual").importance).toBeCloseTo(direct, 9);
    expect(shown("Price").importance).toBeCloseTo(direct * slope(scores[at("Price")]!, scores[at("Servqual")]!), 9);
    // dimensions share what the higher order matters, and make up how it performs
    const parts = ["Tangibles", "Reliability"].map(shown);
    expect(parts.map(({ above }) => above)).toEqual([at("Servqual"), at("Servqual")]);
    expect(parts.reduce((sum, { importance }) => sum + importance, 0)).toBeCloseTo(shown("Servqual").importance, 10);
    expect(parts.reduce((sum, { construct, importance }) => sum + (importance * map.performance[construct]!) / shown("Servqual").importance, 0)).toBeCloseTo(map.performance[at("Servqual")]!, 9);
    for (const { construct, importance } of [...parts, shown("Price")]) expect(map.items.filter((item) => item.construct === construct).reduce((sum, item) => sum + item.importance, 0)).toBeCloseTo(importance, 10);
    expect(map.items.length).toBe(11);
    expect(new Set(map.items.map(({ column }) => column)).size).toBe(11);
  });

  it("draws dimensions as points of their own, and asks no mean of them", () => {
    const { charts, tables } = ipma.report(analysed(ipma, input, scale), input);
    expect(charts![0]!.series.map(({ points }) => points.length)).toEqual([2, 2]);
    const top = charts![0]!.series[0]!.points;
    expect(charts![0]!.guides!.find(({ axis }) => axis === "x")!.value).toBeCloseTo(mean(top.map(({ x }) => x)), 12);
    expect(tables[0]!.rows.length).toBe(5);
  });

  it("joins necessity: each dimension has its ceiling and its importance", () => {
    const joined = analysed(cipma, input, { ...scale, permutations: 99 });
    expect(joined.conditions.map(({ construct }) => joined.constructs[construct]!.name)).toEqual(["Price", "Servqual", "Tangibles", "Reliability"]);
    expect(joined.conditions.every(({ importance, ceiling }) => importance > 0 && ceiling.effectSize >= 0)).toBe(true);
  });
});

describe("the map of a model with an interaction", () => {
  const input = inputOf("moderation.csv", "X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nY =~ y1 + y2 + y3 + y4\nY ~ X + M + X:M");

  it("shows its factors by their effects at the mean of each other, and no product", () => {
    const map = analysed(ipma, input, { target: idOf(input, "Y"), scale: "same", least: 1, most: 7 });
    const whole = drain(runPls(input, pls));
    expect(map.shown.map(({ construct }) => map.constructs[construct]!.name)).toEqual(["X", "M"]);
    const path = (name: string): number => whole.pathCoefficients[whole.paths.findIndex(({ from }) => whole.constructs[from]!.name === name)]!;
    for (const { construct, importance, importanceStandardised } of map.shown) {
      expect(importanceStandardised).toBeCloseTo(path(map.constructs[construct]!.name), 10);
      expect(importance).toBeCloseTo((path(map.constructs[construct]!.name) * map.sds[2]!) / map.sds[construct]!, 10);
    }
    expect(map.moderated).toEqual(["X × M"]);
    expect(map.paths.length).toBe(2);
    expect(map.atLowerValue).toBe(false);
    const reasons = ipma.report(map, input).tables[0]!.reading!.map(({ key }) => key);
    expect(reasons).toContain("ipma:readings.moderated");
    expect(Object.keys(ipma.blocks(map, input)["constructs"] as object)).toEqual(["importance", "importanceStandardised", "performance", "sd"]);
    expect(analysed(nca, input, { target: idOf(input, "Y"), scale: "same", least: 1, most: 7, permutations: 99 }).conditions.length).toBe(2);
  });

  it("says where a factor of two values stands, and names no interaction that does not lead to the target", () => {
    const binary = inputOf("moderation.csv", "X =~ x1 + x2 + x3 + x4\nF =~ female\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3 + y4\nZ ~ X\nY ~ X + F + Z + X:F");
    const settings = { scale: "same" as const, least: 1, most: 7, ranges: "female: 0 1", pls: { ...pls, binaryIndicators: "raw" as const } };
    const toY = analysed(ipma, binary, { ...settings, target: idOf(binary, "Y") });
    expect([toY.moderated, toY.atLowerValue]).toEqual([["X × F"], true]);
    expect(ipma.report(toY, binary).tables[0]!.reading!.map(({ key }) => key)).toContain("ipma:readings.lowerValue");
    expect(analysed(ipma, binary, { ...settings, target: idOf(binary, "Z") }).moderated).toEqual([]);
  });
});
