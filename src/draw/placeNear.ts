import type { Document, Point } from "../model/document";
import { RADIUS } from "./circle";
import { drawScene } from "./drawScene";
import { circleReach, grow, rectAround, sharedArea } from "./geometry";
import { defaultDisplay } from "./scene";

const STEP = 20;
/** free space around a new construct, px */
const AIR = 30;
/** rings of the search: 100 of 20 px reach beyond any diagram that fits a screen */
const RINGS = 100;

/**
 * The free place for a new construct that is nearest to where it is wanted, on the grid of 10 px.
 * @param wanted the middle of the view, or where the person pointed; without it, the right end of the diagram
 */
export function placeNear(document: Document, wanted?: Point): Point {
  const scene = drawScene(document, { display: defaultDisplay, language: "en" });
  if (scene.constructs.length === 0) return snapped(wanted ?? { x: 0, y: 0 });
  const { bounds } = scene;
  const start = snapped(wanted ?? { x: bounds.x + bounds.width + RADIUS + 2 * AIR, y: bounds.y + bounds.height / 2 });
  const free = (at: Point): boolean => {
    const room = rectAround(at, 2 * (RADIUS + AIR), 2 * (RADIUS + AIR));
    return (
      scene.items.every(({ box }) => sharedArea(room, grow(box, 4)) === 0) &&
      scene.constructs.every(({ center, radius }) => circleReach(room, center, radius) === 0)
    );
  };
  for (let ring = 0; ring <= RINGS; ring++) {
    const found = ringAround(start, ring).find(free);
    if (found) return found;
  }
  return { x: start.x + RINGS * STEP, y: start.y };
}

const snapped = ({ x, y }: Point): Point => ({ x: Math.round(x / 10) * 10 + 0, y: Math.round(y / 10) * 10 + 0 });

/** Places at one distance, from the right clockwise. */
function ringAround(center: Point, ring: number): readonly Point[] {
  const count = ring === 0 ? 1 : 8 * Math.min(4, ring);
  return Array.from({ length: count }, (_, k) => {
    const turn = (2 * Math.PI * k) / count;
    return snapped({ x: center.x + ring * STEP * Math.cos(turn), y: center.y + ring * STEP * Math.sin(turn) });
  });
}
