import type { Scene } from "../../draw/scene";
import { addDimensions } from "../../model/editTerms";
import { isHigherOrder } from "../../model/hierarchy";
import { constructById } from "../../model/query";
import { canNest } from "../../model/rulesTerms";
import { studio } from "../../store/store";
import type { Moved } from "./carry";

/** A construct is put into another where the hand brings its middle this near to the other's: a share of the other's radius. */
const INTO = 0.7;

/**
 * The construct into which others are dragged: one without indicators of its own, under the middle of the one that the hand leads.
 * @param moved where the hand itself has them, before they come in line with others; the one that it leads first
 */
export function nestAt({ constructs }: Pick<Scene, "constructs">, moved: readonly Moved[]): string | undefined {
  const { model } = studio.getState().document;
  const held = moved.filter(({ id }) => constructById(model, id) !== undefined);
  const [led] = held;
  if (led === undefined) return undefined;
  const dragged = held.map(({ id }) => id);
  const near = constructs.find(({ id, center, radius }) => !dragged.includes(id) && Math.hypot(center.x - led.at.x, center.y - led.at.y) < INTO * radius);
  const parent = near && constructById(model, near.id);
  if (parent === undefined || (parent.items.length > 0 && !isHigherOrder(parent))) return undefined;
  return dragged.every((id) => canNest(model, parent.id, id).ok) ? parent.id : undefined;
}

/** Lets go over a construct: those dragged measure it, and stand where they stood before. */
export function nestInto(parent: string, ids: readonly string[]): void {
  studio.getState().edit("canvas:step.nest", (document) => addDimensions(document, parent, ids));
}
