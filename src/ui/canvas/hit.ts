import { pointOn, toSegment } from "../../draw/geometry";
import type { Rect, Scene, SceneConstruct, SceneItem } from "../../draw/scene";
import type { Point, Side } from "../../model/document";
import { targetOfEdge } from "./target";

/** How far outside a circle still means it, px. */
const CIRCLE_REACH = 8;
/** How far from an item still means a place in its list, px. */
const LIST_REACH = 16;

/** The construct whose circle is at a point. */
export function constructAt(scene: Scene, point: Point): string | undefined {
  const near = scene.constructs
    .map(({ id, center, radius }) => ({ id, outside: Math.hypot(point.x - center.x, point.y - center.y) - radius }))
    .filter(({ outside }) => outside <= CIRCLE_REACH)
    .toSorted((a, b) => a.outside - b.outside);
  return near[0]?.id;
}

/** How far from an arrow the pointer still means it, px; nearer where it is one's own, which one follows on the way elsewhere. */
const ARROW_REACH = 14;
const OWN_REACH = 5;

/** The path whose arrow is at a point. @param from the construct that an arrow is being drawn from */
export function pathAt(scene: Scene, point: Point, from: string): { readonly from: string; readonly to: string } | undefined {
  const near = scene.arrows.flatMap((arrow) => {
    if (arrow.kind !== "structural") return [];
    const target = targetOfEdge(arrow.id) as { readonly from: string; readonly to: string };
    const reach = target.from === from ? OWN_REACH : ARROW_REACH;
    let away = Infinity;
    for (let k = 0; k < 16; k++) away = Math.min(away, toSegment(point, pointOn(arrow.from, arrow.to, arrow.bend, k / 16), pointOn(arrow.from, arrow.to, arrow.bend, (k + 1) / 16)));
    return away <= reach ? [{ away, path: { from: target.from, to: target.to } }] : [];
  });
  return near.toSorted((a, b) => a.away - b.away)[0]?.path;
}

/** The place in a list of items at a point: before which item, as an index into the list. */
export function placeInList(scene: Scene, point: Point): { readonly construct: string; readonly index: number } | undefined {
  const nearest = scene.items
    .map((item) => ({ item, away: distanceTo(item.box, point) }))
    .toSorted((a, b) => a.away - b.away)[0];
  if (nearest === undefined || nearest.away > LIST_REACH) return undefined;
  const { item } = nearest;
  const siblings = scene.items.filter(({ construct }) => construct === item.construct);
  const circle = scene.constructs.find(({ id }) => id === item.construct);
  const { box } = item;
  const before = circle !== undefined && stands(item, siblings, circle) ? point.y < box.y + box.height / 2 : point.x < box.x + box.width / 2;
  return { construct: item.construct, index: siblings.indexOf(item) + (before ? 0 : 1) };
}

/** Sides of a circle that its items take; a long list runs on along a second one. */
export function sidesTaken(circle: SceneConstruct, items: readonly SceneItem[]): ReadonlySet<Side> {
  return new Set(
    items.map((item): Side => {
      if (stands(item, items, circle)) return item.box.x < circle.center.x ? "left" : "right";
      return item.box.y < circle.center.y ? "top" : "bottom";
    }),
  );
}

/** Whether an item is part of a column rather than of a row. */
function stands(item: SceneItem, siblings: readonly SceneItem[], circle: SceneConstruct): boolean {
  const others = siblings.filter((other) => other !== item);
  if (others.some((other) => other.box.x === item.box.x)) return true;
  if (others.some((other) => other.box.y === item.box.y)) return false;
  return circle.side === "left" || circle.side === "right";
}

function distanceTo({ x, y, width, height }: Rect, point: Point): number {
  return Math.hypot(Math.max(x - point.x, 0, point.x - x - width), Math.max(y - point.y, 0, point.y - y - height));
}
