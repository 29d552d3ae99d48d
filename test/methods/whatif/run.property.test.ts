import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { run as runPls } from "../../../src/methods/pls/run";
import type { PlsOptions } from "../../../src/methods/pls/options";
import type { PlsResult } from "../../../src/methods/pls/result";
import { states, type WhatIfResult } from "../../../src/methods/whatif/result";
import { EstimationError } from "../../../src/report/problem";
import { makeRun, type Run } from "../pls/randomRuns";
import { whatIf, without } from "./given";

const seeds = fc.integer({ min: 0, max: 1e9 });
const treatments = fc.constantFrom<PlsOptions["missing"]>("mean", "casewise", "pairwise", "em");

function made(seed: number, missing: PlsOptions["missing"]): Run {
  const shape = { constructs: 2 + (seed % 4), rows: 40 + (seed % 30), density: 0.5, empty: seed % 3 === 0 ? 0.04 : 0, strength: 1, weightings: ["modeA", "modeA", "modeB", "sum", "pca", "fixed"] as const };
  const { model, data, options } = makeRun(seed, shape);
  return { model, data, options: { ...options, missing } };
}

/** The smaller model by itself; undefined where it has no estimate. */
function estimated({ model, data, options }: Run, out: readonly string[]): PlsResult | undefined {
  try {
    return drain(runPls({ model: without(model, out), data }, options));
  } catch (error) {
    if (error instanceof EstimationError) return undefined;
    throw error;
  }
}

function compare(result: WhatIfResult, row: number, alone: PlsResult | undefined): void {
  const { rows, columns, constructs, paths } = result;
  if (alone === undefined) return expect(rows.state[row]).toBe(states.failed);
  const [p, J, P] = [columns.length, constructs.length, paths.length];
  const near = (value: number, other: number | null | undefined): void => {
    if (other === null || other === undefined) expect(value).toBeNaN();
    else expect(Math.abs(value - other), `${value} and ${other}`).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(other)));
  };
  expect(rows.iterations[row]).toBe(alone.iterations);
  expect(rows.n[row]).toBe(alone.nUsed);
  for (const [k, column] of columns.entries()) {
    const item = alone.items.findIndex((one) => one.column === column);
    near(rows.loadings[row * p + k], item < 0 ? null : alone.outerLoadings[item]);
    near(rows.weights[row * p + k], item < 0 ? null : alone.outerWeights[item]);
  }
  for (let j = 0; j < J; j++) {
    const { direction, itemCount } = alone.constructs[j];
    const applies = direction === "reflective" && itemCount > 1;
    near(rows.r2[row * J + j], alone.r2[j]);
    for (const statistic of ["ave", "rhoC", "rhoA", "cronbachAlpha"] as const) near(rows[statistic][row * J + j], applies ? alone[statistic][j] : null);
    near(rows.htmt[row * J + j], highestHtmt(alone, j));
  }
  for (let t = 0; t < P; t++) {
    near(rows.paths[row * P + t], alone.pathCoefficients[t]);
    near(rows.f2[row * P + t], alone.f2[t]);
  }
  near(rows.srmr[row], alone.fit.compositeModel.estimated.SRMR);
}

function highestHtmt({ constructs, htmt }: PlsResult, j: number): number | null {
  const judged = constructs.map(({ direction, itemCount }) => direction === "reflective" && itemCount > 1);
  const ratios: number[] = [];
  let pair = 0;
  for (let a = 0; a < constructs.length; a++)
    for (let b = a + 1; b < constructs.length; b++, pair++) {
      const ratio = htmt[pair];
      if ((a === j || b === j) && judged[a] && judged[b] && ratio !== null) ratios.push(ratio);
    }
  return ratios.length === 0 ? null : Math.max(...ratios);
}

describe("what if", () => {
  it("every item taken out: as an estimate of the smaller model by itself", () => {
    fc.assert(
      fc.property(seeds, treatments, (seed, missing) => {
        const run = made(seed, missing);
        if (estimated(run, []) === undefined) return;
        const result = whatIf(run, { pls: run.options });
        compare(result, result.base, estimated(run, []));
        for (const [item, column] of result.columns.entries()) {
          const { itemCount } = result.constructs[result.constructOf[item]];
          if (itemCount === 1) expect(result.toggled[item]).toBe(-1);
          else compare(result, result.toggled[item], estimated(run, [column]));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("on top of ghosts, and with each ghost put back", () => {
    fc.assert(
      fc.property(seeds, treatments, (seed, missing) => {
        const run = made(seed, missing);
        const ghosts = run.model.constructs.filter(({ items }) => items.length > 2).map(({ items }) => items[seed % items.length]);
        if (estimated(run, ghosts) === undefined) return;
        const result = whatIf(run, { pls: run.options, ghosted: ghosts });
        expect(result.ghosted.map((item) => result.columns[item])).toEqual(ghosts);
        for (let i = 0; i <= ghosts.length; i++) compare(result, i, estimated(run, ghosts.slice(0, i)));
        for (const [item, column] of result.columns.entries()) {
          if (result.toggled[item] < 0) continue;
          const out = ghosts.includes(column) ? ghosts.filter((ghost) => ghost !== column) : [...ghosts, column];
          compare(result, result.toggled[item], estimated(run, out));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("every pair of a block of four or more", () => {
    const run = made(11, "mean");
    const big = { ...run, model: { ...run.model, constructs: run.model.constructs.map((c) => ({ ...c, weighting: "modeA" as const, direction: "reflective" as const })) } };
    const result = whatIf(big, { pls: big.options, pairs: true });
    const sizes = result.constructs.map(({ itemCount }) => (itemCount >= 4 ? (itemCount * (itemCount - 1)) / 2 : 0));
    expect(result.pairs.length).toBe(sizes.reduce((sum, size) => sum + size, 0));
    expect(result.pairs.length).toBeGreaterThan(0);
    for (const { first, second, row } of result.pairs) compare(result, row, estimated(big, [result.columns[first], result.columns[second]]));
  });
});
