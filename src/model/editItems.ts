import type { Document } from "./document";
import { constructById, ownerOf } from "./query";
import { tidied } from "./tidy";
import type { Construct, PathModel } from "./types";

function withItems(construct: Construct, items: readonly string[]): Construct {
  if (items.length === construct.items.length && items.every((item, i) => item === construct.items[i])) return construct;
  if (construct.fixedWeights === undefined) return { ...construct, items };
  const kept = Object.entries(construct.fixedWeights).filter(([item]) => items.includes(item));
  return { ...construct, items, fixedWeights: Object.fromEntries(kept) };
}

function changeItems(model: PathModel, change: (construct: Construct) => readonly string[]): PathModel {
  const constructs = model.constructs.map((c) => withItems(c, change(c)));
  return constructs.every((c, j) => c === model.constructs[j]) ? model : { ...model, constructs };
}

/** The model in which `columns` serve construct `id`, from place `index` on, and no other construct. */
export function assigned(model: PathModel, id: string, columns: readonly string[], index?: number): PathModel {
  const moved = [...new Set(columns)];
  return changeItems(model, (construct) => {
    if (construct.id !== id) return construct.items.filter((item) => !moved.includes(item));
    // Without a place, items that the construct already has stay where they are.
    if (index === undefined) return [...construct.items, ...moved.filter((item) => !construct.items.includes(item))];
    const before = construct.items.slice(0, index).filter((item) => !moved.includes(item));
    const after = construct.items.slice(index).filter((item) => !moved.includes(item));
    return [...before, ...moved, ...after];
  });
}

/** The model without some columns; no construct is to lose its last. */
export const withoutItems = (model: PathModel, columns: readonly string[]): PathModel => changeItems(model, (construct) => construct.items.filter((item) => !columns.includes(item)));

const withModel = (document: Document, model: PathModel): Document => (model === document.model ? document : { ...document, model });

/**
 * Gives columns to a construct; each leaves the construct that it served before.
 * @param index  place of the first among the items now shown, 0 first; absent: at the end
 */
export const assignItems = (document: Document, id: string, columns: readonly string[], index?: number): Document =>
  constructById(document.model, id) === undefined ? document : withModel(document, assigned(document.model, id, columns, index));

/** Takes columns out of the constructs that they serve. */
export function removeItems(document: Document, columns: readonly string[]): Document {
  const model = withoutItems(document.model, columns);
  return model === document.model ? document : tidied({ ...document, model });
}

export const removeItem = (document: Document, column: string): Document => removeItems(document, [column]);

/** The items of a construct in another order; refused (no change) unless it is the same set. */
export function reorderItems(document: Document, id: string, items: readonly string[]): Document {
  const construct = constructById(document.model, id);
  const same = construct !== undefined && items.length === construct.items.length && construct.items.every((item) => items.includes(item));
  return same ? withModel(document, changeItems(document.model, (c) => (c.id === id ? items : c.items))) : document;
}

/** Moves one item up (−1) or down (+1) in its construct; stays at the ends. */
export function moveItem(document: Document, column: string, by: number): Document {
  const construct = ownerOf(document.model, column);
  if (construct === undefined) return document;
  const others = construct.items.filter((item) => item !== column);
  const place = Math.max(0, Math.min(others.length, construct.items.indexOf(column) + by));
  return reorderItems(document, construct.id, [...others.slice(0, place), column, ...others.slice(place)]);
}
