import type { Document } from "../../model/document";
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
