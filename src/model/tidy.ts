import type { Document, Layout } from "./document";
import { allPaths, tidyInteractions } from "./interactions";
import { constructStyle, itemStyle, pathStyle, type StyleKey } from "./style";
import type { PathModel } from "./types";

/** An object without the keys that are not wanted; the same object where all are. */
function picked<T>(record: Readonly<Record<string, T>>, wanted: (key: string) => boolean): Readonly<Record<string, T>> {
  const entries = Object.entries(record);
  const kept = entries.filter(([key]) => wanted(key));
  return kept.length === entries.length ? record : Object.fromEntries(kept);
}

const filtered = (list: readonly string[], wanted: (one: string) => boolean): readonly string[] => (list.every(wanted) ? list : list.filter(wanted));

/**
 * The layout without places, sides, folds, pins and styles of what the model no longer has: ids are used again,
 * and a new construct must not take over the looks of one that is gone. Empty additions are left out.
 */
export function tidyLayout(layout: Layout, model: PathModel): Layout {
  const { constructs } = model;
  const ids = new Set(constructs.map((c) => c.id));
  const has = (id: string): boolean => ids.has(id);
  const { positions, sides, hidden = [], folded, pinned = [], styles = {} } = layout;
  const styled = stylable(model);
  const [nowHidden, nowPinned, nowStyles] = [filtered(hidden, has), filtered(pinned, has), picked(styles, (key) => styled.has(key))];
  return {
    positions: picked(positions, has),
    sides: picked(sides, has),
    ...(nowHidden.length > 0 ? { hidden: nowHidden } : {}),
    ...(folded === true ? { folded } : {}),
    ...(nowPinned.length > 0 ? { pinned: nowPinned } : {}),
    ...(Object.keys(nowStyles).length > 0 ? { styles: nowStyles } : {}),
  };
}

/** Keys under which the elements of a model can have a style. */
export const stylable = (model: PathModel): ReadonlySet<StyleKey> =>
  new Set([...model.constructs.flatMap((c) => [constructStyle(c.id), ...c.items.map(itemStyle)]), ...allPaths(model).map((p) => pathStyle(p.from, p.to))]);

/** A model whose constructs are measured by none that is gone, and whose interactions have what they rest on. */
function tidyModel(model: PathModel): PathModel {
  const has = new Set(model.constructs.map((c) => c.id));
  if (model.constructs.every((c) => c.dimensions === undefined || c.dimensions.every((id) => has.has(id)))) return tidyInteractions(model);
  const constructs = model.constructs.map((construct) => {
    if (construct.dimensions === undefined) return construct;
    const { dimensions, ...plain } = construct;
    const kept = dimensions.filter((id) => has.has(id));
    return kept.length === 0 ? plain : { ...plain, dimensions: kept };
  });
  return tidyInteractions({ ...model, constructs });
}

/** A document after its model changed: neither model nor layout hold anything of what is gone. */
export function tidied(document: Document): Document {
  const model = tidyModel(document.model);
  return { ...document, model, layout: tidyLayout(document.layout, model) };
}
