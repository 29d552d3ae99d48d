import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../../src/math/leastSquares";
import { regression } from "../../../src/methods/regression";
import { pathKey } from "../../../src/report/overlay";
import { EstimationError } from "../../../src/report/problem";
import { ols } from "../../../src/sem/ols";
import { analysed, furthest, given } from "../advanced";

const { input, expected, tolerance } = given("regression");
const blockOf = (options: Parameters<typeof analysed<never, never>>[2]) => regression.blocks(analysed(regression, input, options), input)["regression"];
const idOf = (name: string): string => input.model.constructs.find((construct) => construct.name === name)!.id;

describe("linear regression", () => {
  it("of scores equals lm of R to 1e-9, with everything that is said of it", () => {
    const values = expected["olsScores"]!["values"] as { readonly predictors: readonly string[]; readonly outcome: string };
    const block = blockOf({ level: "scores", outcome: idOf(values.outcome), predictors: values.predictors.map(idOf) } as never);
    const far = furthest(block, values);
    expect(far.by, far.at).toBeLessThan(tolerance);
  });

  it("of columns equals lm of R to 1e-9", () => {
    const values = expected["olsItems"]!["values"] as { readonly predictors: readonly string[]; readonly outcome: string };
    const far = furthest(blockOf({ level: "columns", outcomeColumn: values.outcome, predictorColumns: values.predictors } as never), values);
    expect(far.by, far.at).toBeLessThan(tolerance);
  });

  it("takes the predecessors in the model where no predictors are chosen, and gives fitted values and residuals as columns", () => {
    const result = analysed(regression, input, { outcome: idOf("Loyalty") });
    expect(result.predictors.map(({ key }) => key)).toEqual(["Image", "Satisfaction", "Complaints"]);
    const { columns, tables } = regression.report(result, input);
    expect(columns!.map(({ name }) => name)).toEqual(["Loyalty_fitted", "Loyalty_residual"]);
    const [fitted, residual] = columns!.map(({ values }) => values);
    for (const [i, row] of result.cases.rows.entries()) expect(fitted![row]! + residual![row]!).toBeCloseTo(result.outcome.values[i]!, 10);
    expect(tables[0]!.rows).toHaveLength(4);
    // the arrows that lead to the outcome carry its coefficients
    const { own } = regression.report(result, input).overlay;
    expect(Object.keys(own!.paths!).sort()).toEqual(input.model.paths.filter(({ to }) => to === idOf("Loyalty")).map(({ from, to }) => pathKey(from, to)).sort());
    expect(own!.paths![pathKey(idOf("Image"), idOf("Loyalty"))]!.value).toBe(result.ols.terms[1]!.b);
    expect(own!.constructs).toEqual({ [idOf("Loyalty")]: { symbol: "R²", value: result.ols.r2, style: "bounded" } });
  });

  it("refuses a predictor that is a combination of others by name, and too few cases", () => {
    const twin = { ...input.data.columns.find(({ name }) => name === "CUSA1")!, name: "TWIN" };
    const twins = { ...input, data: { ...input.data, columns: [...input.data.columns, twin] } };
    const refuse = (): unknown => analysed(regression, twins, { level: "columns", outcomeColumn: "CUSL1", predictorColumns: ["CUSA1", "TWIN"] } as never);
    expect(refuse).toThrow(EstimationError);
    try {
      refuse();
    } catch (error) {
      expect((error as EstimationError).problems[0]!.detail).toMatchObject({ reason: "dependentVariable", name: "TWIN" });
    }
    expect(ols([Float64Array.of(1, 2)], Float64Array.of(1, 3), { level: 0.95, errors: "classic" })).toEqual({ tooFew: true });
  });

  it("asks for an outcome and predictors before it runs", () => {
    const options = { pls: {}, level: "columns", outcome: null, predictors: [], outcomeColumn: null, predictorColumns: [], errors: "classic", coverage: 95 } as never;
    expect(regression.check(input, options).map(({ detail }) => detail["reason"])).toEqual(["noColumns"]);
  });
});

describe("least squares", () => {
  const table = fc.integer({ min: 1, max: 4 }).chain((k) => fc.array(fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: k + 1, maxLength: k + 1 }), { minLength: k + 4, maxLength: 40 }));

  it("leave residuals at right angles to every column, and do not depend on the order or the unit of the cases and columns", () => {
    fc.assert(fc.property(table, (rows) => {
      const columns = rows[0]!.map((_, j) => Float64Array.from(rows, (row) => row[j]!));
      const [y, ...X] = columns;
      const solution = leastSquares([new Float64Array(rows.length).fill(1), ...X], y!);
      if ("dependent" in solution) return;
      const size = 1 + Math.max(...y!.map(Math.abs));
      for (const x of X) expect(Math.abs(x.reduce((sum, value, i) => sum + value * solution.residuals[i]!, 0))).toBeLessThan(1e-6 * size * rows.length);
      expect(solution.leverage.reduce((sum, h) => sum + h, 0)).toBeCloseTo(X.length + 1, 6);
      const turned = leastSquares([new Float64Array(rows.length).fill(1), ...X.map((x) => x.toReversed().map((value) => 2 * value + 1))], y!.toReversed());
      if ("dependent" in turned) return;
      for (const [i, fitted] of solution.fitted.toReversed().entries()) expect(Math.abs(turned.fitted[i]! - fitted)).toBeLessThan(1e-5 * size);
    }), { numRuns: 60 });
  });
});
