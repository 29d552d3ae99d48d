import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { symmetricEigen } from "../../src/math/eigen";
import type { Weighting } from "../../src/model/types";
import { compile } from "../../src/sem/compile";
import { estimateWeights, project } from "../../src/sem/pls";
import { prepare, type PlsSettings } from "../../src/sem/workspace";
import { correlations, golden, modelWith } from "./model";

const settings: PlsSettings = { innerWeights: "path", tolerance: 1e-14, maxIterations: 5000, signs: "none" };
type Blocks = Readonly<Record<string, readonly string[]>>;

function solve(blocks: Blocks, paths: readonly string[], S: Float64Array, chosen: Partial<PlsSettings> & { weighting?: Record<string, Weighting>; start?: Float64Array } = {}) {
  const model = compile(modelWith(blocks, paths, chosen.weighting), "refuse");
  const ws = prepare(model, { ...settings, ...chosen });
  const outcome = estimateWeights(ws, S, chosen.start ?? new Float64Array(model.columns.length).fill(1));
  const solved = outcome.failure === undefined && project(ws, S);
  return { model, ws, outcome, solved };
}

/** Random correlation matrix of p variables with a common part, so that nothing is near singular. */
const randomS = (p: number) =>
  fc.array(fc.double({ min: 0.3, max: 0.9, noNaN: true }), { minLength: p, maxLength: p }).chain((common) =>
    fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: p, maxLength: p }).map((second) => {
      const S = new Float64Array(p * p);
      for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) S[k * p + l] = k === l ? 1 : common[k] * common[l] + second[k] * second[l];
      return S;
    }),
  );

const two: Blocks = { A: ["a1", "a2", "a3"], B: ["b1", "b2"] };

describe("two blocks", () => {
  it("in Mode B correlate as the first canonical variables do", () => {
    fc.assert(
      fc.property(randomS(5), (S) => {
        const { ws } = solve(two, ["A → B"], S, { weighting: { A: "modeB", B: "modeB" } });
        expect(Math.abs(ws.C[1])).toBeCloseTo(canonical(S), 6);
      }),
      { numRuns: 50 },
    );
  });

  it("in Mode A have the weights of the first singular vectors of their correlations", () => {
    fc.assert(
      fc.property(randomS(5), (S) => {
        const { ws } = solve(two, ["A → B"], S);
        const cross = new Float64Array(9);
        for (let k = 0; k < 3; k++) for (let l = 0; l < 3; l++) for (let m = 3; m < 5; m++) cross[k * 3 + l] += S[k * 5 + m] * S[l * 5 + m];
        const { vectors } = symmetricEigen(cross, 3);
        for (let k = 1; k < 3; k++) expect(ws.weights[k] / ws.weights[0]).toBeCloseTo(vectors[k * 3] / vectors[0], 6);
      }),
      { numRuns: 50 },
    );
  });
});

/** Largest canonical correlation: root of the first eigenvalue of L⁻¹ S_ab S_bb⁻¹ S_ba L⁻ᵀ, blocks of three and two. */
function canonical(S: Float64Array): number {
  const rootInverse = (begin: number, K: number) => {
    const block = Float64Array.from({ length: K * K }, (_, i) => S[(begin + Math.floor(i / K)) * 5 + begin + (i % K)]);
    const { values, vectors } = symmetricEigen(block, K);
    return (i: number, j: number) => values.reduce((sum, value, k) => sum + (vectors[i * K + k] * vectors[j * K + k]) / Math.sqrt(value), 0);
  };
  const [a, b] = [rootInverse(0, 3), rootInverse(3, 2)];
  const T = (i: number, j: number) => {
    let sum = 0;
    for (let k = 0; k < 3; k++) for (let l = 0; l < 2; l++) sum += a(i, k) * S[k * 5 + 3 + l] * b(l, j);
    return sum;
  };
  const product = Float64Array.from({ length: 9 }, (_, i) => T(Math.floor(i / 3), 0) * T(i % 3, 0) + T(Math.floor(i / 3), 1) * T(i % 3, 1));
  return Math.sqrt(symmetricEigen(product, 3).values[0]);
}

describe("blocks whose weights do not iterate", () => {
  const S = golden.S;
  const paths = ["A → B", "A → C", "B → C"];

  it("single items are their construct, so that paths are a regression", () => {
    const three = correlations([0.5], [0.4, 0.3]);
    const { ws, outcome } = solve({ X: ["x"], Y: ["y"], Z: ["z"] }, ["X → Z", "Y → Z"], three);
    expect([...ws.weights]).toEqual([1, 1, 1]);
    expect(ws.paths[0]).toBeCloseTo((0.4 - 0.5 * 0.3) / 0.75, 14);
    expect(ws.r2[2]).toBeCloseTo((0.16 + 0.09 - 2 * 0.4 * 0.3 * 0.5) / 0.75, 14);
    expect(outcome).toEqual({ converged: true, iterations: 1 });
  });

  it("sum scores weigh equally, PCA by the first component, fixed weights keep their ratio", () => {
    const model = modelWith(golden.blocks, paths, { A: "sum", B: "fixed", C: "pca" });
    const fixed = { ...model, constructs: model.constructs.map((c) => (c.name === "B" ? { ...c, fixedWeights: { x4: 3, x5: 1 } } : c)) };
    const ws = prepare(compile(fixed, "refuse"), settings);
    expect(estimateWeights(ws, S, new Float64Array(8).fill(1)).converged).toBe(true);
    project(ws, S);
    expect(ws.weights[1] / ws.weights[0]).toBeCloseTo(1, 14);
    expect(ws.weights[3] / ws.weights[4]).toBeCloseTo(3, 14);
    const block = Float64Array.from({ length: 9 }, (_, i) => S[(5 + Math.floor(i / 3)) * 8 + 5 + (i % 3)]);
    const { values, vectors } = symmetricEigen(block, 3);
    for (let k = 0; k < 3; k++) expect(ws.weights[5 + k]).toBeCloseTo(Math.abs(vectors[k * 3]) / Math.sqrt(values[0]), 12);
    for (let j = 0; j < 3; j++) expect(ws.C[j * 3 + j]).toBe(1);
  });
});

describe("the iteration", () => {
  const paths = ["A → B", "A → C", "B → C"];

  it("finds the same weights from a warm start, in fewer rounds, and from a used workspace", () => {
    const cold = solve(golden.blocks, paths, golden.S);
    const before = cold.ws.weights.slice();
    const warm = estimateWeights(cold.ws, golden.S, before);
    expect(warm.iterations).toBeLessThan(cold.outcome.iterations);
    for (let k = 0; k < 8; k++) expect(cold.ws.weights[k]).toBeCloseTo(before[k], 12);
  });

  it("stops at the limit and says so", () => {
    expect(solve(golden.blocks, paths, golden.S, { maxIterations: 2 }).outcome).toEqual({ converged: false, iterations: 2 });
  });

  it("starts with the first component where the items of a start cancel", () => {
    const S = correlations([0.5], [0.3, 0.3]);
    const { outcome, ws } = solve({ A: ["a1", "a2"], B: ["b"] }, ["A → B"], S, { start: Float64Array.of(0, 0, 1) });
    expect(outcome.converged).toBe(true);
    expect(ws.weights[0]).toBeCloseTo(ws.weights[1], 10);
  });

  it("says which block is singular, which predecessors are dependent, and which construct has no proxy", () => {
    const twin = correlations([0.5], [0.4, 0.3], [0.4, 0.3, 1]);
    const singular = solve({ A: ["a1"], B: ["b1"], C: ["c1", "c2"] }, ["A → B", "C → B"], twin, { weighting: { C: "modeB" } });
    expect(singular.outcome).toMatchObject({ failure: "singularBlock", construct: 2, item: 3 });
    const dependent = solve({ A: ["a1"], B: ["b1"], C: ["c1"], D: ["d1"] }, ["C → B", "D → B", "A → B"], twin);
    expect(dependent.outcome).toMatchObject({ failure: "singularInner", construct: 1 });
    const centroid = solve({ A: ["a1"], B: ["b1"], C: ["c1"], D: ["d1"] }, ["C → B", "D → B", "A → B"], twin, { innerWeights: "centroid" });
    expect(centroid).toMatchObject({ outcome: { converged: true }, solved: false });
    const strangers = correlations([0.5], [0, 0]);
    expect(solve({ A: ["a1", "a2"], B: ["b"] }, ["A → B"], strangers).outcome).toMatchObject({ failure: "noProxy", construct: 0 });
  });

  it("turns constructs round only where asked (M2.6)", () => {
    const S = correlations([-0.6], [-0.5, 0.7], [0.4, -0.3, -0.3]);
    const blocks = { A: ["a1", "a2", "a3"], B: ["b"] };
    const start = Float64Array.of(1, -1, -1, 1);
    const plain = solve(blocks, ["A → B"], S, { start });
    expect(plain.ws.paths[0]).toBeGreaterThan(0);
    expect(Array.from({ length: 3 }, (_, k) => Math.sign(plain.ws.M[k * 2]))).toEqual([1, -1, -1]);
    const majority = solve(blocks, ["A → B"], S, { start, signs: "majority" });
    expect(majority.ws.paths[0]).toBeCloseTo(-plain.ws.paths[0], 12);
    expect(majority.ws.r2[1]).toBeCloseTo(plain.ws.r2[1], 12);
    const dominant = solve(blocks, ["A → B"], S, { start, signs: "dominant" });
    const largest = [0, 1, 2].reduce((a, b) => (Math.abs(dominant.ws.M[b * 2]) > Math.abs(dominant.ws.M[a * 2]) ? b : a));
    expect(dominant.ws.M[largest * 2]).toBeGreaterThan(0);
  });

  it("needs less than three tenths of a millisecond for seven constructs", () => {
    const items = (name: string, count: number) => Array.from({ length: count }, (_, k) => `${name}${k}`);
    const blocks = Object.fromEntries([5, 3, 7, 2, 3, 1, 3].map((count, j) => [`C${j}`, items(`x${j}_`, count)]));
    const S = new Float64Array(24 * 24).fill(0.4);
    for (let k = 0; k < 24; k++) for (let l = 0; l < 24; l++) S[k * 24 + l] = k === l ? 1 : 0.4 + 0.05 * Math.cos(k + l) * Math.cos(k - l);
    const paths = ["C0 → C1", "C1 → C2", "C1 → C3", "C2 → C3", "C0 → C4", "C1 → C4", "C2 → C4", "C3 → C4", "C4 → C5", "C0 → C6", "C4 → C6", "C5 → C6"];
    const { ws } = solve(blocks, paths, S, { tolerance: 1e-7 });
    const start = new Float64Array(24).fill(1);
    const times = Array.from({ length: 300 }, () => {
      const begin = performance.now();
      estimateWeights(ws, S, start);
      project(ws, S);
      return performance.now() - begin;
    }).sort((a, b) => a - b);
    expect(times[150]).toBeLessThan(0.3);
  });
});
