import { describe, expect, it } from "vitest";
import { twoTailedT } from "../../../src/math/distributions";
import { drawCounts, streams } from "../../../src/math/philox";
import { drain } from "../../../src/jobs/job";
import { bootstrapped } from "../../../src/methods/cvpat/bootstrap";
import type { Compared } from "../../../src/methods/cvpat/losses";
import { casesWith, inputOf } from "../predict/given";
import { test } from "./compare";

const statistics = (values: readonly number[]): { readonly mean: number; readonly t: number } => {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1));
  return { mean, t: mean / (sd / Math.sqrt(values.length)) };
};

function comparedOf(differences: readonly number[]): Compared {
  const { mean, t } = statistics(differences);
  const pTwoSided = twoTailedT(t, differences.length - 1);
  return { rows: [{ of: "items", loss: 1, otherLoss: 1 - mean, difference: mean, t, df: differences.length - 1, pTwoSided, pOneSided: pTwoSided / 2, bootstrap: null }], differences: [Float64Array.from(differences)] };
}

describe("the bootstrap of CVPAT", () => {
  let state = 5;
  const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const differences = Array.from({ length: 60 }, () => 2.06 - next() - next() - next() - next());

  it("counts the resamples with a t as far out as that of the cases, drawn one by one", () => {
    const [samples, seed] = [500, 7];
    const { rows: [{ mean, t }] } = { rows: [statistics(differences)] };
    let [both, low] = [0, 0];
    for (let b = 0; b < samples; b++) {
      const counts = new Int32Array(differences.length);
      drawCounts(counts, seed, { method: streams.cvpat, index: b, part: 0 });
      const drawn = statistics(differences.flatMap((d, i) => Array.from({ length: counts[i]! }, () => d - mean)));
      if (Math.abs(drawn.t) >= Math.abs(t)) both++;
      if (drawn.t <= t) low++;
    }
    const [row] = drain(bootstrapped(comparedOf(differences), { samples, seed }));
    expect(row!.bootstrap).toEqual({ pTwoSided: both / samples, pOneSided: low / samples });
  });

  it("agrees with the t test where differences are about normal, within chance", () => {
    const compared = comparedOf(differences);
    const [row] = drain(bootstrapped(compared, { samples: 20_000, seed: 1 }));
    const { pTwoSided } = compared.rows[0]!;
    // two Monte Carlo errors and what the t distribution leaves out at n = 60
    expect(Math.abs(row!.bootstrap!.pTwoSided - pTwoSided!)).toBeLessThan(0.02);
    expect(row!.bootstrap!.pOneSided).toBeCloseTo(row!.bootstrap!.pTwoSided / 2, 1);
  });

  it("stands beside every comparison of a model, the same for one seed, and can be switched off", () => {
    const input = inputOf(casesWith("advanced", "cvpat").find(({ case: name }) => name === "cvpat-satisfaction")!);
    const options = { folds: 5, repetitions: 1, bootstraps: 200 };
    const [a, b] = [test(input, options), test(input, options)];
    expect(a).toEqual(b);
    for (const { bootstrap, pTwoSided } of a.average) expect(Math.abs(bootstrap!.pTwoSided - pTwoSided!)).toBeLessThan(0.2);
    expect(test(input, { ...options, bootstraps: 0 }).average.every(({ bootstrap }) => bootstrap === null)).toBe(true);
  });
});
