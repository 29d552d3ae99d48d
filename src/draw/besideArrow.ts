import type { Point } from "../model/document";
import { direction, pointOn, rectAround } from "./geometry";
import type { Rect, SceneArrow } from "./scene";

export interface Size {
  readonly width: number;
  readonly height: number;
}

const SHARES = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7];
/** beyond what looks best, but better than on top of something */
const FAR_SHARES = [0.26, 0.74, 0.22, 0.78, 0.18, 0.82];
/** Where along an arrow a label looks for its place, from the best on. */
export const ALL_SHARES = [...SHARES, ...FAR_SHARES];

/** from the arrow to the nearest corner of a plate, px; farther where nothing nearer is free */
const PLATE_GAPS = [10, 26, 48, 80];

/** Beside the arrow, first on the side that looks away from the middle of the diagram. */
export function* besideArrow({ from, to, bend, width: thickness }: SceneArrow, { width, height }: Size, inside: Point): Iterable<Rect> {
  for (const gap of PLATE_GAPS) {
    for (const share of ALL_SHARES) {
      const at = pointOn(from, to, bend, share);
      const unit = bend ? direction(pointOn(from, to, bend, share - 0.02), pointOn(from, to, bend, share + 0.02)) : direction(from, to);
      const normal = { x: -unit.y, y: unit.x };
      const outward = normal.x * (at.x - inside.x) + normal.y * (at.y - inside.y) >= 0 ? 1 : -1;
      const aside = (Math.abs(normal.x) * width + Math.abs(normal.y) * height) / 2 + gap + thickness / 2;
      for (const sign of [outward, -outward]) yield rectAround({ x: at.x + sign * normal.x * aside, y: at.y + sign * normal.y * aside }, width, height);
    }
  }
}
