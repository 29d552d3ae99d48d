import { clipOf, paste, type Pasted } from "./clip";
import type { Document, Point } from "./document";
import { removeComments } from "./editComments";
import { removeItems } from "./editItems";
import { disconnect } from "./editPaths";
import { removeDimension } from "./editTerms";
import { dimensionsOf, dimensionColumn } from "./hierarchy";
import { constructById } from "./query";
import { tidied } from "./tidy";

/** What can be deleted; the store's `Target` is one. */
export type Deletable =
  | { readonly kind: "construct"; readonly id: string }
  | { readonly kind: "item"; readonly construct: string; readonly column: string }
  | { readonly kind: "path"; readonly from: string; readonly to: string }
  | { readonly kind: "comment"; readonly id: string };

function deleteConstruct(document: Document, id: string): Document {
  const { model } = document;
  if (constructById(model, id) === undefined) return document;
  const constructs = model.constructs.filter((c) => c.id !== id);
  const paths = model.paths.filter((p) => p.from !== id && p.to !== id);
  return tidied({ ...document, model: { ...model, constructs, paths } });
}

function deleteOne(document: Document, target: Deletable): Document {
  if (target.kind === "construct") return deleteConstruct(document, target.id);
  if (target.kind === "path") return disconnect(document, target.from, target.to);
  if (target.kind === "comment") return removeComments(document, [target.id]);
  const owner = constructById(document.model, target.construct);
  if (owner?.items.includes(target.column) === true) return removeItems(document, [target.column]);
  const dimension = owner && dimensionsOf(document.model, owner).find((lower) => dimensionColumn(lower.id) === target.column);
  return dimension ? removeDimension(document, owner.id, dimension.id) : document;
}

/** Deletes everything selected at once; a construct takes its paths, its place, its looks and its items' assignment along. */
export const deleteTargets = (document: Document, targets: readonly Deletable[]): Document => targets.reduce(deleteOne, document);

/** From an original to its copy, px. */
const BESIDE: Point = { x: 40, y: 40 };

/** Copies of constructs, with the paths among them, and of comments, set off by 40 px. Constructs start without items: a column serves one only. */
export const duplicated = (document: Document, constructs: readonly string[], comments: readonly string[] = [], by: Point = BESIDE): Pasted =>
  paste(document, clipOf(document, constructs, comments), by);

export function duplicateConstructs(document: Document, ids: readonly string[]): Document {
  const known = ids.filter((id) => constructById(document.model, id) !== undefined);
  return known.length === 0 ? document : duplicated(document, known).document;
}
