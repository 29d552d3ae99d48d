import type { Point } from "../model/document";
import { direction, distance, pointOn, rectAround } from "./geometry";
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

/** What a plate can be: with its bar, without it, and the estimate alone. */
export type PlateSizes = readonly [full: Size, compact: Size, least: Size];

/** of an arrow that stays visible on both sides of a plate that lies on it, px */
const SEEN = 44;

/**
 * Where a plate may stand, in groups from the best on: whole beside its arrow; then smaller, farther off, or on the arrow like a
 * plain number, because a plate must never look as if it belonged to another arrow.
 */
export function platePlaces(arrow: SceneArrow, [full, compact, least]: PlateSizes, inside: Point): readonly (() => Iterable<Rect>)[] {
  const beside = (size: Size, gap: number) => () => besideArrow(arrow, { size, gap, inside });
  const on = (size: Size) => () => onArrow(arrow, size);
  return [beside(full, 10), beside(compact, 8), beside(full, 26), on(compact), beside(compact, 24), on(least), beside(least, 6), beside(compact, 48), beside(full, 80)];
}

/** Beside the arrow, first on the side that looks away from the middle of the diagram. */
function* besideArrow({ from, to, bend, width: thickness }: SceneArrow, { size: { width, height }, gap, inside }: { readonly size: Size; readonly gap: number; readonly inside: Point }): Iterable<Rect> {
  for (const share of ALL_SHARES) {
    const at = pointOn(from, to, bend, share);
    const unit = bend ? direction(pointOn(from, to, bend, share - 0.02), pointOn(from, to, bend, share + 0.02)) : direction(from, to);
    const normal = { x: -unit.y, y: unit.x };
    const outward = normal.x * (at.x - inside.x) + normal.y * (at.y - inside.y) >= 0 ? 1 : -1;
    const aside = (Math.abs(normal.x) * width + Math.abs(normal.y) * height) / 2 + gap + thickness / 2;
    for (const sign of [outward, -outward]) yield rectAround({ x: at.x + sign * normal.x * aside, y: at.y + sign * normal.y * aside }, width, height);
  }
}

/** On the arrow, where enough of it stays visible. */
function* onArrow({ from, to, bend }: SceneArrow, { width, height }: Size): Iterable<Rect> {
  const unit = direction(from, to);
  const covered = Math.min(Math.abs(unit.x) === 0 ? Infinity : width / Math.abs(unit.x), Math.abs(unit.y) === 0 ? Infinity : height / Math.abs(unit.y));
  const room = distance(from, to) - covered - SEEN;
  if (room < 0) return;
  const slack = room / 2 / distance(from, to) + 0.01;
  for (const share of ALL_SHARES) if (Math.abs(share - 0.5) <= slack) yield rectAround(pointOn(from, to, bend, share), width, height);
}
