import type { Rect, Scene, SceneArrow } from "../../draw/scene";
import type { Point } from "../../model/document";

/** A picture as the page is to show it. */
export interface Pose {
  /** in which boxes, arrows and numbers of a fan that moves as a whole are where they rest */
  readonly scene: Scene;
  /** how far such a fan is from there, by construct */
  readonly shifts: ReadonlyMap<string, Point>;
}

interface Fan {
  readonly by: Point;
  readonly items: number[];
  readonly arrows: number[];
  readonly labels: number[];
}

/** Finds what can be carried as a whole: a construct that moves takes its items along, as long as they stay on the same side. Both pictures hold the same elements in the same order. */
export function pose(scene: Scene, rest: Scene): Pose {
  const fans = new Map<string, Fan>();
  for (const [k, { id, center }] of scene.constructs.entries()) {
    const before = rest.constructs[k]!.center;
    if (center.x !== before.x || center.y !== before.y) fans.set(id, { by: { x: center.x - before.x, y: center.y - before.y }, items: [], arrows: [], labels: [] });
  }
  if (fans.size === 0) return { scene, shifts: new Map() };
  const of = (kind: SceneArrow["kind"], id: string): Fan | undefined => (kind === "structural" ? undefined : fans.get(id.slice(0, id.indexOf("/"))));
  // What is the very object of before rests, and belongs to nothing that moves.
  for (const [k, item] of scene.items.entries()) if (item !== rest.items[k]) fans.get(item.construct)?.items.push(k);
  for (const [k, arrow] of scene.arrows.entries()) if (arrow !== rest.arrows[k]) of(arrow.kind, arrow.id)?.arrows.push(k);
  for (const [k, label] of scene.labels.entries()) if (label !== rest.labels[k]) of(label.kind, label.of)?.labels.push(k);

  const shifts = new Map<string, Point>();
  const [items, arrows, labels] = [[...scene.items], [...scene.arrows], [...scene.labels]];
  for (const [id, fan] of fans) {
    if (fan.arrows.length === 0) continue;
    const along = [
      fan.items.every((k) => isAlong(scene.items[k]!.box, rest.items[k]!.box, fan.by)),
      fan.arrows.every((k) => isCarried(scene.arrows[k]!, rest.arrows[k]!, fan.by)),
      fan.labels.every((k) => isAlong(scene.labels[k]!.patch, rest.labels[k]!.patch, fan.by)),
    ];
    if (along.includes(false)) continue;
    shifts.set(id, fan.by);
    for (const k of fan.items) items[k] = rest.items[k]!;
    for (const k of fan.arrows) arrows[k] = rest.arrows[k]!;
    for (const k of fan.labels) labels[k] = rest.labels[k]!;
  }
  return { scene: { ...scene, items, arrows, labels }, shifts };
}

/** less than can be seen, px */
const NEAR = 0.01;
const isBy = (from: Point, to: Point, by: Point): boolean => Math.abs(to.x - from.x - by.x) < NEAR && Math.abs(to.y - from.y - by.y) < NEAR;

const isCarried = (arrow: SceneArrow, rest: SceneArrow, by: Point): boolean => arrow.bend === undefined && rest.bend === undefined && isBy(rest.from, arrow.from, by) && isBy(rest.to, arrow.to, by);
const isAlong = (box: Rect, rest: Rect, by: Point): boolean => isBy(rest, box, by) && box.width === rest.width;
