import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chiSquareProbability, noncentralChiSquare, noncentrality, upperChiSquare } from "../../src/math/chiSquare";

/** Values of R 4.2.2 (scripts beside the files). */
const linesOf = (file: string): string[] => readFileSync(join(import.meta.dirname, "../reference/distributions", file), "utf8").trim().split("\n");
const central = linesOf("r-4.2.2.txt");
const noncentral = linesOf("noncentral-r-4.2.2.txt");
const of = (lines: readonly string[], name: string): number[][] => lines.filter((l) => l.startsWith(`${name} `)).map((l) => l.trim().split(" ").slice(1).map(Number));

describe("χ², against R 4.2.2", () => {
  it("central probabilities to 1e-12", () => {
    expect(of(central, "pchisq").length).toBeGreaterThan(40);
    for (const [x, df, p] of of(central, "pchisq")) expect(Math.abs(chiSquareProbability(x!, df!) - p!), `${x} ${df}`).toBeLessThanOrEqual(1e-12 * p! + 1e-300);
  });

  it("upper tails to 1e-11, however small", () => {
    expect(of(central, "pchisqU").length).toBeGreaterThan(4);
    for (const [x, df, p] of of(central, "pchisqU")) expect(Math.abs(upperChiSquare(x!, df!) - p!), `${x} ${df}`).toBeLessThanOrEqual(1e-11 * p! + 1e-300);
  });

  it("noncentral probabilities to 1e-10", () => {
    expect(of(noncentral, "pchisqN").length).toBe(150);
    for (const [x, df, lambda, p] of of(noncentral, "pchisqN")) expect(Math.abs(noncentralChiSquare(x!, df!, lambda!) - p!), `${x} ${df} ${lambda}`).toBeLessThanOrEqual(1e-10);
  });

  it("noncentralities to 1e-7 of themselves", () => {
    expect(of(noncentral, "ncp").length).toBe(12);
    for (const [x, df, p, lambda] of of(noncentral, "ncp")) expect(Math.abs(noncentrality(x!, df!, p!) - lambda!), `${x} ${df} ${p}`).toBeLessThanOrEqual(1e-7 * Math.max(1, lambda!));
  });

  it("gives back the probability at the noncentrality found", () => {
    for (const [x, df] of [[40, 24], [300, 149], [9, 1]] as const) expect(noncentralChiSquare(x, df, noncentrality(x, df, 0.05))).toBeCloseTo(0.05, 10);
  });
});
