import type { Document, Point } from "../model/document";
import { outerRadius } from "./outline";
import { drawScene } from "./drawScene";
import { circleReach, grow, pointOn, rectAround, sharedArea, toSegment } from "./geometry";
import { defaultDisplay, type Rect, type Scene, type SceneArrow } from "./scene";

const STEP = 20;
/** free space around what is put in, px */
const AIR = 12;
/** rings of the search: 150 of 20 px reach beyond any diagram that fits a screen */
const RINGS = 150;

/** straight pieces that stand for a curved arrow */
const PIECES = 8;

/**
 * How far to move a part so that it covers nothing of a document, and no circle of it lies on an arrow between constructs: the shift nearest to the wanted one, on the grid of 10 px.
 * @param part  only what is put in, at the places that it has before it is moved
 */
export function freeShift(document: Document, part: Document, wanted: Point): Point {
  const scene = drawScene(document, { display: defaultDisplay, language: "en" });
  const put = drawScene(part, { display: defaultDisplay, language: "en" });
  const rects = rectsOf(put);
  const boxes = [...scene.items, ...scene.comments].map(({ box }) => box);
  const discs = scene.constructs.map(({ center, radius, shape }) => ({ center, radius: outerRadius(shape ?? "circle", radius) }));
  const own = new Set(scene.items.map(({ id }) => id));
  const lines = scene.arrows.filter(({ id }) => !own.has(id)).flatMap(piecesOf);
  const isOff = (by: Point): boolean =>
    put.constructs.every(({ center, radius, shape }) => {
      const at = { x: center.x + by.x, y: center.y + by.y };
      const reach = outerRadius(shape ?? "circle", radius) + AIR;
      return lines.every(([from, to]) => toSegment(at, from, to) >= reach);
    });
  const isFree = (by: Point): boolean =>
    isOff(by) &&
    rects.every((rect) => {
      const room = { ...rect, x: rect.x + by.x, y: rect.y + by.y };
      return discs.every(({ center, radius }) => circleReach(room, center, radius) === 0) && boxes.every((box) => sharedArea(room, box) === 0);
    });
  const start = { x: toGrid(wanted.x), y: toGrid(wanted.y) };
  for (let ring = 0; ring <= RINGS; ring++) {
    const count = ring === 0 ? 1 : 8 * Math.min(4, ring);
    for (let k = 0; k < count; k++) {
      // below and to the right first, as copies are usually looked for
      const turn = Math.PI / 4 + (2 * Math.PI * k) / count;
      const by = { x: toGrid(start.x + ring * STEP * Math.cos(turn)), y: toGrid(start.y + ring * STEP * Math.sin(turn)) };
      if (isFree(by)) return by;
    }
  }
  return start;
}

const piecesOf = ({ from, to, bend }: SceneArrow): readonly (readonly [Point, Point])[] =>
  bend === undefined ? [[from, to]] : Array.from({ length: PIECES }, (_, k) => [pointOn(from, to, bend, k / PIECES), pointOn(from, to, bend, (k + 1) / PIECES)]);

const toGrid = (value: number): number => Math.round(value / 10) * 10 + 0;

/** Circles, boxes and comments with the air that they keep. */
const rectsOf = ({ constructs, items, comments }: Scene): readonly Rect[] => [
  ...constructs.map(({ center, radius, shape }) => {
    const size = 2 * (outerRadius(shape ?? "circle", radius) + AIR);
    return rectAround(center, size, size);
  }),
  ...[...items, ...comments].map(({ box }) => grow(box, AIR / 2)),
];
