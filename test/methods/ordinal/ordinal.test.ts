import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import type { Dataset } from "../../../src/data/dataset";
import { drain } from "../../../src/jobs/job";
import { bivariateProbability } from "../../../src/math/bivariateNormal";
import { normalQuantile } from "../../../src/math/distributions";
import { uniforms } from "../../../src/math/philox";
import { polychoric } from "../../../src/math/polychoric";
import type { Input } from "../../../src/methods/method";
import { ordinal } from "../../../src/methods/ordinal";
import type { OrdinalPart } from "../../../src/methods/ordinal/estimate";
import { defaultOrdinalOptions, type OrdinalOptions } from "../../../src/methods/ordinal/options";
import { pls } from "../../../src/methods/pls";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { parseModelText } from "../../../src/model/syntax";
import { REFERENCE } from "../bootstrap/given";

interface Expected {
  readonly case: string;
  readonly file: string;
  readonly ordered: readonly string[];
  readonly cut: readonly number[] | null;
  readonly n: number;
  readonly correlations: readonly (readonly number[])[];
  readonly thresholds: readonly (readonly number[])[];
  readonly loadings: readonly number[];
  readonly rhoA: readonly number[];
  readonly paths: readonly number[];
}

const cases = JSON.parse(readFileSync(join(REFERENCE, "correlations/latent-r-4.2.2.json"), "utf8")) as readonly Expected[];
const parsed = parseModelText("Attitude =~ att1 + att2 + att3\nNorm =~ nor1 + nor2 + nor3\nIntention =~ int1 + int2 + int3\nIntention ~ Attitude + Norm");
if ("problems" in parsed) throw new Error("the model cannot be read");
const { model } = parsed;
const { dataset } = parseCsv(readFileSync(join(REFERENCE, "simulated/segments.csv")), "segments.csv");
const data = dataset!;
const options: OrdinalOptions = { ...defaultOrdinalOptions, samples: 0, pls: { ...defaultPlsOptions, tolerance: 1e-12 } };

const cut = (given: Dataset, { ordered, cut: cuts }: Expected): Dataset => ({
  ...given,
  columns: given.columns.map((column) => ({
    ...column,
    scale: ordered.includes(column.name) ? "ordinal" : "metric",
    values: cuts !== null && ordered.includes(column.name) ? column.values.map((x) => cuts.filter((at) => at <= x).length) : column.values,
  })),
});

/** lavaan 0.6-14 (lavCor) and a routine in R: its optimiser stops at about 1e-5. */
describe.each(cases.map((one) => [one.case, one] as const))("ordinal PLS, %s", (_, expected) => {
  const input: Input = { model, data: cut(data, expected) };
  const result = drain(ordinal.run(input, { ...options, ordinal: "declared" }));
  const near = (got: number, wanted: number, by: number): void => expect(Math.abs(got - wanted), `${got} for ${wanted}`).toBeLessThan(by);

  it("finds the latent correlations to 1e-4, and the thresholds to 1e-10", () => {
    expect(result.nUsed).toBe(expected.n);
    for (const [k, row] of expected.correlations.entries()) for (const [l, r] of row.entries()) near(result.correlations[k * 9 + l]!, r, 1e-4);
    const thresholds = result.columns.filter(({ categories }) => categories !== null).map((column) => column.thresholds);
    expect(thresholds.map(({ length }) => length)).toEqual(expected.thresholds.map(({ length }) => length));
    for (const [k, list] of expected.thresholds.entries()) for (const [t, tau] of list.entries()) near(thresholds[k]![t]!, tau, 1e-10);
  });

  it("finds consistent loadings, reliabilities and paths of them to 1e-4", () => {
    for (const [k, loading] of expected.loadings.entries()) near(result.loadings[k]!.estimate, loading, 1e-4);
    for (const [j, rho] of expected.rhoA.entries()) near(result.pls.plsc!.reliabilityRhoA[j]!, rho, 1e-4);
    for (const [t, path] of expected.paths.entries()) near(result.coefficients[t]!.estimate, path, 1e-4);
  });
});

describe("ordinal PLS", () => {
  it("recovers, from answers of three steps, the population that PLS of the answers understates", () => {
    // population: loadings .9 .8 .7, path .6; sampling alone moves a loading by about .01
    const random = uniforms(17, { method: 9, index: 0, part: 0 });
    const normal = (): number => normalQuantile(random());
    const n = 20000;
    const a = Array.from({ length: n }, normal);
    const b = a.map((x) => 0.6 * x + 0.8 * normal());
    const loadings = [0.9, 0.8, 0.7];
    const step = (x: number): number => (x < -0.2 ? 1 : x < 1 ? 2 : 3);
    const columns = [["a", a], ["b", b]].flatMap(([name, scores]) => loadings.map((loading, k) => ({ name: `${String(name)}${k + 1}`, scale: "ordinal" as const, values: Float64Array.from(scores as number[], (score) => step(loading * score + Math.sqrt(1 - loading ** 2) * normal())) })));
    const text = parseModelText("A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nB ~ A");
    if ("problems" in text) throw new Error("the model cannot be read");
    const input: Input = { model: text.model, data: { name: "population", rows: n, columns } };
    const result = drain(ordinal.run(input, options));
    for (const [k, { estimate }] of result.loadings.entries()) expect(Math.abs(estimate - loadings[k % 3]!), `loading ${k}`).toBeLessThan(0.03);
    expect(Math.abs(result.coefficients[0]!.estimate - 0.6)).toBeLessThan(0.03);
    const plain = drain(pls.run(input, { ...defaultPlsOptions, estimator: "plsc" })).plsc!;
    for (const [k, loading] of plain.outerLoadings.entries()) expect(loading!).toBeLessThan(result.loadings[k]!.estimate - 0.03);
  });

  it("is PLS itself where nothing is ordinal", () => {
    const metric: Input = { model, data: { ...data, columns: data.columns.map((column) => ({ ...column, scale: "metric" })) } };
    const result = drain(ordinal.run(metric, { ...options, ordinal: "declared", estimator: "pls" }));
    const plain = drain(pls.run(metric, { ...defaultPlsOptions, tolerance: 1e-12 }));
    for (const [t, { estimate }] of result.coefficients.entries()) expect(estimate).toBeCloseTo(plain.pathCoefficients[t]!, 9);
    expect(ordinal.check(metric, { ...options, ordinal: "declared" }).map(({ detail }) => detail["reason"])).toContain("noneOrdinal");
  });

  it("does not depend on the numbers that stand for the steps, only on their order", () => {
    const renumbered: Input = { model, data: { ...data, columns: data.columns.map((column) => ({ ...column, values: column.values.map((x) => x ** 3 + 2) })) } };
    const [a, b] = [{ model, data }, renumbered].map((input) => drain(ordinal.run(input, options)));
    expect(b!.correlations).toEqual(a!.correlations);
  });

  it("knows the tetrachoric correlation of medians: r = sin(π(2p − ½)), p the share of both above", () => {
    for (const [both, r] of [[0.4, Math.sin(Math.PI * 0.3)], [0.25, 0], [0.1, -Math.sin(Math.PI * 0.3)], [0.48, Math.sin(Math.PI * 0.46)]] as const) {
      const half = 0.5 - both;
      expect(polychoric([[both * 1000, half * 1000], [half * 1000, both * 1000]], [0], [0]).r).toBeCloseTo(r, 8);
    }
    expect(polychoric([[10, 0, 0], [0, 10, 0], [0, 0, 10]], [-0.43, 0.43], [-0.43, 0.43])).toEqual({ r: 0.9999, atLimit: true });
    // an empty cell of a fourfold table counts as half a case
    expect(polychoric([[10, 0], [3, 10]], [-0.3], [0.17]).atLimit).toBe(false);
  });

  it("gives the same bits however the resamples are shared, with intervals about the estimates", () => {
    const small: OrdinalOptions = { ...options, samples: 24, estimator: "pls", pls: { ...defaultPlsOptions, filter: { column: "segment", equals: 1 } } };
    const input = { model, data: cut(data, cases[1]!) };
    const { part, join: joined } = ordinal.shared!;
    const parts = [[0, 5], [5, 19]].map(([first, count]) => structuredClone(drain(part(input, small, { first: first!, count: count! })) as OrdinalPart));
    const whole = drain(ordinal.run(input, small));
    expect(drain(joined(input, small, parts))).toEqual(whole);
    expect(whole.used).toBe(24);
    // of weak paths consistent estimates are often none that a factor model could have: lost, and said
    const lost = drain(ordinal.run({ model, data }, { ...small, estimator: "plsc", pls: defaultPlsOptions }));
    expect(lost.used).toBeLessThan(20);
    expect(lost.warnings.map(({ code }) => code)).toContain("W_UNSTABLE");
    for (const { estimate, se, interval } of whole.loadings) expect(se! > 0 && interval![0] < estimate && interval![1] > estimate - 2 * se!).toBe(true);
  });

  it("recovers correlations without error from the shares of a population", () => {
    for (const r of [-0.85, -0.3, 0.2, 0.63, 0.94]) {
      const [x, y] = [[-0.8, 0.1, 1.2], [-0.2, 0.9]];
      const P = (a: number, b: number): number => bivariateProbability([-Infinity, ...x, Infinity][a]!, [-Infinity, ...y, Infinity][b]!, r);
      const table = [0, 1, 2, 3].map((a) => [0, 1, 2].map((b) => 1000 * (P(a + 1, b + 1) - P(a, b + 1) - P(a + 1, b) + P(a, b))));
      expect(polychoric(table, x, y).r).toBeCloseTo(r, 8);
    }
  });

  it("leaves out incomplete cases, or takes for each pair those that have both", () => {
    const holes = { ...data, columns: data.columns.map((column, k) => ({ ...column, values: column.values.map((x, i) => ((i * 7 + k) % 23 === 0 ? Number.NaN : x)) })) };
    const casewise = drain(ordinal.run({ model, data: holes }, options));
    const pairwise = drain(ordinal.run({ model, data: holes }, { ...options, cells: "pairwise" }));
    expect(casewise.nUsed).toBeLessThan(pairwise.nUsed);
    expect(casewise.warnings.map(({ code }) => code)).toContain("W_ROWS_DROPPED");
    expect(pairwise.warnings.map(({ detail }) => detail["reason"])).toContain("pairwise");
    expect(Math.abs(pairwise.coefficients[0]!.estimate - casewise.coefficients[0]!.estimate)).toBeLessThan(0.1);
  });

  it("has tables, charts and the diagram, and says what it cannot do", () => {
    const result = drain(ordinal.run({ model, data }, options));
    const report = ordinal.report(result, { model, data });
    expect(report.tables.map(({ id }) => id)).toEqual(["ordinalPaths", "ordinalItems", "ordinal-measurement", "ordinal-explained", "ordinal-effects", "ordinal-htmt", "ordinal-fit", "ordinalThresholds", "ordinalCorrelations"]);
    expect(report.tables.every(({ section }) => section === "analysis")).toBe(true);
    expect(report.overlay.items[`${model.constructs[0]!.id}/att1`]!.loading).toBeCloseTo(result.loadings[0]!.estimate, 10);
    const errors = (input: Input, o: OrdinalOptions = options): readonly string[] => ordinal.check(input, o).filter(({ severity }) => severity === "error").map(({ code, detail }) => (code === "E_ANALYSIS" ? String(detail["reason"]) : code));
    expect(errors({ model, data })).toEqual([]);
    expect(errors({ model, data }, { ...options, samples: 3 })).toEqual(["E_SETTING"]);
    const later = (text: string): Input => {
      const read = parseModelText(text);
      if ("problems" in read) throw new Error("the model cannot be read");
      return { model: read.model, data };
    };
    expect(errors(later("A =~ att1 + att2\nN =~ nor1 + nor2\nI =~ int1 + int2\nI ~ A + N + A:N"))).toContain("interaction");
    expect(errors(later("A =~ att1 + att2\nN =~ nor1 + nor2\nH =~ A + N\nI =~ int1 + int2\nI ~ H"))).toContain("higherOrder");
    expect(errors({ model, data: { ...data, rows: 0, columns: [], matrix: { kind: "correlations", n: 9, values: new Float64Array(0) } } })).toEqual(["E_NO_CASES"]);
    expect(Object.keys(ordinal.blocks(result, { model, data })["latentCorrelations"] as object)).toHaveLength(9);
  });
});
