import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, withPaths } from "../../src/sem/compile";
import { alongRoute, effectPairs, routes, totalEffects } from "../../src/sem/effects";
import { impliedConstructs } from "../../src/sem/implied";
import { adjustedR2, solveStructure, structureFor } from "../../src/sem/structure";
import { correlations, modelWith } from "./model";

/** J single-item constructs c0 … with the given paths. */
function singles(J: number, paths: readonly (readonly [number, number])[]) {
  const blocks = Object.fromEntries(Array.from({ length: J }, (_, j) => [`c${j}`, [`x${j}`]]));
  return compile(modelWith(blocks, paths.map(([i, j]) => `c${i} → c${j}`)), "refuse");
}

const dag = fc.integer({ min: 2, max: 8 }).chain((J) =>
  fc.record({
    J: fc.constant(J),
    present: fc.array(fc.boolean(), { minLength: (J * (J - 1)) / 2, maxLength: (J * (J - 1)) / 2 }),
    values: fc.array(fc.double({ min: -0.5, max: 0.5, noNaN: true }), { minLength: J * J, maxLength: J * J }),
    reverse: fc.boolean(),
  }),
);

/** Every construct but the first has a predecessor, so that none is isolated. */
function pathsOf({ J, present, reverse }: { J: number; present: readonly boolean[]; reverse: boolean }): [number, number][] {
  const paths: [number, number][] = [];
  let at = 0;
  for (let j = 1; j < J; j++) for (let i = 0; i < j; i++) if (present[at++] || i === j - 1) paths.push(reverse ? [J - 1 - i, J - 1 - j] : [i, j]);
  return paths;
}

describe("compiling", () => {
  it("orders predecessors before successors and keeps blocks together", () => {
    fc.assert(
      fc.property(dag, (drawn) => {
        const model = singles(drawn.J, pathsOf(drawn));
        const place = Array.from(model.order.keys()).sort((a, b) => model.order[a] - model.order[b]);
        for (let t = 0; t < model.from.length; t++) expect(place[model.from[t]]).toBeLessThan(place[model.to[t]]);
        expect([...model.order].sort((a, b) => a - b)).toEqual(Array.from({ length: drawn.J }, (_, j) => j));
      }),
    );
    const model = compile(modelWith({ B: ["b1", "b2"], A: ["a"] }, ["A → B"]), "refuse");
    expect(model.columns).toEqual(["b1", "b2", "a"]);
    expect([[...model.offsets], [...model.constructOf], [...model.order]]).toEqual([[0, 2, 3], [0, 0, 1], [1, 0]]);
    expect([...withPaths(model, [[0, 1]]).order]).toEqual([0, 1]);
  });

  it("leaves isolated constructs out where asked, and refuses what cannot be estimated", () => {
    const drawn = modelWith({ A: ["a"], B: ["b"], C: ["c"] }, ["A → B"]);
    expect(compile(drawn, "leaveOut").columns).toEqual(["a", "b"]);
    expect(() => compile(drawn, "refuse")).toThrow("E_ISOLATED");
    expect(() => compile(modelWith({ A: ["a"], B: ["b"] }, ["A → B", "B → A"]), "refuse")).toThrow("E_CYCLE");
    expect(() => compile(modelWith({ A: ["a"], B: [] }, ["A → B"]), "refuse")).toThrow("E_EMPTY_BLOCK");
  });
});

describe("effects", () => {
  it("T = (I − B)⁻¹ − I, and its routes sum to what is not direct", () => {
    fc.assert(
      fc.property(dag, (drawn) => {
        const { J, values } = drawn;
        const paths = pathsOf(drawn);
        const model = singles(J, paths);
        const coefficients = Float64Array.from(paths, (_, t) => values[t]);
        const T = new Float64Array(J * J);
        totalEffects(model, coefficients, T);
        const B = new Float64Array(J * J);
        paths.forEach(([i, j], t) => (B[i * J + j] = coefficients[t]));
        for (let i = 0; i < J; i++)
          for (let j = 0; j < J; j++) {
            let product = B[i * J + j];
            for (let m = 0; m < J; m++) product += T[i * J + m] * B[m * J + j];
            expect(T[i * J + j]).toBeCloseTo(product, 12);
          }
        const found = routes(model)!;
        const pairs = effectPairs(model);
        for (let i = 0; i < J; i++)
          for (let j = 0; j < J; j++) {
            const between = found.filter((route) => route[0] === i && route[route.length - 1] === j);
            const sum = between.reduce((total, route) => total + alongRoute(model, coefficients, route), 0);
            expect(T[i * J + j] - B[i * J + j]).toBeCloseTo(sum, 12);
            const pair = pairs.find((p) => p.from === i && p.to === j);
            expect(pair !== undefined).toBe(between.length > 0 || paths.some(([a, b]) => a === i && b === j));
            if (pair) expect(pair.indirect).toBe(between.length > 0);
          }
      }),
    );
  });

  it("are not listed one by one where there are too many", () => {
    const J = 20;
    const all = Array.from({ length: J }, (_, j) => Array.from({ length: j }, (__, i) => [i, j] as [number, number])).flat();
    expect(routes(singles(J, all))).toBeUndefined();
  });
});

describe("regressions", () => {
  const R = correlations([0.5], [0.4, 0.3]);

  it("f² is the loss of R² with scores held fixed, VIF the inverse's diagonal", () => {
    const structure = structureFor(singles(3, [[0, 2], [1, 2]]));
    expect(solveStructure(structure, R)).toBe(-1);
    const r2 = structure.r2[2];
    expect(structure.f2[0]).toBeCloseTo((r2 - 0.09) / (1 - r2), 13);
    expect(structure.f2[1]).toBeCloseTo((r2 - 0.16) / (1 - r2), 13);
    expect([...structure.vif].map((v) => v.toFixed(12))).toEqual(["1.333333333333", "1.333333333333"]);
    expect(structure.r2[0]).toBeNaN();
  });

  it("name the construct whose predecessors determine each other", () => {
    const structure = structureFor(singles(3, [[0, 2], [1, 2]]));
    expect(solveStructure(structure, correlations([1], [0.4, 0.4]))).toBe(2);
    expect(structure.r2[2]).toBeNaN();
  });

  it("R² adjusted needs more cases than predictors plus one", () => {
    expect(adjustedR2(0.5, 12, 1)).toBeCloseTo(1 - (0.5 * 11) / 10, 14);
    expect(adjustedR2(0.5, 3, 2)).toBeNaN();
  });
});

describe("implied construct correlations", () => {
  it("are the observed ones where every path is drawn, and products along a chain", () => {
    const R = correlations([0.5], [0.4, 0.3]);
    const full = structureFor(singles(3, [[0, 1], [0, 2], [1, 2]]));
    solveStructure(full, R);
    for (const reading of ["unitVariance", "residualVariance"] as const)
      impliedConstructs(full.model, R, full, reading).forEach((r, i) => expect(r).toBeCloseTo(R[i], 13));
    const chain = structureFor(singles(3, [[0, 1], [1, 2]]));
    solveStructure(chain, R);
    expect(impliedConstructs(chain.model, R, chain, "unitVariance")[2]).toBeCloseTo(0.5 * 0.3, 13);
  });

  it("differ between the readings behind a construct whose implied variance is not 1 (erratum E5)", () => {
    const R = correlations([0.5], [0.6, 0.6], [0.5, 0.4, 0.7], [0.3, 0.3, 0.4, 0.5]);
    const s = structureFor(singles(5, [[0, 1], [0, 2], [1, 3], [2, 3], [3, 4]]));
    solveStructure(s, R);
    const unit = impliedConstructs(s.model, R, s, "unitVariance");
    const residual = impliedConstructs(s.model, R, s, "residualVariance");
    const [b1, b2, last] = s.paths.subarray(2);
    const between = 0.5 * 0.6;
    expect(unit[1 * 5 + 2]).toBeCloseTo(between, 13);
    expect(unit[3 * 5 + 4]).toBeCloseTo(last, 13);
    const variance = b1 * b1 + b2 * b2 + 2 * b1 * b2 * between + 1 - s.r2[3];
    expect(Math.abs(variance - 1)).toBeGreaterThan(0.01);
    expect(residual[3 * 5 + 4]).toBeCloseTo(last * variance, 13);
    expect([residual[18], residual[24]]).toEqual([1, 1]);
  });

  it("follow an exogenous construct that stands after an endogenous one", () => {
    const R = correlations([0.5], [0.3, 0.2]);
    const s = structureFor(singles(3, [[0, 1], [2, 1]]));
    solveStructure(s, R);
    impliedConstructs(s.model, R, s, "unitVariance").forEach((r, i) => expect(r).toBeCloseTo(R[i], 13));
  });
});
