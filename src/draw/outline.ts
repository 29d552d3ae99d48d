import type { Point } from "../model/document";
import type { Shape } from "../model/style";
import { distance } from "./geometry";

/** Size of each shape for a circle of radius 1: a square by half its side, a polygon from the centre to a corner. */
const SIZE: Readonly<Record<Shape, number>> = { circle: 1, square: 0.95, hexagon: 1.08, octagon: 1.05 };
/** radius of a square's corners, px */
export const CORNER = 10;

const polygon = (count: number, turn: number): readonly Point[] =>
  Array.from({ length: count }, (_, k) => ({ x: Math.cos(turn + (2 * Math.PI * k) / count), y: Math.sin(turn + (2 * Math.PI * k) / count) }));

const CORNERS: Readonly<Record<Exclude<Shape, "circle">, readonly Point[]>> = {
  square: [{ x: -1, y: -1 }, { x: 1, y: -1 }, { x: 1, y: 1 }, { x: -1, y: 1 }],
  hexagon: polygon(6, 0),
  octagon: polygon(8, Math.PI / 8),
};

/** Corners of a shape around the origin, for a circle of this radius; none for a circle. */
export const corners = (shape: Shape, radius: number): readonly Point[] =>
  shape === "circle" ? [] : CORNERS[shape].map(({ x, y }) => ({ x: x * SIZE[shape] * radius, y: y * SIZE[shape] * radius }));

/** From the centre to the border in a direction (a unit vector), px. */
export function reach(shape: Shape, radius: number, { x, y }: Point): number {
  if (shape === "circle") return radius;
  const at = corners(shape, radius);
  let least = Infinity;
  for (const [k, p] of at.entries()) {
    const q = at[(k + 1) % at.length]!;
    // where the ray meets the line through p and q
    const across = (q.x - p.x) * y - (q.y - p.y) * x;
    const step = ((q.x - p.x) * p.y - (q.y - p.y) * p.x) / across;
    if (Math.abs(across) > 1e-9 && step > 0) least = Math.min(least, step);
  }
  return least;
}

/** Radius of the circle around the whole shape, px: what keeps clear of it keeps clear of its corners. */
export const outerRadius = (shape: Shape, radius: number): number =>
  shape === "square" ? distance({ x: 0, y: 0 }, corners(shape, radius)[0]!) - CORNER * (Math.SQRT2 - 1) : radius * SIZE[shape];

/** Half the side of a square for a circle of this radius, px. */
export const halfSide = (radius: number): number => SIZE.square * radius;
