import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pls } from "../../../src/methods/pls";
import type { PlsResult } from "../../../src/methods/pls/result";
import { effectFactor, intercept, unitsShown } from "../../../src/methods/pls/units";
import { makeRun, result, type Run } from "./randomRuns";

const made = (seed: number): Run => makeRun(seed, { constructs: 2 + (seed % 4), rows: 50, density: 0.6, empty: 0, strength: 1, weightings: ["modeA", "modeB", "pca"] });
const inUnits = (run: Run, results: PlsResult["settings"]["results"]): PlsResult => result({ ...run, options: { ...run.options, results, tolerance: 1e-12 } });

/** Scores as the sum of raw columns, without any standardisation. */
const rawScores = ({ data }: Run, found: PlsResult): Float64Array[] =>
  found.constructs.map(({ firstItem, itemCount }) => {
    const scores = new Float64Array(data.rows);
    for (let k = firstItem; k < firstItem + itemCount; k++) {
      const { values } = data.columns.find((c) => c.name === found.items[k]!.column)!;
      for (let i = 0; i < data.rows; i++) scores[i]! += found.unstandardised.weights[k]! * values[i]!;
    }
    return scores;
  });

const mean = (x: ArrayLike<number>): number => Array.from(x).reduce((sum, v) => sum + v, 0) / x.length;

describe("unstandardised results (M1.5)", () => {
  it("are those of least squares on sums of the raw columns: residuals are orthogonal to every predictor and sum to nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const run = made(seed);
        const found = inUnits(run, "unstandardised");
        fc.pre(unitsShown(found) === "unstandardised");
        const scores = rawScores(run, found);
        for (const [j, construct] of found.constructs.entries()) {
          const shares = found.unstandardised.weights.slice(construct.firstItem, construct.firstItem + construct.itemCount);
          expect(shares.reduce<number>((sum, v) => sum + v!, 0)).toBeCloseTo(1, 9);
          expect(mean(scores[j]!)).toBeCloseTo(found.unstandardised.means[j]!, 6);
          if (construct.predecessors.length === 0) continue;
          const scale = Math.abs(found.unstandardised.scales[j]!);
          const residuals = scores[j]!.map((y, i) => {
            const explained = found.paths.reduce((sum, { from, to }, t) => (to === j ? sum + found.pathCoefficients[t]! * effectFactor(found, from, to) * scores[from]![i]! : sum), 0);
            return (y - intercept(found, j)! - explained) / scale;
          });
          expect(mean(residuals)).toBeCloseTo(0, 8);
          for (const from of construct.predecessors) {
            const centre = found.unstandardised.means[from]!;
            expect(mean(residuals.map((e, i) => (e * (scores[from]![i]! - centre)) / found.unstandardised.scales[from]!))).toBeCloseTo(0, 8);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("reach diagram and tables together, with a constant that mean-centred results lack", () => {
    const run = made(7);
    const found = inUnits(run, "unstandardised");
    const input = { model: run.model, data: run.data };
    const report = pls.report(found, input);
    const paths = report.tables.find((t) => t.id === "paths")!;
    expect(paths.columns[1]).toMatchObject({ id: "pathCoefficient", statistic: "unstandardisedPath" });
    for (const row of paths.rows) expect(row.cells[1]).toMatchObject({ value: report.overlay.paths[row.id]!.coefficient });
    const explained = (units: "unstandardised" | "meanCentred" | "standardised") => pls.report(inUnits(run, units), input).tables.find((t) => t.id === "explained")!.columns.map((c) => c.id);
    expect(explained("unstandardised")).toContain("intercept");
    expect(explained("meanCentred")).not.toContain("intercept");
    expect(explained("standardised")).not.toContain("intercept");
    const [item] = report.tables.find((t) => t.id === "items")!.rows;
    expect(item!.cells[3]).toMatchObject({ value: found.unstandardised.weights[0] });
    expect(report.overlay.items[item!.id]!.weight).toBe(found.unstandardised.weights[0]);
  });

  it("do not exist where weights cancel; standardised ones are shown, and it is said", () => {
    const run = made(3);
    const several = run.model.constructs.find((c) => c.items.length > 1)!;
    const sds = new Map(result(run).items.map((item) => [item.column, item.sd]));
    const cancelling = Object.fromEntries(several.items.map((item, k) => [item, k === 0 ? sds.get(item)! : k === 1 ? -sds.get(item)! : 0]));
    const constructs = run.model.constructs.map((c) => (c === several ? { ...c, weighting: "fixed" as const, fixedWeights: cancelling } : c));
    const found = inUnits({ ...run, model: { ...run.model, constructs } }, "unstandardised");
    expect(unitsShown(found)).toBe("standardised");
    expect(intercept(found, 1)).toBeNull();
    const report = pls.report(found, run);
    expect(report.tables.find((t) => t.id === "paths")!.reading.map((r) => r.key)).toContain("statistics:readings.noUnits");
    for (const [t, { from, to }] of found.paths.entries()) expect(report.overlay.paths[`${found.constructs[from]!.id}->${found.constructs[to]!.id}`]!.coefficient).toBe(found.pathCoefficients[t]);
  });
});
