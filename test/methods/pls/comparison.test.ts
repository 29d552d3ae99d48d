import { describe, expect, it } from "vitest";
import { pls } from "../../../src/methods/pls";
import { comparisons } from "../../../src/methods/pls/reportComparison";
import { akaikeWeights, selectionCriteria } from "../../../src/sem/selection";
import { dataOf, estimate, modelOf } from "./given";

const blocks = "COMP =~ comp_1 + comp_2 + comp_3\nLIKE =~ like_1 + like_2 + like_3\nCUSL =~ cusl_1 + cusl_2 + cusl_3\n";
const data = dataOf({ file: "simulated/reputation.csv" });
const full = { model: modelOf(`${blocks}LIKE ~ COMP\nCUSL ~ COMP + LIKE`), data };

describe("each model and the same with one path less (M5.7)", () => {
  const found = estimate(full, { tolerance: 1e-12 });
  const [like, cusl] = comparisons(found);

  it("gives the criteria that the smaller model has when it is estimated by itself", () => {
    const smaller = estimate({ model: modelOf(`${blocks}LIKE ~ COMP\nCUSL ~ LIKE`), data }, { tolerance: 1e-12 });
    const own = smaller.modelSelection.find((m) => smaller.constructs[m.construct]!.name === "CUSL")!;
    const without = cusl!.candidates.find((c) => c.without !== undefined && found.constructs[found.paths[c.without]!.from]!.name === "COMP")!;
    expect(without.AIC).toBeCloseTo(own.AIC!, 8);
    expect(without.BIC).toBeCloseTo(own.BIC!, 8);
  });

  it("compares a construct with one predictor with its mean", () => {
    const alone = selectionCriteria(0, Number.NaN, { n: found.nUsed, predictors: 0 });
    expect(like!.candidates.map((c) => c.BIC)).toEqual([found.modelSelection[0]!.BIC, alone.BIC]);
    expect(found.f2Reestimated[0]).toBeCloseTo(found.f2[0]!, 12);
  });

  it("shares a weight of one among the candidates of a construct", () => {
    for (const { candidates } of [like!, cusl!])
      for (const weight of ["weightAic", "weightBic"] as const) expect(candidates.reduce((sum, c) => sum + c[weight]!, 0)).toBeCloseTo(1, 12);
    const delta = cusl!.candidates[1]!.AIC! - cusl!.candidates[0]!.AIC!;
    expect(cusl!.candidates[0]!.weightAic! / cusl!.candidates[1]!.weightAic!).toBeCloseTo(Math.exp(delta / 2), 9);
  });

  it("is a table that leads to the path left out", () => {
    const { rows } = pls.report(found, full).tables.find((t) => t.id === "withoutPath")!;
    expect(rows.map((row) => row.target)).toEqual([
      { kind: "construct", key: "c2" }, { kind: "path", key: "c1->c2" }, { kind: "construct", key: "c3" }, { kind: "path", key: "c1->c3" }, { kind: "path", key: "c2->c3" },
    ]);
  });
});

describe("Akaike weights", () => {
  it("are exp(−Δ∕2) scaled to one: for Δ = 0, 2, 4, 8", () => {
    const weights = akaikeWeights([100, 102, 104, 108]);
    expect(weights.map((w) => Math.round(w * 1000) / 1000)).toEqual([0.657, 0.242, 0.089, 0.012]);
  });

  it("leave out a model that has no criterion", () => {
    expect(akaikeWeights([Number.NaN, 5])).toEqual([Number.NaN, 1]);
  });
});
