import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EstimationError } from "../../../src/report/problem";
import { makeRun, numbers, result, shapes } from "./randomRuns";

describe("any model on any data", () => {
  it("ends with a result free of NaN, or says what is wrong", { timeout: 120_000 }, () => {
    let results = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        shapes,
        fc.record({
          innerWeights: fc.constantFrom("path" as const, "factorial" as const, "centroid" as const),
          missing: fc.constantFrom("mean" as const, "casewise" as const, "pairwise" as const, "em" as const, "none" as const),
          signs: fc.constantFrom("none" as const, "majority" as const, "dominant" as const),
          estimatedModel: fc.constantFrom("unitVariance" as const, "residualVariance" as const),
        }),
        (seed, shape, chosen) => {
          const made = makeRun(seed, shape);
          try {
            const found = result({ ...made, options: { ...made.options, ...chosen, maxIterations: 300 } });
            results++;
            for (const [path, value] of numbers(found)) {
              const mayBeInfinite = path.startsWith(".vifOuter");
              const mayBeAbsent = path.startsWith(".scores.values") && chosen.missing === "pairwise";
              if (Number.isNaN(value) ? !mayBeAbsent : !Number.isFinite(value) && !mayBeInfinite) throw new Error(`${path} is ${value}`);
            }
            for (const [k, loading] of found.outerLoadings.entries()) expect(Math.abs(loading), `loading ${k}`).toBeLessThan(1 + 1e-9);
            for (const r2 of found.r2) if (r2 !== null) expect(r2).toBeLessThan(1 + 1e-9);
            for (const ave of found.ave) expect(ave).toBeGreaterThanOrEqual(0);
          } catch (thrown) {
            if (!(thrown instanceof EstimationError)) throw thrown;
            expect(thrown.problems.length).toBeGreaterThan(0);
            for (const problem of thrown.problems) expect(problem.severity).toBe("error");
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(results).toBeGreaterThan(100);
  });
});
