import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../src/model/document";
import { dimensionColumn } from "../../src/model/hierarchy";
import { allPaths } from "../../src/model/interactions";
import type { Construct, PathModel } from "../../src/model/types";
import { itemKey, type Overlay, pathKey } from "../../src/report/overlay";

export const SAMPLES = ["crm-clusters", "satisfaction", "reputation"] as const;

const folder = join(import.meta.dirname, "..", "..", "public", "samples");
export const sample = (id: (typeof SAMPLES)[number]): Document =>
  JSON.parse(readFileSync(join(folder, `${id}.model.json`), "utf8")) as Document;
export const sampleColumns = (id: (typeof SAMPLES)[number]): readonly string[] =>
  readFileSync(join(folder, `${id}.csv`), "utf8").split("\n")[0]!.trim().split(",");

/** Numbers from 0 to 1 that are the same on every machine. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** What has a loading on a construct: its items, or the constructs that measure it. */
export const measures = ({ items, dimensions = [] }: Construct): readonly string[] => [...items, ...dimensions.map(dimensionColumn)];

/** Plausible results: most loadings good, some weak, some paths negative; R² only where a path arrives. */
export function overlayFor(model: PathModel, seed = 1): Overlay {
  const { constructs } = model;
  const paths = allPaths(model);
  const next = numbers(seed);
  const reached = new Set(paths.map(({ to }) => to));
  const share = () => 0.4 + 0.5 * next();
  return {
    constructs: Object.fromEntries(
      constructs.map(({ id }) => {
        const r2 = reached.has(id) ? next() : null;
        return [id, { r2, r2Adjusted: r2, ave: share(), cronbachAlpha: share(), rhoA: share(), rhoC: share() }];
      }),
    ),
    items: Object.fromEntries(
      constructs.flatMap((construct) => measures(construct).map((item) => [itemKey(construct.id, item), { loading: 0.95 - 0.7 * next() ** 2, weight: next() }])),
    ),
    paths: Object.fromEntries(
      paths.map(({ from, to }) => [pathKey(from, to), { coefficient: 0.9 - 1.2 * next(), f2: next(), totalEffect: next() }]),
    ),
  };
}

/** A model of a given size without loops: each construct after the first is reached from one to three earlier ones. */
export function generatedModel(count: number, seed: number): PathModel {
  const next = numbers(seed * 7919 + count);
  const upTo = (limit: number): number => Math.floor(next() * limit);
  const constructs = Array.from({ length: count }, (_, k) => ({
    id: `c${k}`,
    name: `Construct ${k}`,
    direction: next() < 0.25 ? ("formative" as const) : ("reflective" as const),
    weighting: "modeA" as const,
    items: Array.from({ length: 1 + upTo(8) }, (_item, i) => `v${k}_${i}`),
  }));
  const keys = new Set<string>();
  for (let k = 1; k < count; k++) {
    const causes = 1 + upTo(2.4);
    for (let c = 0; c < causes; c++) keys.add(pathKey(`c${Math.max(0, k - 1 - upTo(Math.min(k, 6)))}`, `c${k}`));
  }
  const paths = [...keys].map((key) => ({ from: key.split("->")[0]!, to: key.split("->")[1]! }));
  return { constructs, paths };
}
