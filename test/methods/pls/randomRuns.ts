import fc from "fast-check";
import type { Dataset } from "../../../src/data/dataset";
import { defaultPlsOptions, type PlsOptions } from "../../../src/methods/pls/options";
import type { PlsResult } from "../../../src/methods/pls/result";
import { run } from "../../../src/methods/pls/run";
import type { Construct, PathModel, Weighting } from "../../../src/model/types";

export interface Run {
  readonly model: PathModel;
  readonly data: Dataset;
  readonly options: PlsOptions;
}

export function result({ model, data, options }: Run): PlsResult {
  const job = run({ model, data }, options);
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}

/** A repeatable stream of numbers in (0, 1) for making data; not for statistics. */
export function stream(seed: number): () => number {
  let x = seed >>> 0;
  return () => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    return (x + 0.5) / 4294967296;
  };
}

export const dataset = (columns: Readonly<Record<string, ArrayLike<number>>>): Dataset => ({
  name: "made",
  rows: Object.values(columns)[0]?.length ?? 0,
  columns: Object.entries(columns).map(([name, values]) => ({ name, scale: "metric", values: Float64Array.from(values) })),
});

interface Shape {
  readonly constructs: number;
  readonly rows: number;
  /** probability of a path between two constructs */
  readonly density: number;
  /** share of empty cells */
  readonly empty: number;
  /** strength of construct in item, and of predecessor in construct; 0 makes noise */
  readonly strength: number;
  readonly weightings: readonly Weighting[];
}

/** Data from factors along random paths, every construct with at least one. */
export function makeRun(seed: number, shape: Shape): Run {
  const next = stream(seed);
  const noise = (): number => next() + next() + next() - 1.5;
  const J = shape.constructs;
  const constructs: Construct[] = [];
  const paths: { from: string; to: string }[] = [];
  const factors: Float64Array[] = [];
  const columns: Record<string, Float64Array> = {};
  for (let j = 0; j < J; j++) {
    const before = Array.from({ length: j }, (_, i) => i).filter(() => next() < shape.density);
    if (j > 0 && before.length === 0) before.push(Math.floor(next() * j));
    for (const i of before) paths.push({ from: `c${i}`, to: `c${j}` });
    factors.push(Float64Array.from({ length: shape.rows }, (_, row) => noise() + before.reduce((sum, i) => sum + shape.strength * factors[i][row], 0)));
    const items = Array.from({ length: 1 + Math.floor(next() * 4) }, (_, k) => `x${j}_${k}`);
    for (const item of items) columns[item] = factors[j].map((f) => (next() < shape.empty ? Number.NaN : Math.round((shape.strength * f + noise()) * 20) / 4));
    const weighting = shape.weightings[Math.floor(next() * shape.weightings.length)];
    constructs.push({ id: `c${j}`, name: `C${j}`, direction: weighting === "modeB" ? "formative" : "reflective", weighting, items, ...(weighting === "fixed" ? { fixedWeights: Object.fromEntries(items.map((item) => [item, 1])) } : {}) });
  }
  return { model: { constructs, paths }, data: dataset(columns), options: { ...defaultPlsOptions, missing: "mean" } };
}

export const shapes = fc.record({
  constructs: fc.integer({ min: 2, max: 15 }),
  rows: fc.integer({ min: 1, max: 60 }),
  density: fc.double({ min: 0, max: 1, noNaN: true }),
  empty: fc.constantFrom(0, 0, 0.05, 0.4),
  strength: fc.constantFrom(0, 0.3, 1, 5),
  weightings: fc.constantFrom<readonly Weighting[]>(["modeA"], ["modeA", "modeB"], ["modeA", "modeB", "sum", "pca", "fixed"]),
});

/** Every number in a result, with the way to it. */
export function* numbers(value: unknown, path = ""): Generator<readonly [string, number]> {
  if (typeof value === "number") yield [path, value];
  else if (ArrayBuffer.isView(value)) for (const [i, x] of (value as Float64Array).entries()) yield [`${path}[${i}]`, x];
  else if (value !== null && typeof value === "object") for (const [key, x] of Object.entries(value)) yield* numbers(x, `${path}.${key}`);
}
