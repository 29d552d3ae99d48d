import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { gsca } from "../../../src/methods/gsca";
import type { GscaPart } from "../../../src/methods/gsca/estimate";
import { defaultGscaOptions, type GscaOptions } from "../../../src/methods/gsca/options";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { parseModelText } from "../../../src/model/syntax";
import { compileChecked } from "../../../src/sem/compile";
import { gscaOf } from "../../../src/sem/gsca";
import { inputOf, readCase } from "../bootstrap/given";

const satisfaction = inputOf(readCase("expected/satisfaction-path-mean.json"));
const options: GscaOptions = { ...defaultGscaOptions, samples: 0, pls: { ...defaultPlsOptions, tolerance: 1e-12 } };

describe("GSCA", () => {
  it("gives the published values of the golden example (methods, section 19)", () => {
    const parsed = parseModelText("A =~ x1 + x2 + x3\nB =~ x4 + x5\nC =~ x6 + x7 + x8\nB ~ A\nC ~ A + B");
    if ("problems" in parsed) throw new Error("the model cannot be read");
    const lower = [[], [0.59], [0.48, 0.42], [0.288, 0.252, 0.216], [0.21, 0.23, 0.18, 0.675], [0.326, 0.286, 0.245, 0.396, 0.363], [0.307, 0.269, 0.23, 0.41, 0.342, 0.66], [0.25, 0.218, 0.237, 0.333, 0.278, 0.552, 0.52]];
    const S = Float64Array.from({ length: 64 }, (_, at) => {
      const [k, l] = [Math.floor(at / 8), at % 8];
      return k === l ? 1 : k > l ? lower[k]![l]! : lower[l]![k]!;
    });
    const found = gscaOf(compileChecked(parsed.model), S, { hasLoadings: [true, true, true], tolerance: 1e-12, maxIterations: 3000, start: new Float64Array(8).fill(1) });
    if ("failure" in found) throw new Error(found.failure);
    const weights = [0.43888696, 0.4111871, 0.3731561, 0.579926, 0.5123856, 0.417175, 0.4055031, 0.3543701];
    for (const [k, weight] of weights.entries()) expect(found.weights[k]).toBeCloseTo(weight, 7);
    for (const [t, path] of [0.3102353, 0.2661399, 0.3772184].entries()) expect(found.paths[t]).toBeCloseTo(path, 7);
    expect(found.phi).toBeCloseTo(4.801294, 6);
    for (let i = 1; i < found.trace.length; i++) expect(found.trace[i]!).toBeLessThanOrEqual(found.trace[i - 1]! + 1e-12);
  });

  it("finds the first canonical correlation of two blocks without loadings", () => {
    const parsed = parseModelText("A =~ att1 + att2\nI =~ int1 + int2\nI ~ A");
    if ("problems" in parsed) throw new Error("the model cannot be read");
    const input = { model: parsed.model, data: inputOf(readCase("expected/segments-pooled.json")).data };
    const result = drain(gsca.run(input, { ...options, loadings: "none" }));
    // ρ² is the largest eigenvalue of S₁₁⁻¹S₁₂S₂₂⁻¹S₂₁, here of 2 × 2, by trace and determinant
    const columns = ["att1", "att2", "int1", "int2"].map((name) => Array.from(input.data.columns.find((column) => column.name === name)!.values));
    const r = (a: number, b: number): number => {
      const [x, y] = [columns[a]!, columns[b]!];
      const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
      const [mx, my] = [mean(x), mean(y)];
      const sum = (of: (i: number) => number): number => x.reduce((total, _, i) => total + of(i), 0);
      return sum((i) => (x[i]! - mx) * (y[i]! - my)) / Math.sqrt(sum((i) => (x[i]! - mx) ** 2) * sum((i) => (y[i]! - my) ** 2));
    };
    const inverse = (s: number): number[][] => [[1 / (1 - s * s), -s / (1 - s * s)], [-s / (1 - s * s), 1 / (1 - s * s)]];
    const times = (A: number[][], B: number[][]): number[][] => A.map((row) => [0, 1].map((j) => row[0]! * B[0]![j]! + row[1]! * B[1]![j]!));
    const S12 = [[r(0, 2), r(0, 3)], [r(1, 2), r(1, 3)]];
    const S21 = [[r(0, 2), r(1, 2)], [r(0, 3), r(1, 3)]];
    const M = times(times(inverse(r(0, 1)), S12), times(inverse(r(2, 3)), S21));
    const [trace, determinant] = [M[0]![0]! + M[1]![1]!, M[0]![0]! * M[1]![1]! - M[0]![1]! * M[1]![0]!];
    expect(result.coefficients[0]!.estimate ** 2).toBeCloseTo((trace + Math.sqrt(trace * trace - 4 * determinant)) / 2, 10);
  });

  it("gives the same bits however the resamples are shared, and intervals that hold the estimates", () => {
    const small = { ...options, samples: 40, pls: defaultPlsOptions };
    const { part, join } = gsca.shared!;
    const parts = [[0, 7], [7, 33]].map(([first, count]) => structuredClone(drain(part(satisfaction, small, { first: first!, count: count! })) as GscaPart));
    const whole = drain(gsca.run(satisfaction, small));
    expect(drain(join(satisfaction, small, parts))).toEqual(whole);
    expect(whole.used).toBe(40);
    for (const { estimate, se, interval } of whole.coefficients) expect(se! > 0 && interval![0] < estimate + 2 * se! && interval![1] > estimate - 2 * se!).toBe(true);
    // a single item has weight and loading 1 in every resample
    expect(whole.weights[20]).toEqual({ estimate: 1, se: null, interval: null });
  });

  it("does not depend on the units of items", () => {
    const scaled = { ...satisfaction, data: { ...satisfaction.data, columns: satisfaction.data.columns.map((column, k) => ({ ...column, values: column.values.map((x) => 5 + (k + 1) * x) })) } };
    const [a, b] = [satisfaction, scaled].map((input) => drain(gsca.run(input, options)));
    for (const [k, { estimate }] of a!.weights.entries()) expect(b!.weights[k]!.estimate).toBeCloseTo(estimate, 9);
  });

  it("has tables, a chart and the diagram, and says what it cannot do", () => {
    const result = drain(gsca.run(satisfaction, options));
    const report = gsca.report(result, satisfaction);
    expect(report.tables.map(({ id }) => id)).toEqual(["gscaFit", "gscaItems", "gscaPaths", "gscaComponents"]);
    expect(Object.keys(report.overlay.paths)).toHaveLength(12);
    expect(result.FIT.estimate).toBeCloseTo(1 - 13.0048758255882 / 31, 8);
    const doubled = { ...satisfaction, data: { ...satisfaction.data, columns: satisfaction.data.columns.map((column) => (column.name === "IMAG2" ? { ...satisfaction.data.columns.find(({ name }) => name === "IMAG1")!, name: "IMAG2" } : column)) } };
    expect(() => drain(gsca.run(doubled, options))).toThrow("E_SINGULAR_BLOCK");
    expect(gsca.check(satisfaction, { ...options, samples: 5 }).filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["E_SETTING"]);
  });
});
