import { describe, expect, it } from "vitest";
import { planStages } from "../../src/sem/stages";
import { defaultStageMethods, type StageMethods } from "../../src/sem/stageTypes";
import { dataOf, estimate, modelOf } from "../methods/pls/given";

const HIGHER = "Price =~ pri1 + pri2 + pri3\nTangibles =~ tan1 + tan2 + tan3 + tan4\nReliability =~ rel1 + rel2 + rel3 + rel4\nResponse =~ res1 + res2 + res3\nAssurance =~ ass1 + ass2 + ass3\nSatisfaction =~ sat1 + sat2 + sat3\n";
const THIRD = `${HIGHER}Hard =~ Tangibles + Reliability\nSoft <~ Response + Assurance\nQuality =~ Hard + Soft\nQuality ~ Price\nSatisfaction ~ Quality`;
const higher = dataOf({ file: "simulated/higher-order.csv" });
const MODERATION = "X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nY =~ y1 + y2 + y3 + y4\n";
const moderated = dataOf({ file: "simulated/moderation.csv" });
const stagesOf = (text: string, methods: Partial<StageMethods> = {}) => planStages(modelOf(text), "refuse", { ...defaultStageMethods, ...methods }).stages.map(({ model }) => model);

describe("stages of a model", () => {
  it("are one for a model of items, which reads the table as it is", () => {
    const { columns, stages } = planStages(modelOf("A =~ a1 + a2\nB =~ b1\nB ~ A"), "refuse", defaultStageMethods);
    expect(stages).toHaveLength(1);
    expect(stages[0].columns).toEqual(columns.map((_, column) => ({ kind: "kept", column })));
  });

  it("build a third order from the bottom, disjoint or embedded", () => {
    const disjoint = stagesOf(THIRD);
    expect(disjoint.map(({ constructs }) => constructs.map(({ name }) => name))).toEqual([
      ["Price", "Tangibles", "Reliability", "Response", "Assurance", "Satisfaction"],
      ["Price", "Satisfaction", "Hard", "Soft"],
      ["Price", "Satisfaction", "Quality"],
    ]);
    expect(disjoint[1]!.columns).toEqual(["pri1", "pri2", "pri3", "sat1", "sat2", "sat3", "Tangibles_score", "Reliability_score", "Response_score", "Assurance_score"]);
    expect(disjoint[2]!.columns.slice(-2)).toEqual(["Hard_score", "Soft_score"]);
    const embedded = stagesOf(THIRD, { higherOrder: "embedded" });
    expect(embedded.map(({ columns }) => columns.length)).toEqual([48, 6, 4]);
    const result = estimate({ model: modelOf(THIRD), data: higher });
    expect(result.earlier).toHaveLength(2);
    expect(result.status).toBe("converged");
    expect(result.r2[1]).toBeGreaterThan(0.3);
  });

  it("give the same numbers whatever the unit of a column or the order of the cases", () => {
    const text = `${HIGHER}Q =~ Tangibles + Reliability + Response + Assurance\nSatisfaction ~ Q + Price + Q:Price`;
    const base = estimate({ model: modelOf(text), data: higher }, { tolerance: 1e-12 });
    const turned = { ...higher, columns: higher.columns.map((column, k) => ({ ...column, values: column.values.toReversed().map((x) => (k % 2 === 0 ? 7 * x - 3 : x)) })) };
    const other = estimate({ model: modelOf(text), data: turned }, { tolerance: 1e-12 });
    for (const [t, value] of base.pathCoefficients.entries()) expect(other.pathCoefficients[t]).toBeCloseTo(value, 10);
    for (const [j, value] of base.effectScale.entries()) expect(other.effectScale[j]).toBeCloseTo(value, 10);
  });
});

describe("products", () => {
  it("have the scale of their scores: b times the SD of the product is β, and f² does not change with it", () => {
    const result = estimate({ model: modelOf(`${MODERATION}Y ~ X + M + X:M`), data: moderated });
    const product = result.constructs.findIndex(({ name }) => name === "X*M");
    expect(result.items[result.constructs[product]!.firstItem]!.sd * result.effectScale[product]!).toBeCloseTo(1, 12);
    const mean = result.items[result.constructs[product]!.firstItem]!.mean;
    // mean of a product of standardised scores: their correlation, but for n − 1 instead of n
    expect(mean * (300 / 299)).toBeCloseTo(result.earlier[0]!.constructCorrelations[1]!, 10);
  });

  it("of a binary moderator as it is give the slope of one group, and the difference of the other", () => {
    const text = `${MODERATION.replace("M =~ m1 + m2 + m3", "F =~ female")}Y ~ X + F + X:F`;
    const raw = estimate({ model: modelOf(text), data: moderated }, { binaryIndicators: "raw", tolerance: 1e-12 });
    const standardised = estimate({ model: modelOf(text), data: moderated }, { tolerance: 1e-12 });
    const b = (result: typeof raw, from: string): number => result.paths.reduce((sum, path, t) => (result.constructs[path.from]!.name === from ? result.pathCoefficients[t]! * result.effectScale[path.from]! : sum), 0);
    const item = raw.items.find(({ column }) => column === "female")!;
    // x = mean + sd z: b₃ per step is b₃ per SD ∕ sd; at x = 0, z = −mean ∕ sd
    expect(b(raw, "X*F")).toBeCloseTo(b(standardised, "X*F") / item.sd, 3);
    expect(b(raw, "X")).toBeCloseTo(b(standardised, "X") - (b(standardised, "X*F") * item.mean) / item.sd, 3);
    expect(raw.r2[2]).toBeCloseTo(standardised.r2[2]!, 4);
  });

  it("free of their items are uncorrelated with these", () => {
    const result = estimate({ model: modelOf(`${MODERATION}Y ~ X + M + X:M`), data: moderated }, { interactions: "orthogonalising" });
    const p = result.items.length;
    for (const [k, item] of result.items.entries())
      for (const [l, other] of result.items.entries())
        if (/^[xm]\d$/.test(item.column) && other.column.includes("*")) expect(Math.abs(result.itemCorrelations[k * p + l]!)).toBeLessThan(1e-10);
  });
});
