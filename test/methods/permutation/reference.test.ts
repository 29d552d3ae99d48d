import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { run } from "../../../src/methods/permutation/run";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { inputOf, readCase } from "../bootstrap/given";

interface Comparison {
  readonly n: readonly [number, number];
  readonly exact: Readonly<Record<"pathGroup1" | "pathGroup2" | "pathDifference" | "loadingDifference", Readonly<Record<string, number>>>>;
  readonly approximate: { readonly permutationPPathDifference: Readonly<Record<string, number>>; readonly permutationPPathTolerance: Readonly<Record<string, number>> };
}

const cases = ["segments-mga", "satisfaction-mga-gender", "satisfaction-mga-operator"].flatMap((name) => {
  const reference = readCase(`expected/${name}.json`) as ReturnType<typeof readCase> & { readonly settings: { readonly groupColumn: string }; readonly data: { readonly missing: "none" | "casewise" | "mean" } };
  const { values } = reference.expected["groupComparison"] as { readonly values: Readonly<Record<string, Comparison>> };
  return Object.entries(values).map(([pair, expected]) => ({ name, pair, expected, reference }));
});

/** Against a reference script in R: differences to 1e-8, p within the Monte Carlo tolerance of the case. */
describe.each(cases)("$name, $pair", ({ pair, expected, reference }) => {
  const pls = { ...defaultPlsOptions, missing: reference.data.missing, tolerance: 1e-10 };
  const result = drain(run(inputOf(reference), {
    pls, groupColumn: reference.settings.groupColumn, pair: pair.split(" vs ") as [string, string], samples: 5000, seed: 1, estimator: "pls", level: 0.95,
  }));
  const constructs = [...new Set(Object.keys(expected.exact.pathGroup1).flatMap((key) => key.split(" -> ")))];
  const paths = result.differences.filter(({ parameter }) => parameter.kind === "path");

  it("estimates each group by itself", () => {
    expect(result.sizes).toEqual(expected.n);
    expect(constructs.length).toBeGreaterThan(2);
    for (const [i, key] of Object.keys(expected.exact.pathGroup1).entries()) {
      const found = paths.find(({ first }) => Math.abs(first! - expected.exact.pathGroup1[key]!) < 1e-8);
      expect(found, `${key} ${i}`).toBeDefined();
      expect(found!.second).toBeCloseTo(expected.exact.pathGroup2[key]!, 8);
      expect(found!.difference).toBeCloseTo(expected.exact.pathDifference[key]!, 8);
    }
  });

  it("finds the p values", () => {
    for (const [key, p] of Object.entries(expected.approximate.permutationPPathDifference)) {
      const found = paths.find(({ difference }) => Math.abs(difference! - expected.exact.pathDifference[key]!) < 1e-8)!;
      expect(Math.abs(found.p! - p), `${key}: ${found.p} instead of ${p}`).toBeLessThanOrEqual(expected.approximate.permutationPPathTolerance[key]! + 1e-3);
    }
  });

  it("tests nothing that cannot vary", () => {
    const single = result.differences.filter(({ parameter, first, second }) => parameter.kind === "outerLoading" && first === 1 && second === 1);
    for (const { p, interval } of single) expect([p, interval]).toEqual([null, null]);
  });
});
