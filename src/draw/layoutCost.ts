import type { Document } from "../model/document";
import { dimensionsOf, parentOf } from "../model/hierarchy";
import { allPaths } from "../model/interactions";
import { pathKey } from "../report/overlay";
import { drawScene } from "./drawScene";
import { circleReach, distance, grow, pointOn, segmentMeets, sharedArea } from "./geometry";
import { pathOfArrow } from "./terms";
import { defaultDisplay, type Rect, type Scene, type SceneArrow, type SceneConstruct, type SceneItem } from "./scene";

/** What a reader minds, from "cannot be read" to "takes more paper". */
const PRICE = { overlap: 60, throughBox: 10, bent: 4, overLoading: 2, crossing: 1.2, unusual: 2, disorder: 0.2, size: 1 / 300, length: 1 / 1500 };

/** What a path pays for a box it meets, and how near counts as meeting, px: between a circle and its own boxes no path has any business. */
const OTHER = { price: PRICE.throughBox, near: 4 };
const OWN = { price: PRICE.overlap, near: 8 };

/** How hard a layout is to read; compares layouts of one model. */
export function layoutCost(document: Document): number {
  const scene = drawScene(document, { display: defaultDisplay, language: "en" });
  const paths = scene.arrows.filter(({ kind }) => kind === "structural");
  const items = new Set(scene.items.map(({ id }) => id));
  const nesting = scene.arrows.filter(({ kind, id }) => kind === "measurement" && !items.has(id));
  const fans = fansOf(scene);
  let cost = sizeOf(scene.bounds) * PRICE.size + overlapCost(fans) + unusualSides(document, scene) * PRICE.unusual + disorder(document) * PRICE.disorder;
  const endsOf = new Map(allPaths(document.model).map((ends) => [pathKey(ends.from, ends.to), ends]));
  for (const [k, path] of paths.entries()) {
    cost += distance(path.from, path.to) * PRICE.length + (path.bend ? PRICE.bent : 0);
    const ends = endsOf.get(pathOfArrow(path.id))!;
    for (const fan of fans) {
      const own = fan.circle.id === ends.from || fan.circle.id === ends.to;
      cost += passageCost(path, fan, own ? OWN : OTHER);
    }
    for (const other of [...paths.slice(k + 1), ...nesting]) if (cross(path, other)) cost += PRICE.crossing;
  }
  return cost;
}

/** Published models have the items of first causes on the left and those of last effects on the right. */
function unusualSides({ model }: Document, scene: Scene): number {
  const [causes, effects] = [new Set(model.paths.map(({ from }) => from)), new Set(model.paths.map(({ to }) => to))];
  return scene.constructs.filter(({ id, side }) => {
    if (parentOf(model, id) !== undefined) return false;
    if (!effects.has(id)) return side !== "left";
    return !causes.has(id) && side !== "right";
  }).length;
}

/** Pairs of constructs that measure one construct and stand in one column, the later above the earlier. */
function disorder({ model, layout }: Document): number {
  return model.constructs.reduce((count, construct) => {
    const places = dimensionsOf(model, construct).flatMap(({ id }) => layout.positions[id] ?? []);
    return count + places.reduce((found, a, k) => found + places.slice(k + 1).filter((b) => b.x === a.x && b.y < a.y).length, 0);
  }, 0);
}

/** Wide pictures are preferred to tall ones up to the shape of a landscape page. */
const sizeOf = ({ width, height }: Rect): number => Math.max(width, height * 1.6) + Math.min(width, height * 1.6) / 2;

interface Fan {
  readonly circle: SceneConstruct;
  readonly items: readonly SceneItem[];
  readonly lines: readonly SceneArrow[];
  /** circle and boxes */
  readonly room: Rect;
}

function fansOf(scene: Scene): readonly Fan[] {
  const items = new Map<string, SceneItem[]>();
  for (const item of scene.items) items.set(item.construct, [...(items.get(item.construct) ?? []), item]);
  const lines = new Map(scene.arrows.map((arrow) => [arrow.id, arrow]));
  return scene.constructs.map((circle) => {
    const own = items.get(circle.id) ?? [];
    const { center, radius } = circle;
    let [left, top, right, bottom] = [center.x - radius, center.y - radius, center.x + radius, center.y + radius];
    for (const { box } of own) {
      [left, top] = [Math.min(left, box.x), Math.min(top, box.y)];
      [right, bottom] = [Math.max(right, box.x + box.width), Math.max(bottom, box.y + box.height)];
    }
    const room = { x: left, y: top, width: right - left, height: bottom - top };
    return { circle, items: own, lines: own.map(({ id }) => lines.get(id)!), room };
  });
}

function overlapCost(fans: readonly Fan[]): number {
  let cost = 0;
  for (const [k, a] of fans.entries()) {
    for (const b of fans.slice(k + 1)) {
      if (sharedArea(grow(a.room, 20), grow(b.room, 20)) === 0) continue;
      const apart = distance(a.circle.center, b.circle.center) - a.circle.radius - b.circle.radius;
      if (apart < 40) cost += PRICE.overlap * (apart < 0 ? 4 : 1);
      for (const { box } of a.items) cost += touches(box, b);
      for (const { box } of b.items) cost += circleReach(grow(box, 10), a.circle.center, a.circle.radius) > 0 ? PRICE.overlap : 0;
    }
  }
  return cost;
}

function touches(box: Rect, fan: Fan): number {
  const wide = grow(box, 10);
  const boxes = fan.items.filter((item) => sharedArea(wide, item.box) > 0).length;
  const lines = fan.lines.filter(({ from, to }) => segmentMeets(grow(box, 14), from, to)).length;
  const circle = circleReach(wide, fan.circle.center, fan.circle.radius) > 0 ? 1 : 0;
  return PRICE.overlap * (boxes + circle) + PRICE.throughBox * lines;
}

/** A path that runs through a construct's boxes, or over the lines and numbers of its items. */
function passageCost(path: SceneArrow, { items, lines, room }: Fan, { price, near }: typeof OTHER): number {
  let cost = 0;
  const pieces = path.bend ? 8 : 1;
  for (let k = 0; k < pieces; k++) {
    const [from, to] = [k, k + 1].map((j) => pointOn(path.from, path.to, path.bend, j / pieces)) as [SceneArrow["from"], SceneArrow["to"]];
    if (!segmentMeets(room, from, to)) continue;
    for (const { box } of items) if (segmentMeets(grow(box, near), from, to)) cost += price;
    for (const line of lines) if (cross({ from, to }, line)) cost += PRICE.overLoading;
  }
  return cost;
}

type Ends = Pick<SceneArrow, "from" | "to">;

/** Whether two straight lines cross between their ends. */
function cross(p: Ends, q: Ends): boolean {
  const side = (a: Ends, at: { readonly x: number; readonly y: number }): number =>
    (a.to.x - a.from.x) * (at.y - a.from.y) - (a.to.y - a.from.y) * (at.x - a.from.x);
  return side(p, q.from) * side(p, q.to) < 0 && side(q, p.from) * side(q, p.to) < 0;
}
