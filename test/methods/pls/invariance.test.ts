import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/data/dataset";
import type { PlsResult } from "../../../src/methods/pls/result";
import { makeRun, result, stream, type Run } from "./randomRuns";

const seeds = fc.integer({ min: 0, max: 1e9 });

/** A run that surely has a solution: strong relations, many rows, converged tightly. */
function sound(seed: number, empty = 0): Run {
  const made = makeRun(seed, { constructs: 2 + (seed % 5), rows: 60, density: 0.5, empty, strength: 1, weightings: ["modeA", "modeB"] });
  return { ...made, options: { ...made.options, tolerance: 1e-13 } };
}

const near = (a: ArrayLike<number | null>, b: ArrayLike<number | null>, tolerance = 1e-9) => {
  expect(a.length).toBe(b.length);
  for (let i = 0; i < a.length; i++) {
    if (a[i] === null || b[i] === null || a[i] === b[i]) expect(a[i]).toBe(b[i]);
    else expect(Math.abs(a[i]! - b[i]!), `${i}: ${a[i]} and ${b[i]}`).toBeLessThan(tolerance * Math.max(1, Math.abs(a[i]!)));
  }
};

const samePaths = (a: PlsResult, b: PlsResult) => {
  near(a.pathCoefficients, b.pathCoefficients);
  near(a.r2, b.r2);
  near(a.f2, b.f2);
  near(a.vifInner, b.vifInner);
};

const withRows = (data: Dataset, rows: readonly number[]): Dataset => ({
  ...data,
  rows: rows.length,
  columns: data.columns.map((column) => ({ ...column, values: Float64Array.from(rows, (row) => column.values[row]) })),
});

function shuffled(length: number, seed: number): number[] {
  const next = stream(seed);
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

describe("what must not matter", () => {
  it("the order of rows, except that scores follow it", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = sound(seed, 0.03);
        const order = shuffled(60, seed);
        const [a, b] = [result(made), result({ ...made, data: withRows(made.data, order) })];
        samePaths(a, b);
        near(a.htmt, b.htmt);
        if (a.nUsed === 60) near(order.map((row) => a.scores.values[0][row]), b.scores.values[0]);
      }),
      { numRuns: 40 },
    );
  });

  it("the order of columns in the file", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = sound(seed);
        const columns = shuffled(made.data.columns.length, seed).map((k) => made.data.columns[k]);
        expect(result({ ...made, data: { ...made.data, columns } })).toEqual(result(made));
      }),
      { numRuns: 20 },
    );
  });

  it("the order of constructs and paths", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = sound(seed);
        const { constructs, paths } = made.model;
        const model = { constructs: [...constructs].reverse(), paths: [...paths].reverse() };
        const [a, b] = [result(made), result({ ...made, model })];
        near(a.pathCoefficients, [...b.pathCoefficients].reverse());
        near(a.r2, [...b.r2].reverse());
        near([a.fit.compositeModel.estimated.SRMR, a.gof], [b.fit.compositeModel.estimated.SRMR, b.gof]);
      }),
      { numRuns: 30 },
    );
  });

  it("unit and origin of a column", () => {
    fc.assert(
      fc.property(seeds, fc.double({ min: 0.001, max: 1000, noNaN: true }), fc.double({ min: -1e5, max: 1e5, noNaN: true }), (seed, unit, origin) => {
        const made = sound(seed, 0.03);
        const columns = made.data.columns.map((c, k) => (k === 0 ? { ...c, values: c.values.map((x) => x * unit + origin) } : c));
        const [a, b] = [result(made), result({ ...made, data: { ...made.data, columns } })];
        near(a.outerWeights, b.outerWeights, 1e-7);
        near(a.pathCoefficients, b.pathCoefficients, 1e-7);
      }),
      { numRuns: 30 },
    );
  });

  it("the sign of a single item, except for the signs of its paths", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = sound(seed);
        const single = made.model.constructs.find((c) => c.items.length === 1);
        fc.pre(single !== undefined);
        const columns = made.data.columns.map((c) => (c.name === single.items[0] ? { ...c, values: c.values.map((x) => -x) } : c));
        const [a, b] = [result(made), result({ ...made, data: { ...made.data, columns } })];
        near(a.r2, b.r2);
        const turned = made.model.paths.map((p) => (p.from === single.id || p.to === single.id ? -1 : 1));
        near(a.pathCoefficients, b.pathCoefficients.map((path, t) => path * turned[t]));
      }),
      { numRuns: 40 },
    );
  });

  it("names", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = sound(seed);
        const rename = (name: string): string => `«${name}» ${name.length}`;
        const model = {
          constructs: made.model.constructs.map((c) => ({ ...c, id: rename(c.id), name: rename(c.name), items: c.items.map(rename) })),
          paths: made.model.paths.map((p) => ({ from: rename(p.from), to: rename(p.to) })),
        };
        const data = { ...made.data, columns: made.data.columns.map((c) => ({ ...c, name: rename(c.name) })) };
        const [a, b] = [result(made), result({ ...made, model, data })];
        for (const key of ["pathCoefficients", "outerLoadings", "htmt", "fit", "modelSelection", "plsc", "scores"] as const) expect(b[key]).toEqual(a[key]);
      }),
      { numRuns: 20 },
    );
  });

  it("whether rows are repeated or weighted", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = sound(seed, 0.03);
        const next = stream(seed + 1);
        const times = Array.from({ length: 60 }, () => Math.floor(next() * 4));
        const repeated = withRows(made.data, times.flatMap((count, row) => Array.from({ length: count }, () => row)));
        const weighted = { ...made.data, columns: [...made.data.columns, { name: "w", scale: "metric" as const, values: Float64Array.from(times) }] };
        const a = result({ ...made, data: repeated });
        const b = result({ ...made, data: weighted, options: { ...made.options, weightColumn: "w" } });
        near(a.itemCorrelations, b.itemCorrelations);
        samePaths(a, b);
        near(a.cronbachAlphaRaw, b.cronbachAlphaRaw);
        expect(b.warnings.some((w) => w.code === "W_ROWS_DROPPED")).toBe(times.includes(0));
      }),
      { numRuns: 30 },
    );
  });

  it("from where the weights start", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const made = sound(seed);
        const next = stream(seed);
        const startingWeights = Object.fromEntries(made.data.columns.map((c) => [c.name, 0.5 + next()]));
        samePaths(result(made), result({ ...made, options: { ...made.options, startingWeights } }));
      }),
      { numRuns: 30 },
    );
  });
});

describe("results agree with themselves", () => {
  it("effects, scores and distances", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const a = result(sound(seed));
        const J = a.constructs.length;
        for (const { from, to, total, indirect } of a.effects) {
          const direct = a.pathCoefficients[a.paths.findIndex((p) => p.from === from && p.to === to)] ?? 0;
          const routes = a.specificIndirectEffects.filter(({ route }) => route[0] === from && route[route.length - 1] === to);
          expect(Math.abs(total - direct - (indirect ?? 0))).toBeLessThan(1e-12);
          expect(routes.length > 0).toBe(indirect !== null);
          expect(Math.abs(routes.reduce((sum, route) => sum + route.value, 0) - (indirect ?? 0))).toBeLessThan(1e-10);
        }
        for (const [i, x] of a.scores.values.entries())
          for (const [j, y] of a.scores.values.entries())
            expect(Math.abs(x.reduce((sum, value, row) => sum + value * y[row], 0) / (a.nUsed - 1) - a.constructCorrelations[i * J + j])).toBeLessThan(1e-10);
        const p = a.items.length;
        const { SRMR, dULS } = a.fit.compositeModel.saturated;
        expect(dULS!).toBeCloseTo((SRMR! ** 2 * p * (p + 1)) / 2, 12);
      }),
      { numRuns: 30 },
    );
  });
});
