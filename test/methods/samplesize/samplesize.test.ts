import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { fProbability, fQuantile, noncentralF } from "../../../src/math/noncentralF";
import { samplesize } from "../../../src/methods/samplesize";
import { gammaExponential, inverseSquareRoot, powerOf, smallestN } from "../../../src/methods/samplesize/formulas";
import type { SampleSizeOptions } from "../../../src/methods/samplesize/options";
import { populationOf, type Population } from "../../../src/methods/samplesize/population";
import { neededOf, sampleSizeShared } from "../../../src/methods/samplesize/shared";
import { simulate } from "../../../src/methods/samplesize/simulate";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { parseModelText } from "../../../src/model/syntax";
import { REFERENCE } from "../bootstrap/given";

interface Reference {
  readonly expected: {
    readonly sampleSize: { readonly values: readonly { readonly beta: number; readonly alpha: number; readonly power: number; readonly inverseSquareRoot: number; readonly gammaExponential: number }[] };
    readonly powerOfR2: { readonly values: readonly { readonly predictors: number; readonly r2: number; readonly alpha: number; readonly power: number; readonly nAllPredictors: number }[] };
    readonly powerOfOnePredictor: { readonly values: readonly { readonly predictors: number; readonly f2: number; readonly alpha: number; readonly power: number; readonly nOnePredictor: number }[] };
    readonly achievedPower: { readonly values: readonly { readonly n: number; readonly predictors: number; readonly f2: number; readonly alpha: number; readonly power: number }[] };
  };
}
const { expected } = JSON.parse(readFileSync(join(REFERENCE, "advanced/sample-size.json"), "utf8")) as Reference;

describe("rules for the number of cases", () => {
  it("are those of R: inverse square root exactly, gamma-exponential to one case", () => {
    expect(expected.sampleSize.values.length).toBeGreaterThan(50);
    for (const { beta, alpha, power, inverseSquareRoot: wanted, gammaExponential: about } of expected.sampleSize.values) {
      expect(inverseSquareRoot(beta, { alpha, power }), `${beta} ${alpha} ${power}`).toBe(wanted);
      expect(Math.abs(gammaExponential(beta, { alpha, power }) - about), `${beta} ${alpha} ${power}`).toBeLessThanOrEqual(1);
    }
  });

  it("are those of R by the F test, exactly", () => {
    for (const { predictors: k, r2, alpha, power, nAllPredictors } of expected.powerOfR2.values) expect(smallestN({ f2: r2 / (1 - r2), k, tested: k, alpha }, power), `${k} ${r2}`).toBe(nAllPredictors);
    for (const { predictors: k, f2, alpha, power, nOnePredictor } of expected.powerOfOnePredictor.values) expect(smallestN({ f2, k, tested: 1, alpha }, power), `${k} ${f2}`).toBe(nOnePredictor);
    for (const { n, predictors: k, f2, alpha, power } of expected.achievedPower.values) expect(Math.abs(powerOf(n, { f2, k, tested: k, alpha }) - power)).toBeLessThan(1e-8);
  });

  it("grow as effects shrink and power grows", () => {
    for (const rule of [inverseSquareRoot, gammaExponential]) {
      expect(rule(0.1, { alpha: 0.05, power: 0.8 })).toBeGreaterThan(rule(0.2, { alpha: 0.05, power: 0.8 }));
      expect(rule(0.2, { alpha: 0.05, power: 0.9 })).toBeGreaterThan(rule(0.2, { alpha: 0.05, power: 0.8 }));
      expect(rule(-0.2, { alpha: 0.05, power: 0.8 })).toBe(rule(0.2, { alpha: 0.05, power: 0.8 }));
    }
    expect(smallestN({ f2: 0, k: 2, tested: 2, alpha: 0.05 }, 0.8)).toBe(Infinity);
  });

  it("rest on an F distribution that is its own inverse, and has the central one as λ → 0", () => {
    for (const [k, d] of [[1, 10], [3, 46], [5, 200]] as const) {
      expect(fProbability(fQuantile(0.95, k, d), k, d)).toBeCloseTo(0.95, 12);
      expect(noncentralF(2, { k, d, lambda: 0 })).toBeCloseTo(fProbability(2, k, d), 12);
      expect(noncentralF(2, { k, d, lambda: 5 })).toBeLessThan(fProbability(2, k, d));
    }
  });
});

const parsed = parseModelText("A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nC <~ c1 + c2 + c3\nD =~ d1\nC ~ A + B\nD ~ C");
if ("problems" in parsed) throw new Error("model");
const { model } = parsed;
const input = { model, data: { name: "", rows: 0, columns: [] } };
const options: SampleSizeOptions = { pls: defaultPlsOptions, effect: 0.3, alpha: 0.05, power: 0.8, effects: "C -> D: 0.5", loading: 0.8, correlation: 0.2, sizes: "40 120", repetitions: 60, seed: 5, test: "twoTailed", population: "asDrawn" };
const population = (changed: Partial<SampleSizeOptions> = {}): Population => {
  const found = populationOf(model, { ...options, ...changed });
  if ("problems" in found) throw new Error("population");
  return found.population;
};
const correlation = (a: Float64Array, b: Float64Array): number => {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: Float64Array, mx: number, y: Float64Array, my: number) => x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
};

describe("simulated cases", () => {
  const data = simulate(population(), options, { n: 40_000, index: 0 });
  const column = (name: string) => data.columns.find((one) => one.name === name)!.values;
  const near = (found: number, wanted: number) => expect(Math.abs(found - wanted), `${found} for ${wanted}`).toBeLessThan(0.015);

  it("have the correlations of their population", () => {
    near(correlation(column("a1"), column("a2")), 0.64);
    near(correlation(column("a1"), column("b1")), 0.64 * 0.2);
    const composite = column("c1").map((value, i) => value + column("c2")[i]! + column("c3")[i]!);
    near(correlation(composite, column("d1")), 0.5);
    // The three items of a composite average to λη exactly.
    near(correlation(composite, column("a1")), 0.8 * (0.3 + 0.3 * 0.2));
    for (const { values } of data.columns) near(values.reduce((sum, value) => sum + value * value, 0) / values.length, 1);
  });

  it("hang on seed and number alone", () => {
    expect(simulate(population(), options, { n: 50, index: 3 })).toEqual(simulate(population(), options, { n: 50, index: 3 }));
    expect(simulate(population(), options, { n: 50, index: 4 }).columns[0]!.values).not.toEqual(simulate(population(), options, { n: 50, index: 3 }).columns[0]!.values);
  });
});

describe("power by simulation", () => {
  const result = drain(samplesize.run(input, { ...options, population: "composites", repetitions: 300 }));

  it("grows with the cases, and paths of composites are estimated without bias", () => {
    for (const { at, effect } of result.paths) {
      expect(at[1]!.power).toBeGreaterThanOrEqual(at[0]!.power);
      expect(Math.abs(at[1]!.mean - effect)).toBeLessThan(3.5 * (at[1]!.sd / Math.sqrt(300)) + 0.01);
      expect(at[1]!.coverage).toBeGreaterThan(0.9);
      expect(at[1]!.sd).toBeLessThan(at[0]!.sd);
    }
  });

  it("agrees with the F test, which is exact for scores without error", () => {
    const { at } = result.paths.find(({ name }) => name === "C → D")!;
    const exact = powerOf(40, { f2: 0.25 / 0.75, k: 1, tested: 1, alpha: 0.05 });
    expect(Math.abs(at[0]!.power - exact)).toBeLessThan(0.08);
  });

  it("sees effects between factors weakened", () => {
    const factors = drain(samplesize.run(input, { ...options, repetitions: 100 }));
    const mean = (one: typeof result) => one.paths[0]!.at[1]!.mean;
    expect(mean(factors)).toBeLessThan(mean(result));
  });

  it("gives the same bits however the data sets are shared", () => {
    const small = { ...options, repetitions: 10 };
    const cut = (shares: readonly number[]) => shares.map((count, k) => drain(sampleSizeShared.part(input, small, { first: shares.slice(0, k).reduce((a, b) => a + b, 0), count })));
    expect(drain(sampleSizeShared.join(input, small, cut([3, 16, 1])))).toEqual(drain(sampleSizeShared.join(input, small, cut([20]))));
  });

  it("interpolates the number of cases, and says where none is enough", () => {
    expect(neededOf([50, 100, 200], [0.5, 0.7, 0.9], 0.8)).toBe(150);
    expect(neededOf([50, 100], [0.9, 0.95], 0.8)).toBe(50);
    expect(neededOf([50, 100], [0.2, 0.3], 0.8)).toBe(Infinity);
  });

  it("is shown as tables, curves and on the diagram", () => {
    const { tables, charts, overlay } = samplesize.report(result, input);
    expect(tables.map(({ rows }) => rows.length)).toEqual([6, 3, 2, 6]);
    expect(charts!.map(({ series }) => series.length)).toEqual([3, 2]);
    expect(Object.values(overlay.own!.paths!).map(({ value }) => value)).toEqual([0.3, 0.3, 0.5]);
  });
});

describe("what is supposed", () => {
  it("is refused where there is no such population, or it cannot be read", () => {
    const reasons = (changed: Partial<SampleSizeOptions>) => samplesize.check(input, { ...options, ...changed }).map(({ detail }) => detail["reason"]);
    expect(reasons({})).toEqual([]);
    expect(reasons({ effects: "A -> C: 0.9; B -> C: 0.8" })).toEqual(["tooStrong"]);
    expect(reasons({ effects: "A > C 0.3" })).toEqual(["effects"]);
    expect(reasons({ effects: "A -> D: 0.3" })).toEqual(["noPath"]);
    expect(reasons({ sizes: "5" })).toEqual(["sizes"]);
    const three = parseModelText("A =~ a1\nB =~ b1\nC =~ c1\nD =~ d1\nD ~ A + B + C");
    if ("problems" in three) throw new Error("model");
    expect(samplesize.check({ ...input, model: three.model }, { ...options, effects: "", correlation: -0.6 }).map(({ detail }) => detail["reason"])).toEqual(["correlation"]);
  });
});
