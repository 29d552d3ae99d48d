import type { Document } from "./document";
import { removeItems } from "./editItems";
import { disconnect } from "./editPaths";
import { freeName, nextConstructId, takenNames } from "./names";
import { constructById } from "./query";
import { displayName } from "./types";

/** What can be deleted; the store's `Target` is one. */
export type Deletable =
  | { readonly kind: "construct"; readonly id: string }
  | { readonly kind: "item"; readonly construct: string; readonly column: string }
  | { readonly kind: "path"; readonly from: string; readonly to: string };

function deleteConstruct(document: Document, id: string): Document {
  const { model, layout } = document;
  if (constructById(model, id) === undefined) return document;
  const { [id]: _position, ...positions } = layout.positions;
  const { [id]: _side, ...sides } = layout.sides;
  return {
    ...document,
    model: {
      constructs: model.constructs.filter((c) => c.id !== id),
      paths: model.paths.filter((p) => p.from !== id && p.to !== id),
    },
    layout: { positions, sides },
  };
}

function deleteOne(document: Document, target: Deletable): Document {
  if (target.kind === "construct") return deleteConstruct(document, target.id);
  if (target.kind === "path") return disconnect(document, target.from, target.to);
  const owner = constructById(document.model, target.construct);
  return owner?.items.includes(target.column) === true ? removeItems(document, [target.column]) : document;
}

/** Deletes everything selected at once; a construct takes its paths, its place and its items' assignment along. */
export const deleteTargets = (document: Document, targets: readonly Deletable[]): Document => targets.reduce(deleteOne, document);

/** Copies of constructs, set off by 40 px. They start without items: a column serves one construct only. */
export function duplicateConstructs(document: Document, ids: readonly string[]): Document {
  return ids.reduce((copied, id) => {
    const original = constructById(copied.model, id);
    if (original === undefined) return copied;
    const newId = nextConstructId(copied.model);
    const { label: _, fixedWeights: __, ...bare } = original;
    const copy = { ...bare, id: newId, name: freeName(displayName(original), takenNames(copied.model)), items: [] };
    const at = copied.layout.positions[id] ?? { x: 0, y: 0 };
    const positions = { ...copied.layout.positions, [newId]: { x: at.x + 40, y: at.y + 40 } };
    return { ...copied, model: { ...copied.model, constructs: [...copied.model.constructs, copy] }, layout: { ...copied.layout, positions } };
  }, document);
}
