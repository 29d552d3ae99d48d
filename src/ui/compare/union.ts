import type { Document } from "../../model/document";
import { interactionsOf, sameProduct, withInteractions } from "../../model/interactions";
import { itemKey } from "../../report/overlay";

/** A document with empty places for the items that only the other one has, in an order that both share, so that nothing stands elsewhere. */
export function withItemsOf(document: Document, other: Document): { readonly document: Document; readonly missing: ReadonlySet<string> } {
  const present = new Set(document.model.constructs.flatMap(({ items }) => items));
  const missing = new Set<string>();
  const constructs = document.model.constructs.map((construct) => {
    const theirs = other.model.constructs.find(({ id }) => id === construct.id)?.items ?? [];
    const lacking = theirs.filter((item) => !present.has(item));
    for (const item of lacking) missing.add(itemKey(construct.id, item));
    return lacking.length === 0 ? construct : { ...construct, items: merged(construct.items, theirs) };
  });
  return { document: { ...document, model: { ...document.model, constructs } }, missing };
}

/** Two lists as one: in the order of the longer, what only the other has at its end. */
function merged(own: readonly string[], theirs: readonly string[]): readonly string[] {
  const [longer, shorter] = theirs.length > own.length ? [theirs, own] : [own, theirs];
  return [...longer, ...shorter.filter((item) => !longer.includes(item))];
}

/** Two documents as one, under the same ids: what only the other has stands where it has it. */
export function together(document: Document, other: Document): Document {
  const { model, layout } = document;
  const known = new Set(model.constructs.map(({ id }) => id));
  const added = other.model.constructs.filter(({ id }) => !known.has(id));
  const dimensionsIn = (id: string): readonly string[] => other.model.constructs.find((one) => one.id === id)?.dimensions ?? [];
  const constructs = model.constructs.map((construct) => {
    const more = dimensionsIn(construct.id).filter((id) => construct.dimensions?.includes(id) !== true);
    return more.length === 0 ? construct : { ...construct, dimensions: [...(construct.dimensions ?? []), ...more] };
  });
  const paths = other.model.paths.filter(({ from, to }) => !model.paths.some((path) => path.from === from && path.to === to));
  const interactions = interactionsOf(other.model).filter((one) => !interactionsOf(model).some((own) => own.to === one.to && sameProduct(own.of, one.of)));
  return {
    ...document,
    model: withInteractions({ ...model, constructs: [...constructs, ...added], paths: [...model.paths, ...paths] }, [...interactionsOf(model), ...interactions]),
    layout: { ...layout, positions: { ...other.layout.positions, ...layout.positions }, sides: { ...other.layout.sides, ...layout.sides } },
  };
}
