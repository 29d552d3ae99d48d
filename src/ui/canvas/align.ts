import type { Point } from "../../model/document";

/** Positions fall on multiples of this, px. */
export const GRID = 10;
/** Nearer than this, a construct under the hand takes the line of another, or the distance that others have, px. */
const PULL = 5;
/** Constructs this near across stand in one row or column, px. */
const BAND = 40;

type Axis = "x" | "y";
const across = (axis: Axis): Axis => (axis === "x" ? "y" : "x");

const toGrid = (value: number): number => Math.round(value / GRID) * GRID + 0;

export const snapped = ({ x, y }: Point): Point => ({ x: toGrid(x), y: toGrid(y) });

/** The candidate next to a value, where one is near enough. */
function nearest(value: number, candidates: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const one of candidates) if (Math.abs(one - value) <= PULL && (best === undefined || Math.abs(one - value) < Math.abs(best - value))) best = one;
  return best;
}

/** What stands in one row (axis x) or column (axis y) with a point, by its place along it. */
const mates = (point: Point, others: readonly Point[], axis: Axis): readonly number[] =>
  others.filter((other) => Math.abs(other[across(axis)] - point[across(axis)]) <= BAND).map((other) => other[axis]).toSorted((a, b) => a - b);

/** Places with the same distance to the next construct as that one has to its next, or half-way between two. */
function evenPlaces(row: readonly number[]): readonly number[] {
  return row.slice(1).flatMap((after, k) => {
    const before = row[k]!;
    return after - before < 2 * PULL ? [] : [Math.round((before + after) / 2), before - (after - before), after + (after - before)];
  });
}

/** Where a construct under the hand comes to rest: in line with another that is near, else evenly spaced, else on the grid. */
export function aligned(point: Point, others: readonly Point[]): Point {
  const inLine = (axis: Axis): number | undefined => nearest(point[axis], others.map((other) => other[axis]));
  const [x, y] = [inLine("x"), inLine("y")];
  const even = (axis: Axis, other: number | undefined): number | undefined =>
    nearest(point[axis], evenPlaces(mates({ ...point, [across(axis)]: other ?? point[across(axis)] }, others, axis)));
  return { x: x ?? even("x", y) ?? toGrid(point.x), y: y ?? even("y", x) ?? toGrid(point.y) };
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

/** The equal distances, from centre to centre, that a construct under the hand is part of: nothing where its own equal no other. */
export function spans(point: Point, others: readonly Point[]): readonly Guide[] {
  return (["x", "y"] as const).flatMap((axis) => {
    const row = others.filter((other) => Math.abs(other[across(axis)] - point[across(axis)]) <= BAND);
    const line = [...row, point].toSorted((a, b) => a[axis] - b[axis]);
    const gaps = line.slice(1).map((to, k) => ({ from: line[k]!, to, size: to[axis] - line[k]![axis] }));
    const own = gaps.filter(({ from, to }) => from === point || to === point);
    const same = (size: number) => gaps.filter((gap) => Math.abs(gap.size - size) <= 1);
    const equal = own.map(({ size }) => same(size)).find((found) => found.length > 1 && found[0]!.size > 2 * PULL) ?? [];
    return equal.map(({ from, to }) => ({ from, to }));
  });
}
