import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/data/dataset";
import { treat } from "../../../src/data/missing";
import { defaultBootstrapOptions, type BootstrapOptions } from "../../../src/methods/bootstrap/options";
import { outcomes, resamplerFor } from "../../../src/methods/bootstrap/resampler";
import { run as estimate } from "../../../src/methods/pls/run";
import { drain } from "../../../src/jobs/job";
import { inputOf, readCase } from "./given";

const input = inputOf(readCase("expected/satisfaction-path-mean.json"));
const tight = { ...defaultBootstrapOptions.pls, tolerance: 1e-11 };
const base: BootstrapOptions = { ...defaultBootstrapOptions, pls: tight };
const rowsOf = (data: Dataset, rows: readonly number[]): Dataset => ({
  ...data, rows: rows.length,
  columns: data.columns.map(({ texts, ...column }) => ({ ...column, values: Float64Array.from(rows, (row) => column.values[row]!), ...(texts ? { texts: rows.map((row) => texts[row]!) } : {}) })),
});
const changed = (change: (values: Float64Array, k: number) => Float64Array): Dataset =>
  ({ ...input.data, columns: input.data.columns.map((column, k) => (column.scale === "text" ? column : { ...column, values: change(column.values, k) })) });

/** Parameters of one resample, by its counts. */
function resample(options: BootstrapOptions, counts: Int32Array, of = input, kind?: "plain"): Float64Array {
  const resampler = resamplerFor(of, options, kind && { kind });
  resampler.counts.set(counts);
  const out = new Float64Array(resampler.parameters.length);
  expect(resampler.estimate(out, 0)).toBe(outcomes.admissible);
  return out;
}

function counted(index: number, options = base): Int32Array {
  const resampler = resamplerFor(input, options);
  resampler.draw(index);
  return resampler.counts.slice();
}

const furthest = (a: Float64Array, b: Float64Array): number => Math.max(...a.map((x, k) => (Number.isNaN(x) && Number.isNaN(b[k]!) ? 0 : Math.abs(x - b[k]!))));

describe("a resample", () => {
  const counts = counted(5);
  const values = resample(base, counts);

  it.each(["pls", "plsc"] as const)("has the same bits with SIMD and without (%s)", (estimator) => {
    for (const index of [0, 1, 99]) {
      const drawn = counted(index);
      expect(resample({ ...base, estimator }, drawn, input, "plain")).toEqual(resample({ ...base, estimator }, drawn));
    }
  });

  it("does not care for the order of the cases", () => {
    const reversed = Array.from({ length: input.data.rows }, (_, i) => input.data.rows - 1 - i);
    expect(furthest(resample(base, counts.slice().reverse(), { ...input, data: rowsOf(input.data, reversed) }), values)).toBeLessThan(1e-9);
  });

  it("does not care for units of the columns", () => {
    const scaled = changed((column, k) => column.map((x) => x * (2 + k) - 7));
    expect(furthest(resample(base, counts, { ...input, data: scaled }), values)).toBeLessThan(1e-8);
  });

  it("keeps every size where all columns change their sign", () => {
    const mirrored = changed((column) => column.map((x) => -x));
    expect(furthest(resample(base, counts, { ...input, data: mirrored }), values)).toBeLessThan(1e-9);
  });

  it("is the estimate of the table made of its rows, each as often as drawn", () => {
    const complete = { ...base, pls: { ...tight, missing: "casewise" as const } };
    const { sample } = treat(input.data, input.model.constructs.flatMap(({ items }) => items), complete.pls);
    const drawn = resamplerFor(input, complete);
    drawn.draw(2);
    const rows = Array.from(drawn.counts).flatMap((count, i) => Array<number>(count).fill(sample.rows[i]!));
    const result = drain(estimate({ ...input, data: rowsOf(input.data, rows) }, complete.pls));
    const found = resample(complete, drawn.counts.slice());
    for (const [t, coefficient] of result.pathCoefficients.entries()) expect(found[t]).toBeCloseTo(coefficient, 9);
    const fit = result.fit.compositeModel;
    const last = Array.from(found.slice(-4));
    for (const [i, value] of [fit.saturated.SRMR, fit.estimated.SRMR, fit.saturated.dULS, fit.estimated.dULS].entries()) expect(last[i]).toBeCloseTo(value!, 9);
  });
});

describe("empty cells", () => {
  it.each(["mean", "pairwise", "em"] as const)("treated in each resample (%s): as if the resample were the data", (missing) => {
    const options = { ...base, pls: { ...tight, missing }, missingInResamples: "each" as const };
    const resampler = resamplerFor(input, options);
    resampler.draw(4);
    const counts = resampler.counts.slice();
    const rows = Array.from(counts).flatMap((count, i) => Array<number>(count).fill(i));
    const result = drain(estimate({ ...input, data: rowsOf(input.data, rows) }, options.pls));
    const found = resample(options, counts);
    const digits = missing === "em" ? 4 : 9; // EM stops where nothing moves by more than 1e-6
    for (const [t, coefficient] of result.pathCoefficients.entries()) expect(found[t]).toBeCloseTo(coefficient, digits);
  });

  it("treated once: the means are those of the data", () => {
    const counts = counted(4);
    expect(furthest(resample({ ...base, missingInResamples: "each" }, counts), resample(base, counts))).toBeGreaterThan(1e-6);
  });

  it.each(["mean", "pairwise", "em"] as const)("every case once gives the estimate itself (%s)", (missing) => {
    const options = { ...base, pls: { ...tight, missing } };
    const { original, n } = resamplerFor(input, options);
    expect(furthest(resample(options, new Int32Array(n).fill(1)), original)).toBeLessThan(1e-5);
  });
});

describe("case weights and filters", () => {
  const weightColumn = "w";
  const weighted = { ...input.data, columns: [...input.data.columns, { name: weightColumn, scale: "metric" as const, values: Float64Array.from({ length: input.data.rows }, (_, i) => 1 + (i % 3)) }] };

  it("whole weights do as cases that stand there so often", () => {
    const pls = { ...tight, weightColumn };
    const { original } = resamplerFor({ ...input, data: weighted }, { ...base, pls });
    const rows = Array.from({ length: input.data.rows }, (_, i) => Array<number>(1 + (i % 3)).fill(i)).flat();
    const repeated = drain(estimate({ ...input, data: rowsOf(input.data, rows) }, tight));
    for (const [t, coefficient] of repeated.pathCoefficients.entries()) expect(original[t]).toBeCloseTo(coefficient, 8);
  });

  it("every case once gives the weighted estimate", () => {
    const options = { ...base, pls: { ...tight, weightColumn } };
    const of = { ...input, data: weighted };
    const { original, n } = resamplerFor(of, options);
    expect(furthest(resample(options, new Int32Array(n).fill(1), of), original)).toBeLessThan(1e-9);
  });

  it("a filter leaves resamples of the cases that pass", () => {
    const options = { ...base, pls: { ...tight, filter: { column: "gender", equals: "female" } } };
    const kept = input.data.columns.find(({ name }) => name === "gender")!.texts!.filter((text) => text === "female").length;
    expect(resamplerFor(input, options).n).toBe(kept);
  });
});
