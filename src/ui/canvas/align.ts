import type { Point } from "../../model/document";

/** Positions fall on multiples of this, px. */
export const GRID = 10;
/** Nearer than this, a construct under the hand takes the line of another, px. */
const PULL = 5;

const toGrid = (value: number): number => Math.round(value / GRID) * GRID + 0;

export const snapped = ({ x, y }: Point): Point => ({ x: toGrid(x), y: toGrid(y) });

/** Where a construct under the hand comes to rest: in line with another that is near, else on the grid. */
export function aligned(point: Point, others: readonly Point[]): Point {
  const pull = (axis: "x" | "y"): number => {
    const nearest = others.map((other) => other[axis]).toSorted((a, b) => Math.abs(a - point[axis]) - Math.abs(b - point[axis]))[0];
    return nearest !== undefined && Math.abs(nearest - point[axis]) <= PULL ? nearest : toGrid(point[axis]);
  };
  return { x: pull("x"), y: pull("y") };
}

export interface Guide {
  readonly from: Point;
  readonly to: Point;
}

/** Lines through a construct under the hand and those that stand in one line with it, from the first to the last of each line. */
export function guides(point: Point, others: readonly Point[]): readonly Guide[] {
  const upright = [point, ...others.filter(({ x }) => x === point.x)].map(({ y }) => y);
  const level = [point, ...others.filter(({ y }) => y === point.y)].map(({ x }) => x);
  return [
    ...(upright.length > 1 ? [{ from: { x: point.x, y: Math.min(...upright) }, to: { x: point.x, y: Math.max(...upright) } }] : []),
    ...(level.length > 1 ? [{ from: { x: Math.min(...level), y: point.y }, to: { x: Math.max(...level), y: point.y } }] : []),
  ];
}
