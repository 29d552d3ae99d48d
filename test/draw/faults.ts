import { circleReach, distance, sharedArea } from "../../src/draw/geometry";
import type { Scene, SceneArrow } from "../../src/draw/scene";

/** Everything that covers what it must not, in words. */
export function overlaps({ labels, items, constructs }: Scene): readonly string[] {
  const found: string[] = [];
  for (const [k, label] of labels.entries()) {
    for (const other of labels.slice(k + 1)) if (sharedArea(label.patch, other.patch) > 0) found.push(`label ${label.of} on label ${other.of}`);
    for (const { id, box } of items) if (sharedArea(label.patch, box) > 0) found.push(`label ${label.of} on box ${id}`);
    for (const { id, center, radius } of constructs) if (circleReach(label.patch, center, radius) > 0) found.push(`label ${label.of} on circle ${id}`);
  }
  for (const [k, { id, box }] of items.entries()) {
    for (const other of items.slice(k + 1)) if (sharedArea(box, other.box) > 0) found.push(`box ${id} on box ${other.id}`);
    for (const circle of constructs) if (circleReach(box, circle.center, circle.radius) > 0) found.push(`box ${id} on circle ${circle.id}`);
  }
  return found;
}

/** Distance from an end of an arrow to the rim of a circle, px. */
export const toRim = (scene: Scene, id: string, at: SceneArrow["from"]): number => {
  const { center, radius } = scene.constructs.find((circle) => circle.id === id)!;
  return distance(center, at) - radius;
};

/** Distance from a point to the border of a box, px. */
export function toBox(scene: Scene, id: string, { x, y }: SceneArrow["from"]): number {
  const { box } = scene.items.find((item) => item.id === id)!;
  return Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
}

/** What lies outside the bounds that the scene states. */
export function outside({ bounds, labels, items, constructs, arrows }: Scene): readonly string[] {
  const holds = (x: number, y: number): boolean =>
    x >= bounds.x - 0.01 && y >= bounds.y - 0.01 && x <= bounds.x + bounds.width + 0.01 && y <= bounds.y + bounds.height + 0.01;
  const corners = [
    ...items.map(({ id, box }) => ({ id, ...box })),
    ...labels.map(({ of, patch }) => ({ id: of, ...patch })),
    ...constructs.map(({ id, center, radius }) => ({ id, x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius })),
  ].filter((rect) => !holds(rect.x, rect.y) || !holds(rect.x + rect.width, rect.y + rect.height));
  const ends = arrows.filter(({ from, to }) => !holds(from.x, from.y) || !holds(to.x, to.y));
  return [...corners, ...ends].map(({ id }) => id);
}
