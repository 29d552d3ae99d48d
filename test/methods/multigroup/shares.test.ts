import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { multigroup } from "../../../src/methods/multigroup";
import { defaultMultigroupOptions, type MultigroupOptions } from "../../../src/methods/multigroup/options";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { casesWith, inputOf } from "../predict/given";

const [reference] = casesWith("advanced", "micom").filter(({ case: name }) => name === "micom-satisfaction-operator");
const input = inputOf(reference!);
const options: MultigroupOptions = { ...defaultMultigroupOptions, pls: defaultPlsOptions, groups: { column: "operator", groups: ["Alpha", "Beta", "Gamma"] }, permutations: 30, bootstraps: 25, omnibus: false, distances: true };
const shared = multigroup.shared!;

describe("a comparison of groups in shares", () => {
  it("gives the same bits however it is divided", () => {
    const total = shared.pieces(input, options);
    expect(total).toBe(3 * 30 + 3 * 25 + 30);
    const whole = drain(multigroup.run(input, options));
    const parts: unknown[] = [];
    for (let first = 0; first < total; first += 17) parts.push(structuredClone(drain(shared.part(input, options, { first, count: Math.min(17, total - first) }))));
    expect(drain(shared.join(input, options, parts))).toEqual(whole);
  });

  it("does not depend on which pair is asked for, but on the seed", () => {
    const of = (change: Partial<MultigroupOptions>) => drain(multigroup.run(input, { ...options, distances: false, ...change }));
    const [a, b] = [of({}), of({ seed: 2 })];
    expect(a.pairs[0]!.differences[0]!.difference).toBe(b.pairs[0]!.differences[0]!.difference);
    expect(a.pairs[0]!.differences.map(({ permutation }) => permutation.p)).not.toEqual(b.pairs[0]!.differences.map(({ permutation }) => permutation.p));
    const two = of({ groups: { column: "operator", groups: ["Beta", "Alpha"] } });
    expect(two.pairs[0]!.differences[0]!.difference).toBeCloseTo(-a.pairs[0]!.differences[0]!.difference!, 10);
    expect(two.pairs[0]!.micom.map(({ c }) => c!)).toEqual(a.pairs[0]!.micom.map(({ c }) => expect.closeTo(c!, 10)));
  });

  it("compares a table with itself as equal", () => {
    const twice = {
      ...input.data,
      rows: 2 * input.data.rows,
      columns: [
        ...input.data.columns.map((column) => ({ ...column, values: Float64Array.of(...column.values, ...column.values), ...(column.texts ? { texts: [...column.texts, ...column.texts] } : {}) })),
        { name: "copy", scale: "nominal" as const, values: Float64Array.from({ length: 2 * input.data.rows }, (_, i) => (i < input.data.rows ? 1 : 2)) },
      ],
    };
    const same = drain(multigroup.run({ ...input, data: twice }, { ...options, groups: { column: "copy", groups: ["1", "2"] }, distances: true }));
    for (const { difference } of same.pairs[0]!.differences) expect(Math.abs(difference!)).toBeLessThan(1e-9);
    for (const { c, meanDifference, logVarianceRatio } of same.pairs[0]!.micom) {
      expect(c).toBeCloseTo(1, 9);
      expect(meanDifference.value).toBeCloseTo(0, 9);
      expect(logVarianceRatio.value).toBeCloseTo(0, 9);
    }
    expect(same.distances!.saturated.average.dULS).toBeCloseTo(0, 9);
  });

  it("tests all groups at once", () => {
    const result = drain(multigroup.run(input, { ...options, distances: false, bootstraps: 100, permutations: 10, omnibus: true }));
    expect(result.omnibus!.every(({ F, p }) => F === null || (F >= 0 && p !== null && p >= 0 && p <= 1))).toBe(true);
    expect(result.omnibus!.some(({ p }) => p !== null && p > 0 && p < 1)).toBe(true);
  }, 60_000);
});
