import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/data/dataset";
import { drain } from "../../../src/jobs/job";
import { collect } from "../../../src/methods/bootstrap/collect";
import { bootstrap } from "../../../src/methods/bootstrap";
import { drawShare, sharedResampler, type Draws } from "../../../src/methods/bootstrap/draws";
import { frameOf } from "../../../src/methods/bootstrap/frame";
import { defaultBootstrapOptions, type BootstrapOptions } from "../../../src/methods/bootstrap/options";
import { outcomes, resamplerFor } from "../../../src/methods/bootstrap/resampler";
import type { BootstrapResult, ParameterSummary } from "../../../src/methods/bootstrap/result";
import { nextReplacements, run } from "../../../src/methods/bootstrap/run";
import { parseModelText } from "../../../src/model/syntax";
import { inputOf, readCase } from "./given";

const input = inputOf(readCase("expected/satisfaction-path-mean.json"));
const base: BootstrapOptions = { ...defaultBootstrapOptions, samples: 200, seed: 11 };
const resampled = (options: Partial<BootstrapOptions>, of = input): BootstrapResult => drain(run(of, { ...base, ...options }));
const ofKind = (result: BootstrapResult, kind: ParameterSummary["parameter"]["kind"]): readonly ParameterSummary[] => result.summaries.filter(({ parameter }) => parameter.kind === kind);

/** Few cases and a weak block: consistent estimates often leave what can be. */
const weak = (() => {
  const { model } = parseModelText("A =~ IMAG1 + CUSCO + CUEX3\nB =~ CUSL1 + CUSL2 + CUSL3\nB ~ A") as { model: typeof input.model };
  const rows = 40;
  const data: Dataset = { ...input.data, rows, columns: input.data.columns.map((column) => ({ ...column, values: column.values.slice(0, rows) })) };
  return { model, data };
})();

describe("inadmissible resamples", () => {
  const dropped = resampled({ estimator: "plsc" }, weak);
  it("are counted by reason, and left out", () => {
    expect(dropped.rejected.heywood).toBeGreaterThan(0);
    expect(dropped.used).toBe(200 - dropped.rejected.heywood - dropped.rejected.notConverged - dropped.rejected.singular - dropped.rejected.noVariance);
    expect(dropped.warnings.map(({ code }) => code)).toContain("W_UNSTABLE");
  });
  it("are replaced until enough can be used", () => {
    const replaced = resampled({ estimator: "plsc", inadmissible: "replace" }, weak);
    expect(replaced.used).toBe(200);
    expect(replaced.drawn).toBeGreaterThan(200);
  });
  it("are kept where they gave values", () => expect(resampled({ estimator: "plsc", inadmissible: "keep" }, weak).used).toBeGreaterThan(dropped.used));
  it("never end in a search without end", () => {
    expect(nextReplacements({ drawn: 1000, admissible: 0 }, { ...base, samples: 100, inadmissible: "replace" }).count).toBe(0);
    expect(nextReplacements({ drawn: 100, admissible: 90 }, { ...base, samples: 100, inadmissible: "replace" })).toEqual({ first: 100, count: 10 });
  });
  it("withhold inference, not the table, where most are lost", () => {
    const draws: Draws = drain(drawShare(input, base, { first: 0, count: 100 }));
    const lost = { ...draws, codes: draws.codes.map((code, b) => (b < 60 ? outcomes.singular : code)) };
    const result = drain(collect({ frame: frameOf(sharedResampler(input, base)), shares: [lost], jackknifed: undefined }, base));
    expect(result.warnings.find(({ code }) => code === "W_UNSTABLE")?.detail["reason"]).toBe("withheld");
    for (const { estimate, se, p, intervals } of ofKind(result, "path")) expect([typeof estimate, se, p, intervals]).toEqual(["number", null, null, {}]);
  });
});

describe("sign changes", () => {
  const plain = resamplerFor(input, base);
  const values = (signs: BootstrapOptions["signs"], counts: Int32Array): Float64Array => {
    const resampler = resamplerFor(input, { ...base, signs });
    resampler.counts.set(counts);
    const out = new Float64Array(resampler.parameters.length);
    expect(resampler.estimate(out, 0)).toBe(outcomes.admissible);
    return out;
  };
  plain.draw(3);
  const counts = plain.counts.slice();
  const none = values("none", counts);

  it.each(["individual", "construct"] as const)("%s change nothing where nothing is turned", (signs) => expect(values(signs, counts)).toEqual(none));

  it("turn a construct back that starts the other way round", () => {
    // Negative starting weights for one block turn it in every resample and in the estimate alike; the signs then agree.
    const pls = { ...base.pls, startingWeights: Object.fromEntries(input.model.constructs[0]!.items.map((item) => [item, -1])) };
    const turned = resamplerFor(input, { ...base, pls });
    turned.counts.set(counts);
    const out = new Float64Array(none.length);
    turned.estimate(out, 0);
    expect(turned.isTurned()).toBe(false);
    const [first] = turned.parameters.flatMap(({ kind }, k) => (kind === "outerLoading" ? [k] : []));
    expect(out[first!]).toBeCloseTo(-none[first!]!, 6);
  });

  it("individual give every weight, loading and path its original sign, and leave reliability alone", () => {
    const all = resampled({ signs: "individual", samples: 60 }, weak);
    const free = resampled({ signs: "none", samples: 60 }, weak);
    for (const { values: of, estimate } of ofKind(all, "path")) expect(of!.every((value) => value * estimate! >= 0)).toBe(true);
    expect(ofKind(all, "ave").map(({ se }) => se)).toEqual(ofKind(free, "ave").map(({ se }) => se));
    expect(all.turned).toBe(free.turned);
  });
});

describe("tests and intervals", () => {
  const two = resampled({});
  it("one-tailed halve p and leave α at each end", () => {
    const one = resampled({ test: "oneTailed" });
    const ninety = resampled({ level: 0.9 });
    for (const [k, { p, intervals }] of one.summaries.entries()) {
      if (p !== null) expect(p).toBeCloseTo(two.summaries[k]!.p! / 2, 12);
      expect(intervals.percentile?.[0]).toBeCloseTo(ninety.summaries[k]!.intervals.percentile![0], 12);
    }
  });
  it("are nested by level", () => {
    const wide = resampled({ level: 0.99 });
    for (const [k, { intervals }] of two.summaries.entries()) {
      expect(wide.summaries[k]!.intervals.percentile![0]).toBeLessThanOrEqual(intervals.percentile![0]);
      expect(wide.summaries[k]!.intervals.bca![1]).toBeGreaterThanOrEqual(intervals.bca![1] - 1e-12);
    }
  });
  it("studentised come from resamples of resamples, and cover the estimate's neighbourhood", () => {
    const result = resampled({ interval: "studentised", innerSamples: 10, samples: 60 });
    for (const { estimate, intervals, se } of ofKind(result, "path")) {
      const [lower, upper] = intervals.studentised!;
      expect(lower).toBeLessThan(upper);
      expect(Math.abs((lower + upper) / 2 - estimate!)).toBeLessThan(3 * se!);
    }
  });
  it("divide by n where asked", () => {
    const [n1] = ofKind(two, "path");
    const [n] = ofKind(resampled({ seDivisor: "n" }), "path");
    expect(n!.se! / n1!.se!).toBeCloseTo(Math.sqrt(199 / 200), 12);
  });
  it("give no t, p or stars to what does not vary", () => {
    const constant = two.summaries.filter(({ parameter: { kind }, estimate }) => kind === "outerLoading" && estimate === 1);
    expect(constant.length).toBeGreaterThan(0);
    for (const { t, p, histogram } of constant) expect([t, p, histogram]).toEqual([null, null, null]);
  });
  it("bound HTMT one-sidedly, below the two-sided limit", () => {
    for (const { upperBound, intervals } of ofKind(two, "htmt")) expect(upperBound!).toBeLessThanOrEqual(intervals.percentile![1]);
  });
});

describe("what stands in the way", () => {
  it.each([{ samples: 3 }, { seed: -1 }, { level: 1 }, { innerSamples: 1 }])("is said before the run: %o", (wrong) => {
    expect(bootstrap.check(input, { ...base, ...wrong }).map(({ code }) => code)).toEqual(["E_SETTING"]);
  });
  it("is a matrix in place of cases", () => {
    const data: Dataset = { name: "m", rows: 0, columns: [], matrix: { kind: "correlations", n: 9, values: new Float64Array(0) } };
    expect(bootstrap.check({ ...input, data }, base).map(({ code }) => code)).toEqual(["E_NO_CASES"]);
  });
  it("is nothing for the defaults", () => expect(bootstrap.check(input, base).filter(({ severity }) => severity === "error")).toEqual([]));
});
