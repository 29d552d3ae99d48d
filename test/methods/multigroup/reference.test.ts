import { describe, expect, it } from "vitest";
import type { MultigroupResult, PairResult } from "../../../src/methods/multigroup/result";
import { casesWith } from "../predict/given";
import { compared } from "./compare";

type Numbers = Readonly<Record<string, number>>;
type Approximate = Readonly<Record<string, Numbers>>;

const path = ({ constructs, parameters }: MultigroupResult, key: string): number => {
  const [from, to] = key.split(" -> ").map((name) => constructs.findIndex((c) => c.name === name));
  return parameters.findIndex(({ kind, constructs: ends }) => kind === "path" && ends[0] === from && ends[1] === to);
};

const construct = (result: MultigroupResult, pair: PairResult, name: string) => pair.micom.find((of) => result.constructs[of.construct]!.name === name)!;

/** What chance has a part in, against 5,000 permutations and resamples in R, within the Monte Carlo tolerance of each case. */
describe.each(casesWith("expected", "groupComparison").filter(({ case: name }) => name !== "satisfaction-mga-operator").map((c) => [c.case, c] as const))("%s", (_, reference) => {
  const values = reference.expected["groupComparison"]!["values"] as Readonly<Record<string, { readonly approximate: Approximate }>>;
  const [name] = Object.keys(values);
  const { approximate: of } = values[name!]!;
  const result = compared(reference, name!.split(" vs "), { permutations: 5000, bootstraps: 5000, seed: 7 });
  const pair = result.pairs[0]!;
  const near = (mine: number | null, expected: number, tolerance: number, what: string): void => expect(Math.abs(mine! - expected), `${what}: ${mine} instead of ${expected}`).toBeLessThanOrEqual(tolerance);

  it("p of permutations", () => {
    for (const [key, p] of Object.entries(of["permutationPPathDifference"]!)) near(pair.differences[path(result, key)]!.permutation.p, p, of["permutationPPathTolerance"]![key]! + 1e-3, key);
    for (const [key, p] of Object.entries(of["micomStep3MeanP"]!)) near(construct(result, pair, key).meanDifference.p, p, of["micomStep3MeanPTolerance"]![key]! + 1e-3, key);
    for (const [key, p] of Object.entries(of["micomStep3VarianceP"]!)) near(construct(result, pair, key).logVarianceRatio.p, p, of["micomStep3VariancePTolerance"]![key]! + 1e-3, key);
  });

  it("p of compositional invariance: .04 is four standard errors of a difference of two shares of 5,000", () => {
    for (const [key, p] of Object.entries(of["micomStep2PermutationP"]!)) {
      const mine = construct(result, pair, key);
      // c of a single item is 1 in every permutation; the script compares what rounding leaves of it
      if (result.constructs[mine.construct]!.itemCount === 1) expect([mine.c, mine.p]).toEqual([1, 1]);
      else near(mine.p, p, 0.04, key);
    }
  });

  it("bootstrap: standard errors, t, and Henseler's p", () => {
    for (const [group, block] of [[0, "bootstrapSeGroup1"], [1, "bootstrapSeGroup2"]] as const)
      for (const [key, se] of Object.entries(of[block]!)) near(result.estimates[group]![path(result, key)]!.se, se, 0.06 * se, key);
    for (const [key, t] of Object.entries(of["parametricTEqualVariances"]!)) near(pair.differences[path(result, key)]!.parametric!.t, t, 0.06 * Math.abs(t), key);
    for (const [key, t] of Object.entries(of["welchT"]!)) near(pair.differences[path(result, key)]!.welch!.t, t, 0.06 * Math.abs(t), key);
    for (const [key, p] of Object.entries(of["bootstrapMgaOneSidedP"]!)) near(pair.differences[path(result, key)]!.bootstrap.oneTailed, p, 0.02, key);
  });
});

describe("micom-satisfaction-gender", () => {
  const [reference] = casesWith("advanced", "micom").filter(({ case: name }) => name === "micom-satisfaction-gender");
  interface Step { readonly p: number; readonly pTolerance: number }
  interface Expected {
    readonly step2: Readonly<Record<string, Step & { readonly quantile05: number; readonly quantileTolerance: number }>>;
    readonly step3MeanDifference: Readonly<Record<string, Step & { readonly ci95: readonly [number, number]; readonly ciTolerance: number }>>;
    readonly step3VarianceDifference: Readonly<Record<string, Step>>;
  }

  it("quantiles, intervals and p", () => {
    const expected = (reference!.expected["micom"]!["values"] as Readonly<Record<string, Expected>>)["female vs male"]!;
    const result = compared(reference!, ["female", "male"], { permutations: 5000, bootstraps: 20, seed: 11 });
    const pair = result.pairs[0]!;
    expect(pair.micom.length).toBe(Object.keys(expected.step2).length);
    for (const of of pair.micom) {
      const { name } = result.constructs[of.construct]!;
      const [two, mean, variance] = [expected.step2[name]!, expected.step3MeanDifference[name]!, expected.step3VarianceDifference[name]!];
      expect(Math.abs(of.quantile05! - two.quantile05), name).toBeLessThanOrEqual(two.quantileTolerance);
      expect(Math.abs(of.p! - two.p), name).toBeLessThanOrEqual(two.pTolerance);
      expect(Math.abs(of.meanDifference.p! - mean.p), name).toBeLessThanOrEqual(mean.pTolerance + 1e-3);
      for (const end of [0, 1]) expect(Math.abs(of.meanDifference.interval![end]! - mean.ci95[end]!), name).toBeLessThanOrEqual(mean.ciTolerance);
      expect(Math.abs(of.varianceDifference.p! - variance.p), name).toBeLessThanOrEqual(variance.pTolerance + 1e-3);
    }
  }, 60_000);
});
