import type { Document } from "../model/document";
import { shownModel } from "../model/editShown";
import { arrange } from "./autoLayout";

/** A document laid out anew: what is drawn of it finds its place, pinned constructs stay where they are, and looks and folds are kept. */
export function rearranged(document: Document): Document {
  const { pinned = [] } = document.layout;
  const of = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(record).filter(([id]) => pinned.includes(id)));
  const { positions, sides } = arrange(shownModel(document), { positions: of(document.layout.positions), sides: of(document.layout.sides) });
  return { ...document, layout: { ...document.layout, positions, sides } };
}
