import { describe, expect, it } from "vitest";
import { twoTailedT } from "../../../src/math/distributions";
import type { MultigroupResult } from "../../../src/methods/multigroup/result";
import { parametricTest, welchTest } from "../../../src/methods/multigroup/statistics";
import { casesWith } from "../predict/given";
import { corporateReputation, groupNames, placeOf, PRINTED, utaut } from "./smartpls";

interface Group {
  readonly original: number;
  readonly stdev: number;
  readonly t: number;
  readonly p: number;
}
interface Expected {
  readonly pathCoefficients: { readonly values: Readonly<Record<string, Readonly<Record<(typeof groupNames)[number], Group>>>> };
  readonly bootstrapMga: { readonly values: Readonly<Record<string, { readonly difference: number; readonly oneTailedP: number; readonly twoTailedP: number }>> };
}

/** Figures that SmartPLS printed, three decimals; they stay outside this repository. */
const [reputation] = casesWith("advanced/smartpls4", "bootstrapMga");
const [micom] = casesWith("advanced/smartpls4", "modeA");

describe.skipIf(reputation === undefined)("SmartPLS 4, multigroup analysis of corporate reputation", () => {
  const expected = reputation?.expected as unknown as Expected;
  const result: MultigroupResult | undefined = reputation && corporateReputation(reputation, { permutations: 100, bootstraps: 5000 });

  it("gives all 26 paths to the third decimal, and standard errors within chance", () => {
    expect(result!.groups.map(({ n }) => n)).toEqual([219, 125]);
    const paths = Object.entries(expected.pathCoefficients.values);
    expect(paths.length).toBe(13);
    for (const [path, of] of paths)
      for (const [g, name] of groupNames.entries()) {
        const mine = result!.estimates[g]![placeOf(result!, path)]!;
        expect(Math.abs(mine.estimate! - of[name].original), `${path}, ${name}`).toBeLessThan(PRINTED);
        // two runs of 5,000 resamples differ by 4 · SE / √5,000, and the printed figure is rounded
        expect(Math.abs(mine.se! - of[name].stdev), `${path}, ${name}`).toBeLessThan(PRINTED + 0.0566 * of[name].stdev);
      }
  });

  it("gives p of t with 4,999 degrees of freedom", () => {
    for (const of of Object.values(expected.pathCoefficients.values)) for (const name of groupNames) expect(Math.abs(twoTailedT(of[name].t, 4999) - of[name].p)).toBeLessThan(0.0009);
  });

  it("gives the differences, and Henseler's p within chance", () => {
    for (const [path, of] of Object.entries(expected.bootstrapMga.values)) {
      const mine = result!.pairs[0]!.differences[placeOf(result!, path)]!;
      expect(Math.abs(mine.difference! - of.difference), path).toBeLessThan(2 * PRINTED);
      expect(Math.abs(mine.bootstrap.oneTailed! - of.oneTailedP), path).toBeLessThan(0.012);
      expect(Math.abs(of.twoTailedP - 2 * Math.min(of.oneTailedP, 1 - of.oneTailedP)), path).toBeLessThan(0.0021);
    }
  });

  it("gives the parametric and the Welch t of ATTR → COMP from the printed standard errors", () => {
    const of = expected.pathCoefficients.values["ATTR -> COMP"]!;
    const [a, b] = groupNames.map((name, g) => ({ estimate: of[name].original, se: of[name].stdev, n: result!.groups[g]!.n })) as [{ estimate: number; se: number; n: number }, { estimate: number; se: number; n: number }];
    expect(Math.abs(parametricTest(a, b)!.t)).toBeCloseTo(1.036, 3);
    expect(Math.abs(welchTest(a, b)!.t)).toBeCloseTo(1.042, 3);
  });
});

describe.skipIf(micom === undefined)("SmartPLS, MICOM of a UTAUT model", () => {
  interface Printed {
    readonly step2: { readonly originalCorrelation: Readonly<Record<string, number>> };
    readonly step3Mean: { readonly originalDifference: Readonly<Record<string, number>> };
    readonly step3Variance: { readonly originalDifference: Readonly<Record<string, number>> };
  }

  it.each([["modeA", false], ["modeB", true]] as const)("%s: c, means and variances to the third decimal", (mode, modeB) => {
    const { step2, step3Mean, step3Variance } = micom!.expected[mode]!["values"] as Printed;
    const mine = utaut(micom!, modeB);
    expect(Object.keys(step2.originalCorrelation).length).toBe(11);
    for (const [own, theirs] of [[mine.c, step2.originalCorrelation], [mine.means, step3Mean.originalDifference], [mine.variances, step3Variance.originalDifference]] as const)
      for (const [name, value] of Object.entries(theirs)) expect(Math.abs(own[name]! - value), name).toBeLessThan(PRINTED);
  });
});
