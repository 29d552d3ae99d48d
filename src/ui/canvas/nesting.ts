import type { Scene } from "../../draw/scene";
import type { Point } from "../../model/document";
import { addDimensions } from "../../model/editTerms";
import { isHigherOrder } from "../../model/hierarchy";
import { constructById } from "../../model/query";
import { canNest } from "../../model/rulesTerms";
import { studio } from "../../store/store";

/** A construct is put into another where its middle comes this near to the other's, px. */
const INTO = 34;

/**
 * The construct into which others are dragged: one without indicators of its own, under the middle of the one that the hand leads.
 * @param live centres under the hand, that of the construct that is led first
 */
export function nestAt({ constructs }: Pick<Scene, "constructs">, live: Readonly<Record<string, Point>>): string | undefined {
  const { model } = studio.getState().document;
  const dragged = Object.keys(live).filter((id) => constructById(model, id) !== undefined);
  const [led] = dragged;
  if (led === undefined) return undefined;
  const at = live[led]!;
  const near = constructs.find(({ id, center }) => !dragged.includes(id) && Math.hypot(center.x - at.x, center.y - at.y) < INTO);
  const parent = near && constructById(model, near.id);
  if (parent === undefined || (parent.items.length > 0 && !isHigherOrder(parent))) return undefined;
  return dragged.every((id) => canNest(model, parent.id, id).ok) ? parent.id : undefined;
}

/** Lets go over a construct: those dragged measure it, and stand where they stood before. */
export function nestInto(parent: string, ids: readonly string[]): void {
  studio.getState().edit("canvas:step.nest", (document) => addDimensions(document, parent, ids));
}
