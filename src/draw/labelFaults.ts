import type { Document } from "../model/document";
import { dimensionsOf, dimensionColumn } from "../model/hierarchy";
import { allPaths } from "../model/interactions";
import { itemKey, type Overlay, pathKey } from "../report/overlay";
import { drawScene } from "./drawScene";
import { circleReach, sharedArea } from "./geometry";
import { defaultDisplay, type Scene } from "./scene";

/** Labels as wide as results make them: a cue, a leading zero, a minus sign. */
function widest({ model }: Document): Overlay {
  const items = model.constructs.flatMap(({ id, items: columns }) => columns.map((column) => itemKey(id, column)));
  const nested = model.constructs.flatMap((construct) => dimensionsOf(model, construct).map((lower) => itemKey(construct.id, dimensionColumn(lower.id))));
  const paths = allPaths(model).map(({ from, to }) => pathKey(from, to));
  return {
    constructs: {},
    items: Object.fromEntries([...items, ...nested].map((key) => [key, { loading: 0.5, weight: 0.5 }])),
    paths: Object.fromEntries(paths.map((key) => [key, { coefficient: -0.5, f2: 0.5, totalEffect: -0.5 }])),
  };
}

/** The arrows whose labels would cover something once there are results, one entry for each thing covered. */
export function labelFaults(document: Document): readonly string[] {
  return faultsIn(drawScene(document, { overlay: widest(document), display: defaultDisplay, language: "fr" }));
}

function faultsIn({ labels, items, constructs }: Scene): readonly string[] {
  const found: string[] = [];
  for (const [k, { of, patch }] of labels.entries()) {
    for (let j = k + 1; j < labels.length; j++) if (sharedArea(patch, labels[j]!.patch) > 0) found.push(of, labels[j]!.of);
    for (const { box } of items) if (sharedArea(patch, box) > 0) found.push(of);
    for (const { center, radius } of constructs) if (circleReach(patch, center, radius) > 0) found.push(of);
  }
  return found;
}
