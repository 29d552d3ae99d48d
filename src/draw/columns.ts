import { grow, sharedArea } from "./geometry";
import type { Rect } from "./scene";

/** One construct before its column has an x: the parts of its room, relative to its centre. */
export interface ColumnMember {
  readonly id: string;
  /** rank, ascending from left to right */
  readonly column: number;
  readonly y: number;
  readonly circle: Rect;
  readonly parts: readonly Rect[];
}

/** free space between two constructs' boxes, px */
const AIR = 20;
/** between the circles of neighbouring columns: room for an arrow and its coefficient, px */
const ARROW = 130;
/** between columns whose circles stand at different heights, px */
const STAIR = 240;

/** One x for the circles of each column, as far left as boxes and arrows allow: fans reach over and under their neighbours. */
export function packColumns(members: readonly ColumnMember[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  const done: { readonly member: ColumnMember; readonly x: number }[] = [];
  let previous: number | undefined;
  for (const column of [...new Set(members.map((member) => member.column))].sort((a, b) => a - b)) {
    const here = members.filter((member) => member.column === column);
    let x = previous === undefined ? 0 : previous + STAIR;
    for (const member of here) for (const other of done) x = Math.max(x, leastX(member, other));
    columns.set(column, x);
    done.push(...here.map((member) => ({ member, x })));
    previous = x;
  }
  return columns;
}

/** Smallest x at which a member clears one that stands already. */
function leastX(member: ColumnMember, { member: other, x }: { readonly member: ColumnMember; readonly x: number }): number {
  let least = -Infinity;
  for (const part of member.parts) {
    for (const fixed of other.parts) {
      if (level(part, member.y, fixed, other.y)) least = Math.max(least, x + fixed.x + fixed.width + AIR - part.x);
    }
  }
  if (level(member.circle, member.y, other.circle, other.y)) {
    least = Math.max(least, x + other.circle.x + other.circle.width + ARROW - member.circle.x);
  }
  return least;
}

/** Whether two parts share some height, a little air included. */
const level = (a: Rect, ya: number, b: Rect, yb: number): boolean =>
  sharedArea(
    grow({ x: 0, y: a.y + ya, width: 1, height: a.height }, 10),
    grow({ x: 0, y: b.y + yb, width: 1, height: b.height }, 10),
  ) > 0;
