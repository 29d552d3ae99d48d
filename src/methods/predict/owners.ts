import type { PathModel } from "../../model/types";
import type { ResultConstruct } from "../pls/result";
import { constructsOf } from "../pls/run";
import type { Layout } from "./validator";

/**
 * Constructs that results name: those of the last stage, then constructs of lower order, which own the items that a construct of
 * higher order predicts.
 */
export function namedConstructs({ model }: Layout, drawn: PathModel): readonly ResultConstruct[] {
  const own = constructsOf(model);
  const lower = drawn.constructs.filter(({ id, items }) => items.length > 0 && own.every((one) => one.id !== id));
  return [...own, ...lower.map(({ id, name, label, direction, weighting, items }): ResultConstruct => ({ id, name, ...(label === undefined ? {} : { label }), direction, weighting, firstItem: 0, itemCount: items.length, predecessors: [] }))];
}

/** Where the construct that is drawn with an item stands among them. */
export function ownerOf(constructs: readonly ResultConstruct[], drawn: PathModel, item: string): number {
  const owner = drawn.constructs.find(({ items }) => items.includes(item));
  return constructs.findIndex(({ id }) => id === owner?.id);
}
