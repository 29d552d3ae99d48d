import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/data/dataset";
import { uniforms } from "../../../src/math/philox";
import { normalQuantile } from "../../../src/math/distributions";
import { cbsem } from "../../../src/methods/cbsem";
import { defaultCbsemOptions, type CbsemOptions } from "../../../src/methods/cbsem/options";
import type { Input } from "../../../src/methods/method";
import { parseModelText } from "../../../src/model/syntax";
import { EstimationError } from "../../../src/report/problem";
import { compileChecked } from "../../../src/sem/compile";
import { pointAt, slopesOf } from "../../../src/sem/covariance/likelihood";
import { covarianceModel } from "../../../src/sem/covariance/model";
import { inputOf, readCase } from "../bootstrap/given";
import { byName, estimated } from "./given";

const segments = inputOf(readCase("expected/segments-pooled.json"));
const satisfaction = inputOf(readCase("expected/satisfaction-path-mean.json"));

function modelOf(text: string): Input["model"] {
  const parsed = parseModelText(text);
  if ("problems" in parsed) throw new Error("the model cannot be read");
  return parsed.model;
}

const withModel = (text: string, data: Dataset = segments.data): Input => ({ model: modelOf(text), data });
const reasonsOf = (input: Input, options: Partial<CbsemOptions> = {}): readonly string[] =>
  cbsem.check(input, { ...defaultCbsemOptions, ...options }).filter(({ severity }) => severity === "error").map(({ code, detail }) => (code === "E_ANALYSIS" ? String(detail["reason"]) : code));

describe("the likelihood", () => {
  it("has the slopes that small steps show", () => {
    const model = covarianceModel(compileChecked(satisfaction.model), { scale: "marker", correlatedOutcomes: true, residualPairs: [[0, 6]] });
    const { p, parameters } = model;
    const random = uniforms(3, { method: 9, index: 0, part: 0 });
    const S = Float64Array.from({ length: p * p }, (_, at) => (at % (p + 1) === 0 ? 1 : 0.2));
    const theta = Float64Array.from(parameters, ({ kind }) => (kind === "residual" || kind === "variance" ? 0.6 + 0.3 * random() : kind === "residualCovariance" || kind === "covariance" ? 0.1 * random() : 0.3 + 0.4 * random()));
    const at = (values: Float64Array) => pointAt(model, S, { theta: values, logDetS: 0 })!;
    const { gradient, information } = slopesOf(model, S, at(theta));
    for (const [a] of parameters.entries()) {
      const moved = (by: number): number => at(theta.map((value, b) => (a === b ? value + by : value))).F;
      expect(Math.abs((moved(1e-5) - moved(-1e-5)) / 2e-5 - gradient[a]!), JSON.stringify(parameters[a])).toBeLessThan(1e-6);
    }
    // expected information is symmetric, and the slope of the slope where Σ = S
    const Sigma = at(theta).matrices.Sigma;
    const there = (values: Float64Array) => slopesOf(model, Sigma, pointAt(model, Sigma, { theta: values, logDetS: 0 })!).gradient;
    const a = 5;
    const [up, down] = [1e-5, -1e-5].map((by) => there(theta.map((value, b) => (a === b ? value + by : value))));
    for (let b = 0; b < theta.length; b++) expect(Math.abs((up![b]! - down![b]!) / 2e-5 - 2 * information[a * theta.length + b]!)).toBeLessThan(1e-5);
  });
});

describe("covariance-based SEM", () => {
  const result = estimated(segments);

  it("does not depend on the units of the items, nor on their order beyond the first", () => {
    const scaled = { ...segments, data: { ...segments.data, columns: segments.data.columns.map((column, k) => ({ ...column, values: column.values.map((x) => 1000 * k - 250 * x) })) } };
    const other = estimated(scaled);
    expect(other.fit.chiSquare).toBeCloseTo(result.fit.chiSquare, 8);
    expect(other.fit.lnL).not.toBeCloseTo(result.fit.lnL, 0);
    for (const [key, value] of byName(result, ({ standardised }) => standardised)) expect(byName(other, ({ standardised }) => standardised).get(key)!).toBeCloseTo(value!, 7);
    const turned = { ...segments, model: { ...segments.model, constructs: segments.model.constructs.map((c) => ({ ...c, items: [c.items[0]!, ...c.items.slice(1).toReversed()] })) } };
    for (const [key, value] of byName(estimated(turned), ({ estimate }) => estimate)) expect(value!).toBeCloseTo(byName(result, ({ estimate }) => estimate).get(key)!, 6);
  });

  it("gives the same fit and the same standardised solution, whatever the unit of the factors", () => {
    const other = estimated(segments, { scale: "variance" });
    expect(other.fit.chiSquare).toBeCloseTo(result.fit.chiSquare, 8);
    const mine = byName(other, ({ standardised }) => standardised);
    for (const [key, value] of byName(result, ({ standardised }) => standardised)) if (mine.has(key)) expect(mine.get(key)!).toBeCloseTo(value!, 6);
  });

  it("finds a population without error", () => {
    const model = modelOf("A =~ a1 + a2 + a3\nB =~ b1 + b2\nC =~ c1\nB ~ A\nC ~ A + B");
    const loadings = [0.9, 0.8, 0.7, 0.85, 0.6, 1];
    const factors = [[1, 0.5, 0.5], [0.5, 1, 0.55], [0.5, 0.55, 1]];
    const of = [0, 0, 0, 1, 1, 2];
    const values = Float64Array.from({ length: 36 }, (_, at) => {
      const [k, l] = [Math.floor(at / 6), at % 6];
      return k === l ? 1 : loadings[k]! * loadings[l]! * factors[of[k]!]![of[l]!]!;
    });
    const columns = ["a1", "a2", "a3", "b1", "b2", "c1"].map((name) => ({ name, scale: "metric" as const, values: new Float64Array(0) }));
    const exact = estimated({ model, data: { name: "population", rows: 0, columns, matrix: { kind: "correlations", n: 200, values } } });
    expect(exact.fit.chiSquare).toBeLessThan(1e-9);
    for (const [k, loading] of exact.loadings.entries()) expect(loading).toBeCloseTo(loadings[k]!, 7);
    // β = R⁻¹r for C on A and B
    const paths = exact.estimates.filter(({ parameter }) => parameter.kind === "path").map(({ standardised }) => standardised);
    expect(paths[0]).toBeCloseTo(0.5, 7);
    expect(paths[1]).toBeCloseTo((0.5 - 0.5 * 0.55) / 0.75, 7);
    expect(paths[2]).toBeCloseTo((0.55 - 0.5 * 0.5) / 0.75, 7);
    expect(exact.fit.CFI).toBe(1);
    expect(exact.modifications.every(({ index }) => index < 1e-6)).toBe(true);
  });

  it("drops χ² by about its modification index when a parameter is set free", () => {
    const best = result.modifications.find(({ parameter }) => parameter.kind === "residualCovariance")!;
    if (best.parameter.kind !== "residualCovariance") throw new Error("not found");
    const names = [best.parameter.first, best.parameter.second].map((k) => result.items[k]!.column);
    const freed = estimated(segments, { residualCovariances: names.join(" ~~ ") });
    const fall = result.fit.chiSquare - freed.fit.chiSquare;
    expect(Math.abs(fall - best.index) / fall).toBeLessThan(0.1);
    expect(freed.fit.df).toBe(result.fit.df - 1);
    const estimate = byName(freed, (one) => one.estimate).get(names.join(" ~~ "))!;
    expect(estimate / best.change).toBeGreaterThan(0.5);
    expect(estimate / best.change).toBeLessThan(1.5);
  });

  it("is a confirmatory factor analysis where no path is drawn", () => {
    const cfa = withModel("A =~ att1 + att2 + att3\nN =~ nor1 + nor2 + nor3\nI =~ int1 + int2 + int3");
    expect(reasonsOf(cfa)).toEqual([]);
    const found = estimated(cfa);
    expect(found.fit.chiSquare).toBeCloseTo(result.fit.chiSquare, 6);
    expect(cbsem.report(found, cfa).tables.map(({ id }) => id)).toEqual(["cbsemFit", "cbsemLoadings", "cbsemFactors", "cbsemCovariances", "cbsemVariances", "cbsemModifications", "cbsemResiduals"]);
  });

  it("has tables, charts, and the standardised solution on the diagram", () => {
    const report = cbsem.report(result, segments);
    expect(report.tables.map(({ id }) => id)).toEqual(["cbsemFit", "cbsemLoadings", "cbsemPaths", "cbsemFactors", "cbsemCovariances", "cbsemVariances", "cbsemModifications", "cbsemResiduals"]);
    expect(report.charts!.map(({ id }) => id)).toEqual(["cbsemPathChart", "cbsemLoadingChart", "cbsemModificationChart"]);
    const construct = segments.model.constructs[0]!;
    expect(report.overlay.items[`${construct.id}/att1`]!.loading).toBeCloseTo(0.840286112, 6);
    expect(Object.values(report.overlay.paths)[0]!.coefficient).toBeCloseTo(0.162958460, 5);
    expect(Object.values(report.overlay.constructs).map(({ r2 }) => r2).at(-1)).toBeCloseTo(0.0309868969, 5);
  });
});

describe("what cannot be estimated is said", () => {
  const thrown = (input: Input, options: Partial<CbsemOptions> = {}): readonly unknown[] => {
    try {
      estimated(input, options);
    } catch (error) {
      if (error instanceof EstimationError) return error.problems.map(({ detail }) => detail["reason"]);
      throw error;
    }
    return [];
  };
  const few = (rows: number): Dataset => ({ ...segments.data, rows, columns: segments.data.columns.map((column) => ({ ...column, values: column.values.slice(0, rows) })) });

  it("before the run", () => {
    expect(reasonsOf(withModel("A <~ att1 + att2\nI =~ int1 + int2\nI ~ A"))).toEqual(["formative"]);
    expect(reasonsOf(withModel("A <~ att1 + att2\nI =~ int1 + int2\nI ~ A"), { formative: "asReflective" })).toEqual([]);
    expect(reasonsOf(segments, { residualCovariances: "att1 ~~ nobody" })).toEqual(["E_SETTING"]);
    expect(reasonsOf(segments, { residualCovariances: "att1 ~~ att1" })).toEqual(["E_SETTING"]);
    expect(reasonsOf(segments, { residualCovariances: "att1 ~~ att2; att2 ~~ att1" })).toEqual(["E_SETTING"]);
    expect(reasonsOf(withModel("A =~ att1 + att9\nI =~ int1 + int2\nI ~ A"))).toEqual(["E_MISSING_COLUMN"]);
    expect(reasonsOf(withModel("A =~ att1 + att2\nB =~ nor1 + nor2\nI =~ int1 + int2\nI ~ A + B + A:B"))).toContain("interaction");
    expect(reasonsOf(withModel("A =~ att1 + att2\nB =~ nor1 + nor2\nH <~ A + B\nI =~ int1 + int2\nI ~ H"))).toContain("higherOrder");
  });

  it("where the data leave no answer", () => {
    expect(thrown({ ...segments, data: few(9) })).toEqual(["fewCases"]);
    const doubled = { ...segments.data, columns: [...segments.data.columns.filter(({ name }) => name !== "att3"), { ...segments.data.columns.find(({ name }) => name === "att1")!, name: "att3" }] };
    expect(thrown({ ...segments, data: doubled })).toEqual(["singular"]);
    expect(thrown(withModel("A =~ att1 + att2"))).toEqual(["tooManyParameters"]);
    expect(thrown(segments, { residualCovariances: "att1 ~~ att2; att1 ~~ att3; att2 ~~ att3" })).toEqual(["notIdentified"]);
  });

  it("where the result cannot be", () => {
    // x2 has more in common with the others than its own variance allows
    const S = [1, 0.8, 0.3, 0.8, 1, 0.8, 0.3, 0.8, 1];
    const columns = ["x1", "x2", "x3"].map((name) => ({ name, scale: "metric" as const, values: new Float64Array(0) }));
    const heywood = estimated({ model: modelOf("F =~ x1 + x2 + x3"), data: { name: "h", rows: 0, columns, matrix: { kind: "correlations", n: 100, values: Float64Array.from(S) } } });
    expect(heywood.warnings.map(({ detail }) => detail["reason"])).toContain("heywood");
    expect(heywood.fit.df).toBe(0);
    expect([heywood.fit.p, heywood.fit.CFI, heywood.fit.RMSEA, heywood.fit.RMSEAInterval]).toEqual([null, null, null, null]);
    expect(estimated(segments, { maxIterations: 2 }).warnings.map(({ detail }) => detail["reason"])).toContain("notConverged");
  });

  it("and noise without any factor ends one way or the other, never in NaN", () => {
    const random = uniforms(11, { method: 9, index: 0, part: 0 });
    for (let trial = 0; trial < 8; trial++) {
      const columns = segments.data.columns.map((column) => ({ ...column, values: Float64Array.from({ length: 40 }, () => normalQuantile(random())) }));
      const input = { ...segments, data: { ...segments.data, rows: 40, columns } };
      try {
        const { estimates, fit } = estimated(input);
        for (const { estimate, se } of estimates) expect(Number.isFinite(estimate) && (se === null || Number.isFinite(se))).toBe(true);
        expect(Number.isFinite(fit.chiSquare)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(EstimationError);
      }
    }
  });
});
