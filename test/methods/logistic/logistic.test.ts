import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DataColumn } from "../../../src/data/dataset";
import { logistic } from "../../../src/methods/logistic";
import type { LogisticOptions } from "../../../src/methods/logistic/options";
import { calibration, classification, discrimination } from "../../../src/sem/discrimination";
import { logistic as fit } from "../../../src/sem/logistic";
import { analysed, furthest, given } from "../advanced";

const { input, expected, tolerance } = given("logistic");
const valuesOf = (name: string): DataColumn["values"] => input.data.columns.find((column) => column.name === name)!.values;
// high = 1 where the mean of y1 to y4 is above 4, as the case says
const high: DataColumn = { name: "high", scale: "binary", values: valuesOf("y1").map((_, i) => ((valuesOf("y1")[i]! + valuesOf("y2")[i]! + valuesOf("y3")[i]! + valuesOf("y4")[i]!) / 4 > 4 ? 1 : 0)) };
const withHigh = { ...input, data: { ...input.data, columns: [...input.data.columns, high] } };
const idOf = (name: string): string => input.model.constructs.find((construct) => construct.name === name)!.id;
/** What the reference says in words besides the numbers is left out. */
function wanted(block: string): unknown {
  const values = expected[block]!["values"] as { readonly hosmerLemeshow: Record<string, unknown> };
  const { rule: _words, ...numbers } = values.hosmerLemeshow;
  return { ...values, hosmerLemeshow: numbers };
}
const run = (options: Partial<LogisticOptions>, from = withHigh) => analysed(logistic, from, options);

describe("logistic regression", () => {
  it("of scores equals glm of R and statsmodels to 1e-7, with everything that is said of it", () => {
    const far = furthest(logistic.blocks(run({ outcomeColumn: "high", predictors: ["X", "M", "Z"].map(idOf) }), withHigh)["logistic"], wanted("logisticScores"));
    expect(far.by, far.at).toBeLessThan(tolerance);
  });

  it("of columns equals glm of R and statsmodels to 1e-7", () => {
    const far = furthest(logistic.blocks(run({ outcomeColumn: "female", level: "columns", predictorColumns: ["x1", "m1", "z1"] }), withHigh)["logistic"], wanted("logisticItems"));
    expect(far.by, far.at).toBeLessThan(tolerance);
  });

  it("explains either of the two values, numbers or texts, and leaves out cases without one", () => {
    const texts = Array.from(high.values, (value, i) => (i < 10 ? "" : value === 1 ? "yes" : "no"));
    const named: DataColumn = { name: "answer", scale: "nominal", values: new Float64Array(texts.length).fill(Number.NaN), texts };
    const from = { ...input, data: { ...input.data, columns: [...input.data.columns, named] } };
    const [yes, no] = (["second", "first"] as const).map((event) => run({ outcomeColumn: "answer", level: "columns", predictorColumns: ["x1"], event }, from));
    expect([yes!.outcome.event.label, no!.outcome.event.label, yes!.logistic.n]).toEqual(["yes", "no", texts.length - 10]);
    expect(no!.logistic.terms[1]!.b).toBeCloseTo(-yes!.logistic.terms[1]!.b, 9);
    expect(no!.discrimination.auc).toBeCloseTo(yes!.discrimination.auc, 12);
  });

  it("says that outcomes are separated, and refuses one that has not two values", () => {
    const twin: DataColumn = { name: "twin", scale: "binary", values: high.values.map((value) => 3 * value) };
    const from = { ...withHigh, data: { ...withHigh.data, columns: [...withHigh.data.columns, twin] } };
    const result = run({ outcomeColumn: "high", level: "columns", predictorColumns: ["twin"] }, from);
    expect(result.logistic.isSeparated).toBe(true);
    expect(logistic.report(result, from).run.warnings.map(({ detail }) => detail["reason"])).toContain("separated");
    const options = { pls: {}, outcomeColumn: "x1", event: "second", level: "columns", predictors: [], predictorColumns: ["m1"], cut: 0.5, coverage: 95 } as never;
    expect(logistic.check(withHigh, options).map(({ detail }) => detail["reason"])).toEqual(["notTwo"]);
  });

  it("does not depend on the order of the cases or the units of predictors; the score equations hold", () => {
    const cases = fc.array(fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }), fc.integer({ min: 0, max: 1 })), { minLength: 30, maxLength: 60 });
    fc.assert(fc.property(cases, (rows) => {
      const X = [0, 1].map((j) => Float64Array.from(rows, (row) => row[j]! / 10));
      const y = Uint8Array.from(rows, (row) => row[2]);
      const found = fit(X, y, 0.95);
      if (!("terms" in found) || found.isSeparated) return;
      for (const x of X) expect(Math.abs(x.reduce((sum, value, i) => sum + value * (y[i]! - found.fitted[i]!), 0))).toBeLessThan(1e-5);
      const turned = fit(X.map((x) => x.toReversed().map((value) => 4 * value - 1)), y.toReversed(), 0.95);
      if (!("terms" in turned)) throw new Error("not estimated");
      expect(turned.minus2LL).toBeCloseTo(found.minus2LL, 6);
      for (const j of [1, 2]) expect(Math.abs(4 * turned.terms[j]!.b - found.terms[j]!.b)).toBeLessThan(1e-4 * (1 + Math.abs(found.terms[j]!.b)));
    }), { numRuns: 60 });
  });

  it("counts, discriminates and calibrates small cases by hand", () => {
    const fitted = Float64Array.of(0.9, 0.4, 0.4, 0.1);
    const y = Uint8Array.of(1, 1, 0, 0);
    expect(classification(fitted, y, 0.5)).toEqual({ truePositive: 1, falsePositive: 0, trueNegative: 2, falseNegative: 1 });
    // of four pairs, three are right and one is a tie
    expect(discrimination(fitted, y).auc).toBe(3.5 / 4);
    expect(calibration(fitted, y)).toBeUndefined();
    expect(fit([fitted], Uint8Array.of(1, 1, 1, 1), 0.95)).toEqual({ constant: true });
  });
});
