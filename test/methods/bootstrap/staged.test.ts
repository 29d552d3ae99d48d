import { describe, expect, it } from "vitest";
import { defaultBootstrapOptions } from "../../../src/methods/bootstrap/options";
import { outcomes, resamplerFor, type Resampler } from "../../../src/methods/bootstrap/resampler";
import { defaultPlsOptions, type PlsOptions } from "../../../src/methods/pls/options";
import type { Dataset } from "../../../src/data/dataset";
import type { Input } from "../../../src/methods/method";
import { dataOf, estimate, modelOf } from "../pls/given";

const pls = { ...defaultPlsOptions, tolerance: 1e-12 };
const moderation = (): Input => ({ model: modelOf("X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nF =~ female\nY =~ y1 + y2 + y3 + y4\nY ~ X + M + F + X:M + X:F + M:M"), data: dataOf({ file: "simulated/moderation.csv" }) });
const higher = (): Input => ({ model: modelOf("Price =~ pri1 + pri2 + pri3\nTangibles =~ tan1 + tan2 + tan3 + tan4\nReliability =~ rel1 + rel2 + rel3 + rel4\nResponse <~ res1 + res2 + res3\nSatisfaction =~ sat1 + sat2 + sat3\nQ =~ Tangibles + Reliability + Response\nQ ~ Price\nSatisfaction ~ Q + Price + Q:Price"), data: dataOf({ file: "simulated/higher-order.csv" }) });

/** The data of a resample, row by row. */
function drawn(data: Dataset, counts: Int32Array): Dataset {
  const rows = Array.from(counts).flatMap((count, i) => Array.from({ length: count }, () => i));
  return { ...data, rows: rows.length, columns: data.columns.map((column) => ({ ...column, values: Float64Array.from(rows, (row) => column.values[row]!) })) };
}

const valuesOf = (resampler: Resampler, values: Float64Array, kind: string): number[] => resampler.parameters.flatMap((parameter, k) => (parameter.kind === kind ? [values[k]!] : []));

describe("resamples of models in stages", () => {
  const ways: readonly (readonly [string, () => Input, Partial<PlsOptions>])[] = [
    ["two-stage products", moderation, {}],
    ["products with a raw binary moderator", moderation, { binaryIndicators: "raw" }],
    ["product indicators", moderation, { interactions: "productIndicator" }],
    ["orthogonalised products", moderation, { interactions: "orthogonalising" }],
    ["disjoint stages with a product", higher, {}],
    ["embedded stages with a product", higher, { higherOrder: "embedded" }],
    ["repeated indicators with a product", higher, { higherOrder: "repeated" }],
  ];
  it.each(ways)("%s: are what the estimate of the drawn rows is", (_, given, more) => {
    const input = given();
    const options = { ...defaultBootstrapOptions, pls: { ...pls, ...more }, seed: 3 };
    const resampler = resamplerFor(input, options);
    const values = new Float64Array(resampler.original.length);
    for (const index of [0, 7]) {
      resampler.draw(index);
      expect(resampler.estimate(values, 0)).toBe(outcomes.admissible);
      const whole = estimate({ model: input.model, data: drawn(input.data, resampler.counts) }, options.pls);
      const scale = (from: number): number => (whole.binaryItems.includes(from) ? 1 : whole.effectScale[from]!);
      const paths = valuesOf(resampler, values, "path");
      for (const [t, path] of whole.paths.entries()) expect(paths[t]).toBeCloseTo(whole.pathCoefficients[t]! * scale(path.from), 9);
      for (const [t, f2] of valuesOf(resampler, values, "f2").entries()) expect(f2).toBeCloseTo(whole.f2[t]!, 8);
    }
  });

  it("follow weights, loadings and reliability of constructs that only an earlier stage measures", () => {
    const input = higher();
    const resampler = resamplerFor(input, { ...defaultBootstrapOptions, pls });
    const own = resampler.constructs.map(({ name }) => name);
    expect(own).toEqual(["Price", "Satisfaction", "Q", "Q*Price", "Tangibles", "Reliability", "Response"]);
    const loadings = new Map(resampler.parameters.flatMap(({ kind, item }, k) => (kind === "outerLoading" ? [[resampler.items[item!]!, resampler.original[k]!] as const] : [])));
    const stage1 = estimate(input, pls).earlier[0]!;
    for (const [k, { column }] of stage1.items.entries()) if (column.startsWith("tan") || column.startsWith("res")) expect(loadings.get(column)).toBeCloseTo(stage1.outerLoadings[k]!, 10);
    const ave = resampler.parameters.findIndex(({ kind, constructs: [j] }) => kind === "ave" && own[j!] === "Tangibles");
    expect(resampler.original[ave]).toBeCloseTo(stage1.ave[stage1.constructs.findIndex(({ name }) => name === "Tangibles")]!, 10);
  });
});
