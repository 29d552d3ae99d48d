import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { normalProbability, normalQuantile, tQuantile, twoTailedT } from "../../src/math/distributions";

/** Values of R 4.2.2 (script beside the file). Each line: function, arguments, value. */
const lines = readFileSync(join(import.meta.dirname, "../reference/distributions/r-4.2.2.txt"), "utf8").trim().split("\n");
const of = (name: string): number[][] => lines.filter((l) => l.startsWith(`${name} `)).map((l) => l.trim().split(" ").slice(1).map(Number));

const near = (got: number, expected: number, relative: number): void =>
  expect(Math.abs(got - expected), `${got} for ${expected}`).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-300);

describe("distributions, against R 4.2.2", () => {
  it("normal probabilities to 1e-13", () => {
    expect(of("pnorm").length).toBeGreaterThan(8);
    for (const [z, p] of of("pnorm")) near(normalProbability(z!), p!, 1e-13);
  });
  it("normal quantiles to 1e-13, down to 1e-300", () => {
    for (const [p, z] of of("qnorm")) near(normalQuantile(p!), z!, 1e-13);
  });
  it("two-tailed t probabilities to 1e-12", () => {
    expect(of("pt").length).toBeGreaterThan(50);
    for (const [t, df, p] of of("pt")) if (t! < 0) near(twoTailedT(t!, df!), 2 * p!, 1e-12);
  });
  it("t quantiles to 1e-12", () => {
    for (const [p, df, t] of of("qt")) near(tQuantile(p!, df!), t!, 1e-12);
  });
});
