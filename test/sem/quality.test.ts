import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Weighting } from "../../src/model/types";
import { compile } from "../../src/sem/compile";
import { fitOf, observe } from "../../src/sem/fit";
import { estimateWeights, project } from "../../src/sem/pls";
import { consistentPls, isPositiveSemidefinite } from "../../src/sem/plsc";
import { averageVarianceExtracted, cronbachAlpha, principalComponents, rhoA, rhoC } from "../../src/sem/reliability";
import { absoluteHtmt, heterotraitMonotrait, outerVif } from "../../src/sem/validity";
import { prepare } from "../../src/sem/workspace";
import { correlations, modelWith } from "./model";

/** K items that correlate r with each other. */
function equal(K: number, r: number): Float64Array {
  const S = new Float64Array(K * K).fill(r);
  for (let k = 0; k < K; k++) S[k * K + k] = 1;
  return S;
}
const whole = (K: number) => ({ begin: 0, K });

describe("reliability of equally correlated items", () => {
  it("α = Kr ∕ (1 + (K − 1)r), and so is ρ_A; ρ_c follows from equal loadings", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (K, r) => {
        const S = equal(K, r);
        const spearmanBrown = (K * r) / (1 + (K - 1) * r);
        expect(cronbachAlpha(S, K, whole(K))).toBeCloseTo(spearmanBrown, 12);
        const w = 1 / Math.sqrt(K + K * (K - 1) * r);
        const items = Array.from({ length: K }, (_, k) => `x${k}`);
        const model = compile(modelWith({ A: items, B: ["y"] }, ["A → B"]), "refuse");
        const p = K + 1;
        const wide = Float64Array.from({ length: p * p }, (_, i) => (i % p < K && i < K * p ? S[Math.floor(i / p) * K + (i % p)] : 0));
        expect(rhoA(model, 0, new Float64Array(p).fill(w), wide)).toBeCloseTo(spearmanBrown, 12);
        const loading = Math.sqrt((1 + (K - 1) * r) / K);
        const loadings = new Float64Array(K).fill(loading);
        expect(averageVarianceExtracted(loadings, whole(K))).toBeCloseTo(loading ** 2, 12);
        expect(rhoC(loadings, whole(K))).toBeCloseTo((K * loading ** 2 * K) / (K * K * loading ** 2 + K * (1 - loading ** 2)), 12);
        const { eigenvalue1, eigenvalue2, dillonGoldsteinRho } = principalComponents(S, K, whole(K));
        expect(eigenvalue1).toBeCloseTo(1 + (K - 1) * r, 11);
        expect(eigenvalue2).toBeCloseTo(1 - r, 11);
        expect(dillonGoldsteinRho).toBeCloseTo(rhoC(loadings, whole(K)), 11);
      }),
    );
  });

  it("raw α weighs items by their SDs; single items and Mode B are special", () => {
    const S = correlations([0.5]);
    expect(cronbachAlpha(S, 2, whole(2), Float64Array.of(1, 3))).toBeCloseTo(2 * (1 - 10 / 13), 14);
    expect(cronbachAlpha(S, 2, whole(1))).toBeNaN();
    expect(cronbachAlpha(equal(2, -1), 2, whole(2))).toBeNaN();
    expect(cronbachAlpha(equal(2, -0.5), 2, whole(2))).toBeCloseTo(-2, 12);
    const formative = compile(modelWith({ A: ["a", "b"], B: ["y"] }, ["A → B"], { A: "modeB" }), "refuse");
    expect(rhoA(formative, 0, Float64Array.of(0.5, 0.5, 1), equal(3, 0.4))).toBe(1);
    expect(rhoA(formative, 1, Float64Array.of(0.5, 0.5, 1), equal(3, 0.4))).toBe(1);
    expect(principalComponents(S, 2, whole(1))).toEqual({ eigenvalue1: 1, eigenvalue2: 0, dillonGoldsteinRho: 1 });
  });
});

describe("HTMT", () => {
  const pairOf = (...rows: number[][]) => {
    const model = compile(modelWith({ A: ["a1", "a2"], B: ["b1", "b2"] }, ["A → B"]), "refuse");
    const S = correlations(...rows);
    const htmt = heterotraitMonotrait(model, S);
    const alone = new Float64Array(1);
    absoluteHtmt(model, S, alone);
    expect(alone[0]).toBe(htmt.absolute[0]);
    return [htmt.absolute[0], htmt.signed[0], htmt.geometric[0]];
  };

  it("compares means between blocks with means within", () => {
    const [absolute, signed, geometric] = pairOf([0.64], [0.2, 0.4], [0.3, 0.1, 0.25]);
    expect(absolute).toBeCloseTo(0.25 / 0.4, 14);
    expect(signed).toBeCloseTo(0.25 / 0.4, 14);
    expect(geometric).toBeCloseTo((0.2 * 0.4 * 0.3 * 0.1) ** 0.25 / 0.4, 14);
  });

  it("treats signs as each reading says; HTMT2 does not exist for an odd number of negative correlations", () => {
    const [absolute, signed, geometric] = pairOf([0.64], [-0.2, 0.4], [0.3, 0.1, 0.25]);
    expect([absolute, signed]).toEqual([expect.closeTo(0.625, 12), expect.closeTo(0.15 / 0.4, 12)]);
    expect(geometric).toBeNaN();
    const two = pairOf([0.64], [-0.2, -0.4], [0.3, 0.1, 0.25]);
    expect(two[2]).toBeCloseTo((0.2 * 0.4 * 0.3 * 0.1) ** 0.25 / 0.4, 13);
    const within = pairOf([-0.64], [0.2, 0.4], [0.3, 0.1, 0.25]);
    expect(within).toEqual([expect.closeTo(0.625, 12), Number.NaN, Number.NaN]);
    expect(pairOf([0.64], [0, 0.4], [0.3, 0.1, 0.25])[2]).toBe(0);
    expect(pairOf([0], [0.2, 0.4], [0.3, 0.1, 0.25])).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe("outer VIF", () => {
  it("is 1 ∕ (1 − r²) for two items and 1 for one", () => {
    const vif = outerVif(correlations([0.6]), 2, whole(2));
    expect([...vif]).toEqual([expect.closeTo(1 / 0.64, 12), expect.closeTo(1 / 0.64, 12)]);
    expect([...outerVif(correlations([0.6]), 2, { begin: 1, K: 1 })]).toEqual([1]);
  });

  it("is infinite for items that determine each other, and finite for the rest", () => {
    const half = Math.SQRT1_2;
    const S = correlations([0], [0.3, 0.2], [half, half, 0.5 * half]);
    const vif = outerVif(S, 4, whole(4));
    expect([vif[0], vif[1], vif[3]]).toEqual([Infinity, Infinity, Infinity]);
    expect(vif[2]).toBeCloseTo(1 / (1 - 0.09 - 0.04), 10);
  });
});

/** Correlations of a factor model with loadings and factor correlation r. */
function factorModel(loadings: readonly (readonly number[])[], r: number): Float64Array {
  const all = loadings.flatMap((block, j) => block.map((value) => ({ value, j })));
  return Float64Array.from(all.flatMap((a, k) => all.map((b, l) => (k === l ? 1 : a.value * b.value * (a.j === b.j ? 1 : r)))));
}

describe("consistent PLS", () => {
  const blocks = { A: ["a1", "a2", "a3"], B: ["b1", "b2", "b3"] };
  const consistent = (S: Float64Array, weighting: Record<string, Weighting> = {}, direction?: "reflective") => {
    const drawn = modelWith(blocks, ["A → B"], weighting);
    const model = compile(direction ? { ...drawn, constructs: drawn.constructs.map((c) => ({ ...c, direction })) } : drawn, "refuse");
    const ws = prepare(model, { innerWeights: "path", tolerance: 1e-14, maxIterations: 3000, signs: "none" });
    estimateWeights(ws, S, new Float64Array(6).fill(1));
    project(ws, S);
    const found = consistentPls(ws, S);
    if (!("value" in found)) throw new Error(`no estimate for ${found.failed}`);
    return found.value;
  };
  const loading = fc.double({ min: 0.3, max: 0.95, noNaN: true });
  const three = fc.tuple(loading, loading, loading);

  it("returns the loadings and the correlation of a factor model, from Mode A or Mode B", () => {
    fc.assert(
      fc.property(three, three, fc.double({ min: 0.2, max: 0.9, noNaN: true }), fc.constantFrom<Weighting>("modeA", "modeB"), (a, b, r, weighting) => {
        const { loadings, R, structure } = consistent(factorModel([a, b], r), { A: weighting, B: weighting }, "reflective");
        [...a, ...b].forEach((value, k) => expect(loadings[k]).toBeCloseTo(value, 8));
        expect(R[1]).toBeCloseTo(r, 8);
        expect(structure.paths[0]).toBeCloseTo(r, 8);
        expect(structure.r2[1]).toBeCloseTo(r * r, 8);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves formative blocks and sum scores as they are", () => {
    const S = factorModel([[0.8, 0.7, 0.6], [0.7, 0.7, 0.9]], 0.5);
    expect([...consistent(S, { A: "modeB", B: "sum" }).reliability]).toEqual([1, 1]);
  });

  it("marks items that contradict each other by a negative reliability", () => {
    const model = compile(modelWith({ A: ["a1", "a2"], B: ["b"] }, ["A → B"]), "refuse");
    const S = correlations([-0.4], [0.5, 0.5]);
    const ws = prepare(model, { innerWeights: "path", tolerance: 1e-14, maxIterations: 3000, signs: "none" });
    estimateWeights(ws, S, new Float64Array(3).fill(1));
    project(ws, S);
    const found = consistentPls(ws, S);
    expect("value" in found && found.value.reliability[0]).toBeCloseTo((2 * -0.4) / (1 - 0.4), 12);
    expect("value" in found && found.value.reliability[1]).toBe(1);
    const strangers = correlations([0], [0.5, 0.5]);
    estimateWeights(ws, strangers, new Float64Array(3).fill(1));
    project(ws, strangers);
    expect(consistentPls(ws, strangers)).toEqual({ failed: 0 });
  });
});

describe("fit", () => {
  it("is perfect for the observed matrix, and undefined by likelihood where matrices are singular", () => {
    const S = correlations([0.5], [0.4, 0.3]);
    const perfect = fitOf(observe(S, 3, 100), S);
    for (const key of ["SRMR", "dULS", "dG", "dML", "chiSquare"] as const) expect(perfect[key]).toBeCloseTo(0, 12);
    expect(perfect.NFI).toBeCloseTo(1, 12);
    const singular = fitOf(observe(correlations([1], [0.4, 0.4]), 3, 100), S);
    expect(singular.SRMR).toBeGreaterThan(0);
    expect([singular.dG, singular.dML, singular.NFI]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    const indefinite = fitOf(observe(S, 3, 100), correlations([0.9], [-0.9, 0.9]));
    expect([indefinite.dG, indefinite.chiSquare]).toEqual([Number.NaN, Number.NaN]);
  });

  it("d_ML and d_G of a single correlation have closed forms", () => {
    const [r, q] = [0.6, 0.2];
    const { dML, dG, NFI } = fitOf(observe(correlations([r]), 2, 100), correlations([q]));
    expect(dML).toBeCloseTo(Math.log((1 - q * q) / (1 - r * r)) + (2 - 2 * r * q) / (1 - q * q) - 2, 12);
    expect(dG).toBeCloseTo((Math.log((1 + q) / (1 + r)) ** 2 + Math.log((1 - q) / (1 - r)) ** 2) / 2, 12);
    expect(NFI).toBeCloseTo(1 + dML / Math.log(1 - r * r), 12);
  });

  it("knows positive semi-definite from not", () => {
    expect(isPositiveSemidefinite(correlations([1]), 2)).toBe(true);
    expect(isPositiveSemidefinite(correlations([1.1]), 2)).toBe(false);
    expect(isPositiveSemidefinite(Float64Array.of(Number.NaN), 1)).toBe(false);
  });
});
