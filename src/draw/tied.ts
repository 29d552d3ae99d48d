import { dimensionColumn } from "../model/hierarchy";
import { interactionsOf, pathOf } from "../model/interactions";
import type { PathModel } from "../model/types";
import { itemKey, pathKey } from "../report/overlay";
import type { SceneArrow } from "./scene";
import { pathOfArrow } from "./terms";

/** What moves with some constructs of a diagram. */
export interface Tied {
  /** they and what they hang together with: by a path, a product or a higher order */
  readonly near: ReadonlySet<string>;
  /** pathKeys of paths and products that change their place */
  readonly paths: ReadonlySet<string>;
  /** whether an arrow changes its place, by kind and id; its number has the same */
  has(kind: SceneArrow["kind"], id: string): boolean;
}

/** @param moved  ids of constructs */
export function tiedTo(model: PathModel, moved: readonly string[]): Tied {
  const held = new Set(moved);
  const near = new Set(moved);
  const [paths, nested, measured] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const tie = (ends: readonly string[], found: Set<string>, id: string): void => {
    if (!ends.some((end) => held.has(end))) return;
    for (const end of ends) near.add(end);
    found.add(id);
  };
  for (const { from, to } of model.paths) tie([from, to], paths, pathKey(from, to));
  for (const interaction of interactionsOf(model)) tie([...interaction.of, interaction.to], paths, pathKey(pathOf(interaction).from, interaction.to));
  for (const { id, dimensions = [] } of model.constructs) {
    for (const lower of dimensions) {
      const key = itemKey(id, dimensionColumn(lower));
      nested.add(key);
      tie([id, lower], measured, key);
    }
  }
  // An item moves with its construct, and turns to another side with the paths of it; an order's arrow, only with its ends.
  const isMeasured = (id: string): boolean => (nested.has(id) ? measured.has(id) : near.has(id.slice(0, id.indexOf("/"))));
  return { near, paths, has: (kind, id) => (kind === "structural" ? paths.has(pathOfArrow(id)) : isMeasured(id)) };
}
