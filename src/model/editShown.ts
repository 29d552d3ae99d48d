import type { Document, Layout } from "./document";
import type { PathModel } from "./types";

type Listed = "hidden" | "pinned";

/** Puts ids on a list of the layout or takes them off; an empty list is left out. */
function listed(document: Document, list: Listed, { ids, on }: { readonly ids: readonly string[]; readonly on: boolean }): Document {
  const { [list]: before = [], ...rest } = document.layout;
  const known = ids.filter((id) => document.model.constructs.some((c) => c.id === id));
  const after = on ? [...before, ...known.filter((id) => !before.includes(id))] : before.filter((id) => !known.includes(id));
  if (after.length === before.length) return document;
  const layout: Layout = after.length === 0 ? rest : { ...rest, [list]: after };
  return { ...document, layout };
}

/** Whether the items of a construct are drawn. */
export const showsItems = ({ folded, hidden = [] }: Layout, id: string): boolean => folded !== true && !hidden.includes(id);

/** Hides or shows the items of constructs; in a folded model, showing some unfolds it and leaves the others hidden. */
export function setItemsShown(document: Document, ids: readonly string[], shown: boolean): Document {
  if (document.layout.folded !== true || !shown) return listed(document, "hidden", { ids, on: !shown });
  const { folded: _, ...layout } = document.layout;
  const others = document.model.constructs.map((c) => c.id).filter((id) => !ids.includes(id));
  return listed(listed({ ...document, layout }, "hidden", { ids: others, on: true }), "hidden", { ids, on: false });
}

/** Draws the structural part alone, or all that was drawn before. */
export function setFolded(document: Document, folded: boolean): Document {
  if ((document.layout.folded === true) === folded) return document;
  const { folded: _, ...layout } = document.layout;
  return { ...document, layout: folded ? { ...layout, folded } : layout };
}

/** Whether automatic layout leaves a construct where it is. */
export const isPinned = ({ pinned = [] }: Layout, id: string): boolean => pinned.includes(id);

export const setPinned = (document: Document, ids: readonly string[], pinned: boolean): Document => listed(document, "pinned", { ids, on: pinned });

/** The model as drawn: constructs whose items are hidden have none. The same object where all are shown. */
export function shownModel({ model, layout }: Document): PathModel {
  if (layout.folded !== true && layout.hidden === undefined) return model;
  return { ...model, constructs: model.constructs.map((c) => (showsItems(layout, c.id) || c.items.length === 0 ? c : { ...c, items: [] })) };
}
