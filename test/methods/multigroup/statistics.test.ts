import { describe, expect, it } from "vitest";
import { adjusted, henselerP, omnibusF, parametricTest, twoTailed, welchTest, type GroupValue } from "../../../src/methods/multigroup/statistics";
import { readCase } from "../bootstrap/given";

interface Row {
  readonly input: Readonly<Record<"theta1" | "theta2" | "se1" | "se2" | "n1" | "n2", number>>;
  readonly parametric: { readonly t: number; readonly df: number; readonly p: number };
  readonly welchSatterthwaite: { readonly t: number; readonly df: number; readonly p: number };
}
interface Henseler {
  readonly bootstrap1: readonly number[];
  readonly bootstrap2: readonly number[];
  readonly values: {
    readonly group1MinusGroup2: { readonly oneSidedP: number; readonly twoSidedP: number };
    readonly group2MinusGroup1: { readonly oneSidedP: number; readonly twoSidedP: number };
    readonly withTies: { readonly bootstrap1: readonly number[]; readonly bootstrap2: readonly number[]; readonly oneSidedP: number; readonly twoSidedP: number };
  };
}
interface Omnibus {
  readonly bootstrap: readonly (readonly number[])[];
  readonly values: { readonly F: number };
}

const expected = readCase("advanced/mga-formulas.json").expected as { readonly parametricAndWelch: { readonly values: readonly Row[] }; readonly henseler: Henseler; readonly omnibus: Omnibus };

/** Against a script in R, R's aov, and the t that SmartPLS prints (first row: 1.036 and 1.042). */
describe("formulas of the comparison of groups", () => {
  it("parametric and Welch–Satterthwaite", () => {
    const { values } = expected.parametricAndWelch;
    expect(values.length).toBeGreaterThan(2);
    for (const { input: { theta1, theta2, se1, se2, n1, n2 }, parametric, welchSatterthwaite } of values) {
      const pair: [GroupValue, GroupValue] = [{ estimate: theta1, se: se1, n: n1 }, { estimate: theta2, se: se2, n: n2 }];
      for (const [mine, theirs] of [[parametricTest(...pair), parametric], [welchTest(...pair), welchSatterthwaite]] as const) {
        expect(mine!.t).toBeCloseTo(theirs.t, 8);
        expect(mine!.df).toBe(theirs.df);
        expect(mine!.p).toBeCloseTo(theirs.p, 8);
      }
    }
    expect(parametricTest({ estimate: 1, se: 0, n: 9 }, { estimate: 1, se: 0, n: 9 })).toBeNull();
  });

  it("Henseler's p, both ways and with ties", () => {
    const { bootstrap1, bootstrap2, values } = expected.henseler;
    const p = (a: readonly number[], b: readonly number[]): number => henselerP(Float64Array.from(a), Float64Array.from(b));
    expect(p(bootstrap1, bootstrap2)).toBeCloseTo(values.group1MinusGroup2.oneSidedP, 8);
    expect(p(bootstrap2, bootstrap1)).toBeCloseTo(values.group2MinusGroup1.oneSidedP, 8);
    expect(twoTailed(p(bootstrap1, bootstrap2))).toBeCloseTo(values.group1MinusGroup2.twoSidedP, 8);
    expect(p(values.withTies.bootstrap1, values.withTies.bootstrap2)).toBeCloseTo(values.withTies.oneSidedP, 8);
    expect(twoTailed(values.withTies.oneSidedP)).toBe(values.withTies.twoSidedP);
  });

  it("F of several groups", () => {
    expect(omnibusF(expected.omnibus.bootstrap.map((values) => Float64Array.from(values)))).toBeCloseTo(expected.omnibus.values.F, 8);
  });

  it("corrections for several tests", () => {
    const ps = [0.01, 0.04, 0.03, null];
    expect(adjusted(ps, "none")).toEqual(ps);
    expect(adjusted(ps, "bonferroni")).toEqual([0.03, 0.12, 0.09, null]);
    expect(adjusted(ps, "holm")).toEqual([0.03, 0.06, 0.06, null]);
    expect(adjusted(ps, "sidak")[0]).toBeCloseTo(1 - 0.99 ** 3, 12);
    expect(adjusted([0.5, 0.9], "bonferroni")).toEqual([1, 1]);
  });
});
