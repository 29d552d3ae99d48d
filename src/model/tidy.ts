import type { Document, Layout } from "./document";
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
export function tidyLayout(layout: Layout, { constructs, paths }: PathModel): Layout {
  const ids = new Set(constructs.map((c) => c.id));
  const has = (id: string): boolean => ids.has(id);
  const { positions, sides, hidden = [], folded, pinned = [], styles = {} } = layout;
  const styled = stylable({ constructs, paths });
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
export const stylable = ({ constructs, paths }: PathModel): ReadonlySet<StyleKey> =>
  new Set([...constructs.flatMap((c) => [constructStyle(c.id), ...c.items.map(itemStyle)]), ...paths.map((p) => pathStyle(p.from, p.to))]);

/** A document after its model changed: its layout holds nothing of what is gone. */
export const tidied = (document: Document): Document => ({ ...document, layout: tidyLayout(document.layout, document.model) });
