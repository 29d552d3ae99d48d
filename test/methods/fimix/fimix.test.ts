import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { fimix } from "../../../src/methods/fimix";
import { defaultFimixOptions, type FimixOptions } from "../../../src/methods/fimix/options";
import type { FimixPart } from "../../../src/methods/fimix/starts";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { climb } from "../../../src/sem/mixture";
import { smallest } from "../../../src/sem/mixtureCriteria";
import { prepare } from "../../../src/methods/fimix/starts";
import { EstimationError } from "../../../src/report/problem";
import { inputOf, readCase } from "../bootstrap/given";
import { recovered, separated } from "./given";

const segments = inputOf(readCase("advanced/fimix-segments.json"));
const truth = Array.from(segments.data.columns.find(({ name }) => name === "segment")!.values, (value) => value - 1);
const options: FimixOptions = { ...defaultFimixOptions, most: 4 };

describe("FIMIX on weakly separated segments", () => {
  const result = drain(fimix.run(segments, options));

  it("reaches the likelihoods of the reference", () => {
    const lnL = (K: number): number => result.solutions[K - 1]!.criteria.lnL;
    expect(lnL(2)).toBeGreaterThanOrEqual(-759.0475);
    expect(lnL(3)).toBeGreaterThanOrEqual(-752.9011);
    for (const K of [2, 3, 4]) expect(lnL(K)).toBeGreaterThan(lnL(K - 1));
  });

  it("lets BIC, CAIC, AIC4, HQ and MDL5 choose two segments", () => {
    const criteria = result.solutions.map((solution) => solution?.criteria);
    for (const name of ["BIC", "CAIC", "AIC4", "HQ", "MDL5"] as const) expect([name, smallest(criteria, name)]).toEqual([name, 2]);
    expect(result.chosen).toEqual({ K: 2, rule: "BIC" });
    expect(result.shown).toBe(2);
  });

  it("recovers at least 74 % of the rows", () => {
    expect(recovered(result.assignment, truth)).toBeGreaterThanOrEqual(0.74);
  });

  it("says what the segments are related to outside the model", () => {
    expect(result.profiles.map(({ column }) => column)).toEqual(["segment"]);
    expect(result.profiles[0]!.p).toBeLessThan(1e-10);
    expect(result.separate.map((one) => one!.n).reduce((a, b) => a + b)).toBe(600);
    expect(result.separate[0]!.paths[0]! * result.separate[1]!.paths[0]!).toBeLessThan(0);
  });

  it("makes a column, a chart and tables of it", () => {
    const report = fimix.report(result, segments);
    expect(report.columns![0]!.name).toBe("FIMIX_2");
    expect(new Set(report.columns![0]!.values)).toEqual(new Set([1, 2]));
    expect(report.tables.map(({ id }) => id)).toEqual(["fimixCriteria", "fimixSizes", "fimixPaths", "segmentPls", "segmentProfile"]);
    expect(report.charts!.map(({ id }) => id)).toEqual(["fimixCriteriaChart", "fimixPathChart"]);
    expect(Object.values(report.overlay.paths)[0]!.coefficient).toBe(result.solutions[1]!.segments[0]!.paths[0]);
    const blocks = fimix.blocks(result, segments) as { criteria: Record<string, { BIC: number }>; assignment: { rows: number[]; segments: number[] } };
    expect(blocks.criteria["K2"]!.BIC).toBeCloseTo(1562.8733, 3);
    expect(blocks.assignment.rows.slice(0, 2)).toEqual([1, 2]);
  });
});

describe("FIMIX on well separated segments", () => {
  it.each([false, true])("recovers at least 95 % of the rows (constants: %s)", (constants) => {
    const input = separated();
    const result = drain(fimix.run(input, { ...options, most: 3, constants }));
    expect(result.chosen.K).toBe(2);
    expect(recovered(result.assignment, input.truth)).toBeGreaterThanOrEqual(0.95);
    expect(result.solutions[1]!.criteria.EN).toBeGreaterThan(0.85);
    expect(result.profiles[0]!.column).toBe("truth");
  });
});

describe("FIMIX", () => {
  it("gives the same bits however the starts are shared", () => {
    const small = { ...options, most: 3, starts: 4 };
    const { pieces, part, join: joined } = fimix.shared!;
    const count = pieces(segments, small);
    expect(count).toBe(8);
    const whole = drain(fimix.run(segments, small));
    const cuts = [[0, 1], [1, 4], [5, 3]] as const;
    const parts = cuts.map(([first, of]) => structuredClone(drain(part(segments, small, { first, count: of })) as FimixPart));
    expect(drain(joined(segments, small, parts))).toEqual(whole);
  });

  it("does not depend on the order of the constructs' items, nor on their units", () => {
    const small = { ...options, most: 2, starts: 4, pls: { ...defaultPlsOptions, tolerance: 1e-12 } };
    const turned = {
      model: { ...segments.model, constructs: segments.model.constructs.map((construct) => ({ ...construct, items: construct.items.toReversed() })) },
      data: { ...segments.data, columns: segments.data.columns.map((column) => (column.name.startsWith("att") ? { ...column, values: column.values.map((x) => 7 - 3 * x) } : column)) },
    };
    const [a, b] = [segments, turned].map((input) => drain(fimix.run(input, small)));
    expect(b!.solutions[1]!.criteria.lnL).toBeCloseTo(a!.solutions[1]!.criteria.lnL, 6);
  });

  it("weighs cases: doubled rows are rows of weight two", () => {
    const rows = segments.data.rows;
    const doubled = { ...segments.data, rows: 2 * rows, columns: segments.data.columns.map((column) => ({ ...column, values: Float64Array.from([...column.values, ...column.values]) })) };
    const { problem } = prepare(segments, options);
    const twice = prepare({ ...segments, data: doubled }, options).problem;
    const start = Float64Array.from({ length: rows * 2 }, (_, i) => ((i * 7919) % 100) / 100 + 0.005);
    for (let i = 0; i < rows; i++) start[2 * i + 1] = 1 - start[2 * i]!;
    const settings = { tolerance: 1e-9, most: 400 };
    const of = (one: typeof problem, posterior: Float64Array) => drain(climb(one, 2, { posterior }, settings))!;
    const weighted = { ...problem, weights: new Float64Array(rows).fill(2) };
    // the scores of doubled rows differ by √((n − 1) ∕ (n − ½)), so that shares, not likelihoods, are compared
    expect(of(twice, Float64Array.from([...start, ...start])).segments.coefficients[0]).toBeCloseTo(of(problem, start).segments.coefficients[0]!, 4);
    expect(of(weighted, start).segments.coefficients[0]).toBeCloseTo(of(problem, start).segments.coefficients[0]!, 5);
  });

  it("refuses what cannot be done, in words", () => {
    const matrix = { kind: "correlations" as const, n: 100, values: new Float64Array(0) };
    const code = (o: FimixOptions, input = segments): readonly string[] => fimix.check(input, o).filter(({ severity }) => severity === "error").map((problem) => problem.code);
    expect(code({ ...options, most: 1 })).toEqual(["E_SETTING"]);
    expect(code({ ...options, shown: 5 })).toEqual(["E_SETTING"]);
    expect(code(options, { ...segments, data: { ...segments.data, rows: 0, columns: [], matrix } })).toEqual(["E_NO_CASES"]);
    expect(code(options, { ...segments, data: { ...segments.data, rows: 12, columns: segments.data.columns.map((c) => ({ ...c, values: c.values.slice(0, 12) })) } })).toContain("E_N_TOO_SMALL");
    expect(() => drain(fimix.run({ ...segments, data: { ...segments.data, rows: 2, columns: segments.data.columns.map((c) => ({ ...c, values: c.values.slice(0, 2) })) } }, options))).toThrow(EstimationError);
  });
});

/** An allocation of 344 published cases that SmartPLS made; the data have terms of their own. */
const outside = process.env["PLS_REFERENCE_DIR"] ?? "";
const file = join(outside, "advanced/smartpls4/fimix-corp-rep.json");
describe.runIf(outside !== "" && existsSync(file))("SmartPLS's allocation of the corporate reputation cases", () => {
  it("is reproduced for 344 of 344 cases, with the published likelihood", () => {
    const reference = readCase("advanced/smartpls4/fimix-corp-rep.json", outside);
    const { values } = reference.expected["fimixAllocation"] as { readonly values: readonly number[] };
    const { criteria } = reference.expected["fimixReproduced"] as { readonly criteria: Readonly<Record<string, number>> };
    const result = drain(fimix.run(inputOf(reference, outside), { ...options, most: 2, starts: 15, pls: { ...defaultPlsOptions, missing: "mean", missingCodes: [-99], tolerance: 1e-12 } }));
    expect(values.length).toBe(344);
    expect(recovered(result.assignment, values.map((value) => value - 1))).toBe(1);
    for (const [name, value] of Object.entries(criteria)) expect(Math.abs((result.solutions[1]!.criteria as unknown as Record<string, number>)[name]! - value), name).toBeLessThanOrEqual(1e-5);
  });
});
if (!existsSync(file)) process.stdout.write("1 case of FIMIX on published data skipped (PLS_REFERENCE_DIR is not set)\n");
