import { allPaths } from "../../src/model/interactions";
import type { PathModel } from "../../src/model/types";
import { type Inference, type InferenceOverlay, itemKey, pathKey, type Stars } from "../../src/report/overlay";
import { measures, numbers, overlayFor } from "./models";

const inferenceOf = (estimate: number, next: () => number): Inference => {
  const half = 0.05 + 0.15 * next();
  const stars = Math.floor(4 * next()) as Stars;
  return { estimate, interval: [estimate - half, estimate + half], limitErrors: [0.004, 0.005], t: estimate / (half / 2), p: stars === 0 ? 0.2 : 0.0004, stars, significant: Math.abs(estimate) > half };
};

/** Inference for every number of `overlayFor`. */
export function inferenceFor(model: PathModel, basis: Partial<InferenceOverlay["basis"]> = {}): InferenceOverlay {
  const next = numbers(5);
  const overlay = overlayFor(model);
  const paths = allPaths(model).map(({ from, to }) => {
    const { coefficient, f2, totalEffect } = overlay.paths[pathKey(from, to)]!;
    return [pathKey(from, to), { coefficient: inferenceOf(coefficient, next), f2: inferenceOf(f2!, next), totalEffect: inferenceOf(totalEffect, next) }] as const;
  });
  const items = model.constructs.flatMap((construct) => measures(construct).map((column) => [itemKey(construct.id, column), { loading: inferenceOf(overlay.items[itemKey(construct.id, column)]!.loading, next) }] as const));
  return { paths: Object.fromEntries(paths), items: Object.fromEntries(items), basis: { samples: 10_000, level: 0.95, interval: "percentile", test: "twoTailed", settled: true, ...basis } };
}
