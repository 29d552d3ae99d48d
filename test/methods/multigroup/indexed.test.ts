import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mean, standardDeviation } from "../../../src/math/quantile";
import { defaultBootstrapOptions } from "../../../src/methods/bootstrap/options";
import { outcomes, resamplerFor } from "../../../src/methods/bootstrap/resampler";
import { partOf } from "../../../src/methods/multigroup/groupData";
import { henselerP } from "../../../src/methods/multigroup/statistics";
import { casesWith, inputOf, OUTSIDE, plsOf, type AnalysisCase } from "../predict/given";

interface Known {
  readonly group1: number;
  readonly group2: number;
  readonly mean1: number;
  readonly mean2: number;
  readonly se1: number;
  readonly se2: number;
  readonly [p: string]: number;
}

const [reference] = casesWith("advanced", "bootstrapMgaIndexed");

/** Exactly, from given resamples of two groups (seminr 2.5, estimate_pls_mga); the data are published and stay outside. */
describe.skipIf(reference === undefined)("bootstrap MGA with given resamples", () => {
  const { indicesFile, values } = (reference?.expected["bootstrapMgaIndexed"] ?? { values: {} }) as { readonly indicesFile: string; readonly values: Readonly<Record<string, Known>> };

  it("gives means, standard errors and Henseler's p", () => {
    const input = inputOf(reference as AnalysisCase);
    const indices = JSON.parse(readFileSync(join(OUTSIDE!, indicesFile), "utf8")) as Readonly<Record<string, readonly (readonly number[])[]>>;
    const cuex = input.data.columns.find(({ name }) => name === "CUEX1")!.values;
    const rows = [Array.from(cuex.keys()).filter((row) => cuex[row]! < 8), Array.from(cuex.keys()).filter((row) => cuex[row]! >= 8)];
    const columns = input.model.constructs.flatMap(({ items }) => items);
    const groups = rows.map((own, g) => {
      const resampler = resamplerFor({ model: input.model, data: partOf(input.data, columns, Int32Array.from(own)) }, { ...defaultBootstrapOptions, pls: plsOf(reference as AnalysisCase) });
      const lists = indices[`group${g + 1}`]!;
      const row = new Float64Array(resampler.parameters.length);
      const draws = lists.flatMap((list) => {
        resampler.counts.fill(0);
        for (const index of list) resampler.counts[index - 1]!++;
        return resampler.estimate(row, 0) === outcomes.admissible ? [row.slice()] : [];
      });
      return { resampler, draws };
    });
    expect(existsSync(join(OUTSIDE!, indicesFile))).toBe(true);
    expect(Object.keys(values).length).toBe(12);
    for (const [path, known] of Object.entries(values)) {
      const [a, b] = groups.map(({ resampler, draws }) => {
        const [from, to] = path.split(" -> ").map((name) => resampler.constructs.findIndex((c) => c.name === name));
        const k = resampler.parameters.findIndex(({ kind, constructs }) => kind === "path" && constructs[0] === from && constructs[1] === to);
        return { original: resampler.original[k]!, draws: Float64Array.from(draws, (draw) => draw[k]!) };
      }) as [{ original: number; draws: Float64Array }, { original: number; draws: Float64Array }];
      expect(a.original).toBeCloseTo(known.group1, 8);
      expect(b.original).toBeCloseTo(known.group2, 8);
      expect(mean(a.draws)).toBeCloseTo(known.mean1, 8);
      expect(mean(b.draws)).toBeCloseTo(known.mean2, 8);
      expect(standardDeviation(a.draws)).toBeCloseTo(known.se1, 8);
      expect(standardDeviation(b.draws)).toBeCloseTo(known.se2, 8);
      const keys = Object.keys(known).filter((key) => !["group1", "group2", "mean1", "mean2", "se1", "se2"].includes(key));
      const p = henselerP(a.draws, b.draws);
      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) expect(key.toLowerCase().includes("two") ? 2 * Math.min(p, 1 - p) : p, `${path} ${key}`).toBeCloseTo(known[key]!, 8);
    }
  }, 60_000);
});
