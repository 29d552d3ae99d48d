import type { Point } from "../model/document";
import type { Rect } from "./scene";

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Unit vector from `a` to `b`; to the right where the two coincide. */
export function direction(a: Point, b: Point): Point {
  const length = distance(a, b);
  return length === 0 ? { x: 1, y: 0 } : { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

export const along = (from: Point, unit: Point, step: number): Point => ({
  x: from.x + unit.x * step,
  y: from.y + unit.y * step,
});

/** Angle between two unit vectors, radians. */
export const angle = (a: Point, b: Point): number => Math.acos(Math.max(-1, Math.min(1, a.x * b.x + a.y * b.y)));

export const rectAround = (center: Point, width: number, height: number): Rect => ({
  x: center.x - width / 2,
  y: center.y - height / 2,
  width,
  height,
});

export const middle = (rect: Rect): Point => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

export const grow = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

/** Area that two rectangles share, px². */
export function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How far a circle reaches into a rectangle; 0 where they are apart. */
export function circleReach(rect: Rect, center: Point, radius: number): number {
  const dx = Math.max(rect.x - center.x, 0, center.x - rect.x - rect.width);
  const dy = Math.max(rect.y - center.y, 0, center.y - rect.y - rect.height);
  return Math.max(0, radius - Math.hypot(dx, dy));
}

/** Nearest distance between a point and a segment. */
export function toSegment(point: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / square));
  const x = point.x - a.x - share * dx;
  const y = point.y - a.y - share * dy;
  return Math.sqrt(x * x + y * y);
}

/** Whether a segment has a point inside a rectangle. Called most of all here, so it allocates nothing. */
export function segmentMeets(rect: Rect, a: Point, b: Point): boolean {
  const right = rect.x + rect.width;
  const bottom = rect.y + rect.height;
  if ((a.x <= rect.x && b.x <= rect.x) || (a.x >= right && b.x >= right)) return false;
  if ((a.y <= rect.y && b.y <= rect.y) || (a.y >= bottom && b.y >= bottom)) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  // the line meets the rectangle unless all four corners lie strictly on one side of it
  const first = dx * (rect.y - a.y) - dy * (rect.x - a.x);
  const acrossTop = first - dy * rect.width;
  const down = first + dx * rect.height;
  const opposite = acrossTop + dx * rect.height;
  return !(
    (first > 0 && acrossTop > 0 && down > 0 && opposite > 0) ||
    (first < 0 && acrossTop < 0 && down < 0 && opposite < 0)
  );
}

/** Point of a quadratic curve; of the straight line where `bend` is absent. */
export function pointOn(from: Point, to: Point, bend: Point | undefined, share: number): Point {
  const rest = 1 - share;
  if (!bend) return { x: from.x * rest + to.x * share, y: from.y * rest + to.y * share };
  return {
    x: rest * rest * from.x + 2 * rest * share * bend.x + share * share * to.x,
    y: rest * rest * from.y + 2 * rest * share * bend.y + share * share * to.y,
  };
}

/** Smallest rectangle that holds all the given ones; empty at the origin without any. */
export function boundsOf(rects: readonly Rect[]): Rect {
  if (rects.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    left = Math.min(left, rect.x);
    top = Math.min(top, rect.y);
    right = Math.max(right, rect.x + rect.width);
    bottom = Math.max(bottom, rect.y + rect.height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
