import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pls } from "../../../src/methods/pls";
import { blocksOf } from "../../../src/methods/pls/blocks";
import { EstimationError, type Problem } from "../../../src/report/problem";
import { dataset, makeRun, numbers, result, shapes } from "./randomRuns";

/** As JSON can say it, which knows no −0; whatever else it cannot say is left as it is. */
const unsigned = (value: unknown): unknown => {
  if (Object.is(value, -0)) return 0;
  if (Array.isArray(value)) return value.map(unsigned);
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unsigned(inner)])) : value;
};

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
          estimator: fc.constantFrom("pls" as const, "plsc" as const),
          results: fc.constantFrom("standardised" as const, "unstandardised" as const, "meanCentred" as const),
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
            const report = pls.report(found, made);
            for (const [path, shown] of [...numbers(report.tables), ...numbers(report.overlay)]) if (Number.isNaN(shown)) throw new Error(`${path} of the report is ${shown}`);
            const blocks = blocksOf(found, made.data);
            expect(JSON.parse(JSON.stringify(blocks))).toEqual(unsigned(blocks));
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

describe("weights that swing between two states (M2.4)", () => {
  it("are averaged once, which lets this run converge", () => {
    const made = makeRun(215743, { constructs: 2, rows: 6, density: 0.6, empty: 0, strength: 0, weightings: ["modeA", "modeB"] });
    const found = result({ ...made, options: { ...made.options, innerWeights: "factorial", maxIterations: 600 } });
    expect(found.status).toBe("converged");
    expect(found.iterations).toBeGreaterThan(50);
    expect(found.iterations).toBeLessThan(60);
  });

  it("and if they swing on, the result is shown and marked", () => {
    const made = makeRun(205292, { constructs: 5, rows: 20, density: 0.6, empty: 0, strength: 0.3, weightings: ["modeA"] });
    const found = result({ ...made, options: { ...made.options, innerWeights: "centroid", maxIterations: 600 } });
    expect([found.status, found.iterations]).toEqual(["notConverged", 600]);
    expect(found.warnings[0]).toMatchObject({ code: "E_NO_CONVERGENCE", severity: "warning", detail: { iterations: 600 } });
    expect(found.plsc?.admissibility.notConverged).toBe(true);
    expect(found.pathCoefficients.every(Number.isFinite)).toBe(true);
  });
});

describe("what a run says", () => {
  it("of a raw binary single item: effects in its own unit (M1.6)", () => {
    const values = Float64Array.from({ length: 20 }, (_, i) => (i * 7) % 3 === 0 ? 1 : 0);
    const data = dataset({ x: values, y: values.map((v, i) => 2 * v + Math.sin(i)) });
    const binary = { ...data, columns: data.columns.map((c) => (c.name === "x" ? { ...c, scale: "binary" as const } : c)) };
    const made = makeRun(1, { constructs: 2, rows: 3, density: 0, empty: 0, strength: 1, weightings: ["modeA"] });
    const model = { constructs: made.model.constructs.map((c, j) => ({ ...c, items: [j === 0 ? "x" : "y"] })), paths: made.model.paths };
    const raw = result({ model, data: binary, options: { ...made.options, binaryIndicators: "raw" } });
    expect(raw.effectScale[0]).toBeCloseTo(1 / raw.items[0].sd, 14);
    expect(raw.effectScale[1]).toBe(1);
    expect(result({ model, data: binary, options: made.options }).effectScale).toEqual([1, 1]);
    expect(result({ model, data, options: { ...made.options, binaryIndicators: "raw" } }).effectScale).toEqual([1, 1]);
  });

  it("of columns and constructs, at the place where they are drawn", () => {
    const data = dataset({ a: [1, 2, 3, 5], b: [1, 1, 1, 1], c: [2, 1, 2, 4] });
    const made = makeRun(1, { constructs: 2, rows: 3, density: 0, empty: 0, strength: 1, weightings: ["modeA"] });
    const model = { constructs: made.model.constructs.map((c, j) => ({ ...c, items: j === 0 ? ["a", "b"] : ["c"] })), paths: made.model.paths };
    const problems = problemsOf(() => result({ model, data, options: made.options }));
    expect(problems).toEqual([{ code: "E_ZERO_VARIANCE", severity: "error", at: [{ kind: "item", construct: "c0", column: "b" }], detail: { construct: "C0", column: "b", n: 4 } }]);
    const twins = dataset({ a: [1, 2, 3, 5, 4], b: [2, 4, 6, 10, 8], c: [2, 1, 2, 4, 5] });
    const collinear = result({ model, data: twins, options: made.options });
    expect([...collinear.vifOuter]).toEqual([Infinity, Infinity, 1]);
    expect(collinear.warnings.filter((w) => w.code !== "W_LOW_N").map((w) => [w.code, w.detail.items])).toEqual([["W_COLLINEAR", "a, b"]]);
    const formative = { ...model, constructs: model.constructs.map((c) => ({ ...c, weighting: "modeB" as const })) };
    expect(problemsOf(() => result({ model: formative, data: twins, options: made.options }))).toMatchObject([{ code: "E_SINGULAR_BLOCK", detail: { construct: "C0", items: "a, b" } }]);
    const few = dataset({ a: [1, 2, 4], b: [2, 1, 3], c: [1, 5, 2] });
    expect(problemsOf(() => result({ model: { ...model, constructs: [...formative.constructs] }, data: few, options: made.options }))).toHaveLength(0);
    const fewer = { constructs: [...model.constructs, { ...model.constructs[1], id: "c2", name: "C2", items: ["d"] }], paths: [{ from: "c0", to: "c1" }, { from: "c2", to: "c1" }] };
    const three = dataset({ a: [1, 2, 4], b: [2, 1, 3], c: [1, 5, 2], d: [3, 1, 1] });
    expect(problemsOf(() => result({ model: fewer, data: three, options: made.options }))).toMatchObject([{ code: "E_N_TOO_SMALL", detail: { construct: "C1", reason: "predictors", needed: 4 } }]);
  });
});

function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof EstimationError) return thrown.problems;
    throw thrown;
  }
  return [];
}
