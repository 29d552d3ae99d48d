import type { Scene } from "../../draw/scene";
import { listKeeper } from "./keep";

/** Keeps the elements of a picture over time: in each next picture, all that stayed as it was is the object of before. */
export function sceneKeeper(): (next: Scene) => Scene {
  const lists = {
    constructs: listKeeper<Scene["constructs"][number]>(({ id }) => id),
    items: listKeeper<Scene["items"][number]>(({ id }) => id),
    arrows: listKeeper<Scene["arrows"][number]>(({ id }) => id),
    junctions: listKeeper<NonNullable<Scene["junctions"]>[number]>(({ of }) => of),
    labels: listKeeper<Scene["labels"][number]>(({ of }) => of),
    plates: listKeeper<Scene["plates"][number]>(({ of }) => of),
    chips: listKeeper<Scene["chips"][number]>(({ of }) => of),
    comments: listKeeper<Scene["comments"][number]>(({ id }) => id),
  };
  return ({ bounds, constructs, items, arrows, junctions, labels, plates, axis, chips, comments, leftOut }) => ({
    ...(junctions === undefined ? {} : { junctions: lists.junctions(junctions) }),
    ...(leftOut === undefined ? {} : { leftOut }),
    bounds,
    constructs: lists.constructs(constructs),
    items: lists.items(items),
    arrows: lists.arrows(arrows),
    labels: lists.labels(labels),
    plates: lists.plates(plates),
    ...(axis === undefined ? {} : { axis }),
    chips: lists.chips(chips),
    comments: lists.comments(comments),
  });
}
