import type { Document } from "./document";
import { changeConstruct } from "./edit";
import { interactionsOf, withInteractions, withLowerTerms } from "./interactions";
import { canModerate, canNest } from "./rulesTerms";
import { tidied } from "./tidy";
import type { Path } from "./types";

/**
 * Lets a product of constructs have an effect (M7.1): the paths of its factors, and the two-way products of a three-way one, come
 * along where they are missing. No change where `canModerate` refuses.
 */
export function addInteraction(document: Document, of: readonly string[], to: string): Document {
  const { model } = document;
  if (!canModerate(model, of, to).ok) return document;
  return { ...document, model: withLowerTerms(withInteractions(model, [...interactionsOf(model), { of, to }])) };
}

/**
 * Constructs that measure another from now on (M8.1); they leave the one that they measured before, and their paths become those of
 * the construct that they measure. No change where `canNest` refuses.
 */
export function addDimensions(document: Document, parent: string, ids: readonly string[]): Document {
  const fresh = [...new Set(ids)];
  if (fresh.length === 0 || !fresh.every((id) => canNest(document.model, parent, id).ok)) return document;
  const { model } = document;
  const constructs = model.constructs.map((construct) => {
    const { dimensions = [], ...plain } = construct;
    const others = dimensions.filter((id) => !fresh.includes(id));
    if (construct.id === parent) return { ...plain, dimensions: [...others, ...fresh] };
    return others.length === dimensions.length ? construct : others.length === 0 ? plain : { ...plain, dimensions: others };
  });
  const end = (id: string): string => (fresh.includes(id) ? parent : id);
  const paths = model.paths.map(({ from, to }): Path => ({ from: end(from), to: end(to) })).filter(({ from, to }) => from !== to);
  const distinct = paths.filter((path, i) => paths.findIndex((other) => isSame(other, path) || isSame(other, { from: path.to, to: path.from })) === i);
  return tidied({ ...document, model: { ...model, constructs, paths: distinct } });
}

const isSame = (a: Path, b: Path): boolean => a.from === b.from && a.to === b.to;

/** A construct no longer measures the one that it measured. */
export function removeDimension(document: Document, parent: string, id: string): Document {
  return changeConstruct(document, parent, (construct) => {
    const { dimensions = [], ...plain } = construct;
    const others = dimensions.filter((one) => one !== id);
    return others.length === dimensions.length ? construct : others.length === 0 ? plain : { ...plain, dimensions: others };
  });
}
