import { describe, expect, it } from "vitest";
import { treat } from "../../../src/data/missing";
import { drain } from "../../../src/jobs/job";
import { product, symmetricRoot } from "../../../src/math/symmetricRoot";
import { sourceOfColumns, standardisedCases } from "../../../src/methods/bootstrap/source";
import { exactFit } from "../../../src/methods/exactfit";
import { distancesBetween, fittedBy } from "../../../src/methods/exactfit/distances";
import { defaultExactFitOptions, type ExactFitOptions } from "../../../src/methods/exactfit/options";
import { fittedModels } from "../../../src/methods/exactfit/result";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { pointEstimate } from "../../../src/methods/pls/point";
import { estimateWeights, project } from "../../../src/sem/pls";
import { inputOf, readCase } from "../bootstrap/given";

const input = inputOf(readCase("expected/satisfaction-path-mean.json"));
const tight = { ...defaultPlsOptions, tolerance: 1e-12 };

describe("exact fit", () => {
  it("moves the cases so that they correlate as the model implies", () => {
    const { model, treated, ws, structure } = pointEstimate(input, tight);
    const p = model.columns.length;
    const fitted = fittedBy(ws, treated.moments.correlations, structure, { ...defaultExactFitOptions, pls: tight, estimator: "plsc" });
    if (typeof fitted === "number") throw new Error("not fitted");
    for (const name of fittedModels) {
      const Sigma = fitted.implied(name);
      const { columns, correlations } = standardisedCases(treated);
      const T = product(symmetricRoot(correlations, p, "inverseRoot")!, symmetricRoot(Sigma, p, "root")!, p);
      const moved = columns.map((_, l) => columns[0]!.map((_, i) => columns.reduce((sum, column, k) => sum + column[i]! * T[k * p + l]!, 0)));
      const source = sourceOfColumns(moved, null);
      const S = new Float64Array(p * p);
      source.counts.fill(1);
      expect(source.correlate(S)).toBe(true);
      expect(Math.max(...S.map((s, i) => Math.abs(s - Sigma[i]!)))).toBeLessThan(1e-12);
    }
  });

  it("finds no distance where factors fit exactly", () => {
    const { model, treated, ws, structure } = pointEstimate(input, tight);
    const options = { ...defaultExactFitOptions, pls: tight, estimator: "plsc" as const };
    const p = model.columns.length;
    const fitted = fittedBy(ws, treated.moments.correlations, structure, options);
    if (typeof fitted === "number") throw new Error("not fitted");
    const Sigma = fitted.implied("estimated");
    estimateWeights(ws, Sigma, new Float64Array(p).fill(1));
    project(ws, Sigma);
    const again = fittedBy(ws, Sigma, structure, options);
    if (typeof again === "number") throw new Error("not fitted");
    for (const distance of distancesBetween(Sigma, again.implied("estimated"), p, 250)) expect(distance).toBeLessThan(1e-8);
  });

  it("gives SRMR and d_ULS the same p, ordered quantiles, and the distances of the estimate", () => {
    const result = drain(exactFit.run(input, { ...defaultExactFitOptions, samples: 200 }));
    expect(result.tests).toHaveLength(6);
    for (const test of result.tests) {
      expect(test.hi99!).toBeGreaterThanOrEqual(test.hi95!);
      expect(test.p! <= 0.05).toBe(test.value! >= test.hi95!);
    }
    const p = (model: string, distance: string): number | null => result.tests.find((test) => test.model === model && test.distance === distance)!.p;
    for (const model of fittedModels) expect(p(model, "SRMR")).toBe(p(model, "dULS"));
    expect(result.tests.find(({ model, distance }) => model === "saturated" && distance === "dULS")!.value).toBeCloseTo(0.45435668637274196, 6);
  });

  it("does not depend on the order in which columns are scaled or signed", () => {
    const columns = input.data.columns.map((column, k) => (column.scale === "text" ? column : { ...column, values: column.values.map((x) => x * (1 + (k % 3)) + k) }));
    const of = (data: typeof input.data): readonly (number | null)[] => drain(exactFit.run({ ...input, data }, { ...defaultExactFitOptions, samples: 60 })).tests.map((test) => test.hi95);
    const [plain, scaled] = [of(input.data), of({ ...input.data, columns })];
    for (const [i, value] of plain.entries()) expect(scaled[i]).toBeCloseTo(value!, 6);
  });

  it("is refused where the correlations are singular", () => {
    const [model] = [{ ...input.model, constructs: input.model.constructs.map((construct, j) => (j === 0 ? { ...construct, items: [...construct.items, "twin"] } : construct)) }];
    const source = input.data.columns.find(({ name }) => name === model.constructs[0]!.items[0])!;
    const data = { ...input.data, columns: [...input.data.columns, { ...source, name: "twin" }] };
    expect(treat(data, ["twin"], tight).moments.sds[0]).toBeGreaterThan(0);
    expect(() => drain(exactFit.run({ model, data }, { ...defaultExactFitOptions, samples: 10 }))).toThrow("E_NOT_PD");
  });

  it("reports a table whose verdicts follow p", () => {
    const result = drain(exactFit.run(input, { ...defaultExactFitOptions, samples: 100 }));
    const [table] = exactFit.report(result, input).tables;
    expect(table!.rows).toHaveLength(6);
    for (const [i, row] of table!.rows.entries()) {
      const verdict = row.cells.at(-1)!;
      expect(verdict.kind === "label" && verdict.level === "good").toBe(result.tests[i]!.p! > 0.05);
    }
  });

  it("gives the same bits however its pieces are shared out", () => {
    const options = { ...defaultExactFitOptions, samples: 60, estimator: "plsc" as const };
    const shared = exactFit.shared!;
    const pieces = shared.pieces(input, options);
    expect(pieces).toBe(120);
    const apart = (cuts: readonly number[]) => cuts.map((first, i) => drain(shared.part(input, options, { first, count: (cuts[i + 1] ?? pieces) - first })));
    const whole = drain(exactFit.run(input, options));
    for (const cuts of [[0, 7, 59, 61, 100], [0, 60], [0, 119]]) expect(drain(shared.join(input, options, apart(cuts)))).toEqual(whole);
  });

  it("follows the estimator of the settings unless told otherwise", () => {
    const of = (some: Partial<ExactFitOptions>) => drain(exactFit.run(input, { ...defaultExactFitOptions, samples: 30, ...some })).tests.map(({ value }) => value);
    const consistent = { ...defaultPlsOptions, estimator: "plsc" as const };
    expect(of({ pls: consistent })).toEqual(of({ estimator: "plsc" }));
    expect(of({ pls: consistent, estimator: "pls" })).toEqual(of({}));
    expect(of({ estimator: "plsc" })).not.toEqual(of({}));
  });

  it("has a picture of each distance, and a block by model and distance", () => {
    const result = drain(exactFit.run(input, { ...defaultExactFitOptions, samples: 100 }));
    const charts = exactFit.report(result, input).charts!;
    expect(charts.map(({ id }) => id)).toEqual(result.tests.map(({ model, distance }) => `${model} ${distance}`));
    for (const [i, { histogram }] of result.tests.entries()) {
      expect(histogram!.counts.reduce((sum, one) => sum + one, 0)).toBe(100);
      expect(charts[i]!.guides![0]!.value).toBe(result.tests[i]!.value);
    }
    const { exactFit: block } = exactFit.blocks(result, input) as { exactFit: Record<string, Record<string, { p: number }>> };
    expect(block["estimated"]!["dULS"]!.p).toBe(result.tests.find(({ model, distance }) => model === "estimated" && distance === "dULS")!.p);
  });
});
