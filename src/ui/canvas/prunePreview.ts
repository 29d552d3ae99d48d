import { useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import type { ScenePreview } from "../../draw/preview";
import type { Document } from "../../model/document";
import { ownerOf } from "../../model/query";
import { itemKey } from "../../report/overlay";
import { previewNow } from "../../store/pruneSelectors";
import { useStudio } from "../../store/store";
import { lineage, presentStep } from "../../store/trail";
import type { Trail } from "../../store/trailState";

export interface PrunePreview {
  /** with empty places for what earlier steps took out */
  readonly document: Document;
  readonly preview: ScenePreview | undefined;
}

/** The document as it is drawn while the researcher prunes, and what to show of the model without its ghosts. */
export function usePrunePreview(document: Document): PrunePreview {
  const pruning = useStudio((state) => state.mode === "prune");
  const shown = useStudio(useShallow((state) => ({ ghosts: state.ghosts, after: previewNow(state)?.overlay, ave: state.rule.ave, trail: state.trail })));
  return useMemo(() => {
    if (!pruning) return { document, preview: undefined };
    const { model } = document;
    const ghosts = new Set(shown.ghosts.flatMap((column) => {
      const owner = ownerOf(model, column);
      return owner === undefined ? [] : [itemKey(owner.id, column)];
    }));
    const { document: whole, removed } = withRemoved(document, shown.trail);
    return { document: whole, preview: { after: shown.after, ghosts, removed, ave: shown.ave } };
  }, [document, pruning, shown]);
}

/** The document with every item that the first model of the trail had, in the order of that model, and which of them are no more. */
export function withRemoved(document: Document, trail: Trail): { readonly document: Document; readonly removed: ReadonlySet<string> } {
  const [first] = lineage(trail, presentStep(trail, document.model)?.id);
  if (first === undefined) return { document, removed: new Set() };
  const present = new Set(document.model.constructs.flatMap(({ items }) => items));
  const removed = new Set<string>();
  const constructs = document.model.constructs.map((construct) => {
    const before = first.model.constructs.find(({ id }) => id === construct.id)?.items ?? [];
    const gone = before.filter((item) => !present.has(item));
    if (gone.length === 0) return construct;
    for (const item of gone) removed.add(itemKey(construct.id, item));
    const order = before.filter((item) => gone.includes(item) || construct.items.includes(item));
    return { ...construct, items: [...order, ...construct.items.filter((item) => !order.includes(item))] };
  });
  return { document: { ...document, model: { ...document.model, constructs } }, removed };
}
