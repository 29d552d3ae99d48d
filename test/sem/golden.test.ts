import { describe, expect, it } from "vitest";
import { compile } from "../../src/sem/compile";
import { degreesOfFreedom, fitOf, observe, rmsTheta } from "../../src/sem/fit";
import { impliedConstructs, impliedItems } from "../../src/sem/implied";
import { estimateWeights, project } from "../../src/sem/pls";
import { consistentPls } from "../../src/sem/plsc";
import { averageVarianceExtracted, blockOf, cronbachAlpha, rhoA, rhoC } from "../../src/sem/reliability";
import { selectionCriteria } from "../../src/sem/selection";
import { adjustedR2, solveStructure, structureFor } from "../../src/sem/structure";
import { heterotraitMonotrait } from "../../src/sem/validity";
import { prepare, type PlsSettings } from "../../src/sem/workspace";
import { golden, modelWith } from "./model";

const { S, n } = golden;
const p = 8;
const all = ["A → B", "A → C", "B → C"];

function solve(settings: Partial<PlsSettings> = {}, { paths = all, modeB = [] as string[] } = {}) {
  const weighting = Object.fromEntries(modeB.map((name) => [name, "modeB" as const]));
  const model = compile(modelWith(golden.blocks, paths, weighting), "refuse");
  const ws = prepare(model, { innerWeights: "path", tolerance: 1e-14, maxIterations: 1000, signs: "none", ...settings });
  const outcome = estimateWeights(ws, S, new Float64Array(p).fill(1));
  project(ws, S);
  const structure = structureFor(model);
  solveStructure(structure, ws.C);
  const loadings = Float64Array.from(model.constructOf, (j, k) => ws.M[k * 3 + j]);
  return { model, ws, outcome, structure, loadings };
}

const close = (actual: ArrayLike<number>, expected: readonly number[]) => expected.forEach((value, i) => expect(Math.abs(actual[i] - value), `${i}: ${actual[i]}`).toBeLessThan(6e-9));

/** Fit of one reading; `factors` tells which blocks are common factors. */
function fit({ model, structure, loadings, ws }: ReturnType<typeof solve>, factor: boolean, estimated = false) {
  const R = estimated ? impliedConstructs(model, ws.C, structure, "unitVariance") : ws.C;
  return fitOf(observe(S, p, n), impliedItems(model, S, { loadings, R }, [factor, factor, factor]));
}

describe("the golden example (M17)", () => {
  it("Mode A, path scheme", () => {
    const { ws, loadings, structure } = solve();
    close(ws.weights, [0.4517214, 0.41025419, 0.35945597, 0.59045537, 0.50155952, 0.42221149, 0.4113928, 0.34232604]);
    close(loadings, [0.86631024, 0.82774132, 0.748589, 0.92900805, 0.9001169, 0.88269471, 0.86806192, 0.78931104]);
    close(structure.paths, [0.31106085, 0.26622432, 0.37798082]);
    close(structure.r2.subarray(1), [0.09675885, 0.27634756]);
    close([adjustedR2(structure.r2[1], n, 1), adjustedR2(structure.r2[2], n, 2)], [0.09219703, 0.26900083]);
    close(structure.vif, [1, 1.10712405, 1.10712405]);
    close(structure.f2, [0.10712405, 0.08846452, 0.17832541]);
    expect(solve({ tolerance: 1e-7 }).outcome).toEqual({ converged: true, iterations: 5 });
  });

  it("factorial and centroid schemes, and Mode B", () => {
    const factorial = solve({ innerWeights: "factorial" });
    close(factorial.ws.weights, [0.4517164, 0.41024974, 0.35946667, 0.59045072, 0.50156432, 0.42250432, 0.41076589, 0.34268786]);
    close(factorial.structure.paths, [0.3110604, 0.26622919, 0.37796328]);
    const centroid = solve({ innerWeights: "centroid" });
    close(centroid.ws.weights, [0.45108082, 0.41154539, 0.35876872, 0.59181919, 0.50015124, 0.42282271, 0.41007806, 0.34308774]);
    const modeB = solve({}, { modeB: ["A"] });
    close(modeB.ws.weights, [0.53230436, 0.37505742, 0.30181048, 0.59146469, 0.50051743, 0.42263967, 0.4117944, 0.34140516]);
    close(modeB.structure.paths, [0.31145097, 0.26753165, 0.37755305]);
  });

  it("reliability and validity", () => {
    const { model, ws, loadings } = solve();
    const blocks = [0, 1, 2].map((j) => blockOf(model, j));
    close(blocks.map((block) => cronbachAlpha(S, p, block)), [0.74749164, 0.8059701493, 0.80383663]);
    close([0, 1, 2].map((j) => rhoA(model, j, ws.weights, S)), [0.7603522, 0.82108, 0.81527016]);
    close(blocks.map((block) => rhoC(loadings, block)), [0.85596852, 0.91103072, 0.88428212]);
    close(blocks.map((block) => averageVarianceExtracted(loadings, block)), [0.66534487, 0.8366332, 0.71856446]);
    const htmt = heterotraitMonotrait(model, S);
    close(htmt.absolute, [0.39607989, 0.49135272, 0.56653785]);
    close(htmt.signed, [0.39607989, 0.49135272, 0.56653785]);
    close(htmt.geometric, [0.39373325, 0.49094175, 0.56353019]);
  });

  it("fit, saturated and estimated", () => {
    const full = solve();
    const composite = fit(full, false);
    close([composite.SRMR, composite.dULS, composite.dG, composite.chiSquare, composite.NFI], [0.01777684, 0.01137658, 0.0257573, 5.1174013, 0.9907696]);
    const factor = fit(full, true);
    close([factor.SRMR, factor.dULS, factor.dG, factor.chiSquare, factor.NFI], [0.07096142, 0.18127881, 0.59829928, 141.93561523, 0.74398664]);
    const chain = solve({}, { paths: ["A → B", "B → C"] });
    const saturated = fit(chain, false);
    close([saturated.SRMR, saturated.dULS, saturated.dG, saturated.chiSquare, saturated.NFI], [0.01773598, 0.01132433, 0.02575474, 5.11782981, 0.99076882]);
    const estimated = fit(chain, false, true);
    close([estimated.SRMR, estimated.dULS, estimated.dG, estimated.chiSquare, estimated.NFI], [0.08462179, 0.25779051, 0.11278633, 21.93425109, 0.96043656]);
    close([rmsTheta(chain.model, S, { loadings: chain.loadings, M: chain.ws.M, R: chain.ws.C }, [true, true, true])], [0.07825176]);
    expect(degreesOfFreedom(chain.model, [true, true, true])).toBe(28 - 8 - 2);
    expect(degreesOfFreedom(chain.model, [false, false, false])).toBe(28 - 2 - (2 + 1 + 2) - (3 + 1 + 3));
  });

  it("consistent PLS", () => {
    const { ws, model } = solve();
    const result = consistentPls(ws, S);
    if (!("value" in result)) throw new Error("no consistent estimate");
    const { loadings, R, structure } = result.value;
    close(loadings, [0.78532082, 0.71322978, 0.62491672, 0.89142372, 0.75721566, 0.82037807, 0.7993568, 0.66515664]);
    close([R[1], R[2], R[5]], [0.39368169, 0.48746794, 0.56319937]);
    close(structure.paths, [0.39368169, 0.31448761, 0.43939136]);
    close(structure.r2.subarray(1), [0.15498527, 0.40076757]);
    const fit = fitOf(observe(S, p, n), impliedItems(model, S, { loadings, R }, [true, true, true]));
    close([fit.SRMR, fit.dULS, fit.dG, fit.chiSquare, fit.NFI], [0.01213162, 0.00529834, 0.02178997, 4.28254033, 0.99227546]);
  });

  it("model selection criteria", () => {
    const { structure } = solve();
    const c = selectionCriteria(structure.r2[2], structure.r2[2], { n, predictors: 2 });
    close([c.AIC, c.AICc, c.AICu, c.BIC, c.HQ, c.HQc, c.FPE], [-59.6913197, 142.5138085, -56.66859214, -49.79636760, -55.68698395, -55.43046252, 0.74196415]);
    expect(c.Mallows_Cp).toBeCloseTo(199 - 194, 9);
    expect(c.GM).toBeCloseTo(199 + 3 * Math.log(200), 9);
    expect(selectionCriteria(1, 1, { n, predictors: 2 }).AIC).toBeNaN();
    expect(selectionCriteria(0.5, 0.5, { n: 5, predictors: 2 }).BIC).toBeNaN();
  });
});
