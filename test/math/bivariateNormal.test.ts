import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bivariateGrid } from "../../src/math/bivariateGrid";
import { bivariateDensity, bivariateProbability } from "../../src/math/bivariateNormal";
import { normalProbability } from "../../src/math/distributions";

/** pbivnorm 0.6.0 on R 4.2.2 (script beside the file). */
const lines = readFileSync(join(import.meta.dirname, "../reference/distributions/bivariate-r-4.2.2.txt"), "utf8").trim().split("\n").map((line) => line.trim().split(" ").map(Number));

describe("two correlated normals", () => {
  it("have the probabilities of R to 1e-12", () => {
    expect(lines).toHaveLength(576);
    for (const [x, y, r, p] of lines) expect(Math.abs(bivariateProbability(x!, y!, r!) - p!), `${x} ${y} ${r}`).toBeLessThan(1e-12);
  });

  it("have the same probabilities and densities on a grid of limits", () => {
    for (const r of [...new Set(lines.map((line) => line[2]!))].filter((one) => Math.abs(one) < 0.9)) {
      const own = lines.filter((line) => line[2] === r);
      const [across, up] = ([0, 1] as const).map((which) => [...new Set(own.map((line) => line[which]!))]);
      const grid = bivariateGrid(across!, up!);
      grid.fill(0.7);
      grid.fill(r);
      for (const [x, y, , p] of own) {
        const at = across!.indexOf(x!) * up!.length + up!.indexOf(y!);
        expect(Math.abs(grid.P[at]! - p!), `${x} ${y} ${r}`).toBeLessThan(1e-12);
        expect(grid.D[at]).toBeCloseTo(bivariateDensity(x!, y!, r), 13);
      }
    }
  });

  it("are one normal where the other is anything, and independent without correlation", () => {
    for (const x of [-2, 0, 1.3]) {
      expect(bivariateProbability(x, Infinity, 0.4)).toBeCloseTo(normalProbability(x), 14);
      expect(bivariateProbability(-Infinity, x, 0.4)).toBe(0);
      expect(bivariateProbability(x, 0.7, 0)).toBeCloseTo(normalProbability(x) * normalProbability(0.7), 14);
    }
  });

  it("have a density that is the slope of the probability by the correlation (Plackett 1954)", () => {
    for (const [x, y, r] of [[0.3, -0.5, 0.4], [1.2, 1.1, 0.93], [-0.7, 0.2, -0.85]] as const) {
      const slope = (bivariateProbability(x, y, r + 1e-5) - bivariateProbability(x, y, r - 1e-5)) / 2e-5;
      expect(slope).toBeCloseTo(bivariateDensity(x, y, r), 6);
    }
  });
});
