import { describe, expect, it } from "vitest";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { pca } from "../../../src/methods/pca";
import { sumsOfSquares, varimax } from "../../../src/sem/components";
import { analysed, furthest, given } from "../advanced";

const { input, expected, tolerance } = given("pca");
const pls = { ...defaultPlsOptions, missing: "casewise" as const };

describe("principal components", () => {
  it("equal eigen, prcomp and psych of R to 1e-8, varimax to 1e-6", () => {
    // 23 items: all of the model but the single item of Complaints
    const columns = Object.keys((expected["pca"]!["values"] as { readonly loadings: object }).loadings);
    const result = analysed(pca, input, { pls, columns });
    expect(result.n).toBe(224);
    const blocks = pca.blocks(result, input) as Record<string, Record<string, unknown>>;
    const { varimaxLoadings, varimaxSumsOfSquares, ...values } = expected["pca"]!["values"] as Record<string, unknown>;
    const far = furthest(blocks["pca"], values);
    expect(far.by, far.at).toBeLessThan(tolerance);
    for (const [key, wanted] of Object.entries({ varimaxLoadings, varimaxSumsOfSquares })) {
      const rotated = furthest(blocks["pca"]![key], wanted);
      expect(rotated.by, rotated.at).toBeLessThan(1e-6);
    }
    expect(Math.abs((blocks["harman"]!["firstComponentPercent"] as number) - (expected["harman"]!["values"] as { firstComponentPercent: number }).firstComponentPercent)).toBeLessThan(tolerance);
  });

  it("keeps fewer components where random data decide, the same for one seed", () => {
    const [once, again, other] = [7, 7, 8].map((seed) => analysed(pca, input, { pls, retain: "parallel", samples: 30, seed }));
    expect(once!.random).toEqual(again!.random);
    expect(once!.random).not.toEqual(other!.random);
    expect(once!.retained).toBeLessThan(5);
    // eigenvalues of independent variables fall about 1 and sum to their number, at their medians; at the 95th percentile a little more
    expect(once!.random![0]!).toBeGreaterThan(1.3);
    expect(once!.random![0]!).toBeLessThan(2);
  });

  it("does not depend on the order or the unit of the cases, and rotation keeps communalities", () => {
    const { data } = input;
    const turned = { ...input, data: { ...data, columns: data.columns.map((column) => ({ ...column, ...(column.texts === undefined ? {} : { texts: column.texts.toReversed() }), values: column.values.toReversed().map((value) => 10 * value + 3) })) } };
    const [a, b] = [analysed(pca, input, { pls }), analysed(pca, turned, { pls })];
    for (const [c, value] of a.eigenvalues.entries()) expect(b.eigenvalues[c]).toBeCloseTo(value, 9);
    const p = a.items.length;
    const rotated = varimax(a.loadings, p, a.retained);
    for (let k = 0; k < p; k++) expect(rotated.subarray(k * a.retained, (k + 1) * a.retained).reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(a.communalities[k]!, 12);
    const sizes = sumsOfSquares(rotated, p, a.retained);
    expect([...sizes]).toEqual([...sizes].toSorted((x, y) => y - x));
  });

  it("takes a matrix in place of cases, a number of components, and says what it found", () => {
    const whole = analysed(pca, input, { pls, columns: ["CUSA1", "CUSA2", "CUSA3", "PERQ1", "PERQ2"], retain: "number", count: 2, rotation: "none" });
    expect([whole.retained, whole.rotated]).toEqual([2, undefined]);
    const { tables, charts } = pca.report(whole, input);
    expect(tables.map(({ rows }) => rows.length)).toEqual([5, 6, 6]);
    expect(charts![0]!.series[0]!.points).toHaveLength(5);
    expect(pca.check(input, { columns: ["CUSA1"], pls } as never).map(({ detail }) => detail["reason"])).toEqual(["fewItems"]);
  });
});
