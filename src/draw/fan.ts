import type { Point, Side } from "../model/document";
import { shorten, textWidth } from "./measureText";
import type { Rect } from "./scene";
import { outward } from "./sides";

export const BOX = { width: 60, height: 26 } as const;
const WIDEST = 96;
/** room left and right of the label, px */
const PADDING = 5;
const GAP = 12;
const COLUMN_PITCH = 34;
/** from circle to box: beside, and above or below */
const ARM = { beside: 102, over: 78 } as const;
const STEEPEST = Math.tan(Math.PI / 3);
/** between the lines of two rows that meet at a corner, radians; between their boxes, px */
const CORNER = 0.16;
const CLEAR = 12;
/** more items than this continue on the next best side */
export const FAN_LIMIT = 10;

export interface PlacedItem {
  readonly column: string;
  readonly text: string;
  readonly box: Rect;
  readonly side: Side;
  /** middle of the edge that faces the circle: where the arrow ends */
  readonly port: Point;
}

export interface FanOf {
  readonly items: readonly string[];
  readonly center: Point;
  readonly radius: number;
  /** best first */
  readonly sides: readonly Side[];
}

/** The boxes of one construct: a straight column or row, in list order, centred on the circle; a second one above ten items. */
export function placeFan(fan: FanOf): readonly PlacedItem[] {
  const rows: Row[] = [];
  let start = 0;
  for (const [k, size] of shares(fan).entries()) {
    rows.push(rowOf(fan, { side: fan.sides[k]!, items: fan.items.slice(start, start + size) }, rows));
    start += size;
  }
  return rows.flatMap((row) => boxesOf(row, fan.center));
}

interface Row {
  readonly side: Side;
  readonly items: readonly string[];
  /** of every box, px */
  readonly width: number;
  readonly pitch: number;
  /** from the middle to the centre of the last box, px */
  readonly half: number;
  /** from the circle's centre to the boxes, px */
  readonly arm: number;
}

const isColumn = (side: Side): boolean => side === "left" || side === "right";

/** How many items each side takes: alike, unless a column and a row that share a corner are shorter otherwise. */
function shares(fan: FanOf): readonly number[] {
  const { items, sides } = fan;
  const count = Math.min(sides.length, Math.ceil(items.length / FAN_LIMIT));
  const even = Math.ceil(items.length / Math.max(1, count));
  const alike = Array.from({ length: count }, (_, k) => Math.min(even, items.length - k * even));
  if (count !== 2 || isColumn(sides[0]!) === isColumn(sides[1]!)) return alike;
  let best = { sizes: alike, length: Infinity };
  for (let more = 0; even + more <= FAN_LIMIT; more++) {
    const long = even + more;
    const sizes = isColumn(sides[0]!) ? [long, items.length - long] : [items.length - long, long];
    const first = rowOf(fan, { side: sides[0]!, items: items.slice(0, sizes[0]) }, []);
    const second = rowOf(fan, { side: sides[1]!, items: items.slice(sizes[0]) }, [first]);
    const length = first.arm + second.arm;
    if (length < best.length - 1) best = { sizes, length };
  }
  return best.sizes;
}

/** @param others rows placed already: where one lies round the corner, the new row keeps clear of its boxes and lines */
function rowOf({ radius }: FanOf, { side, items }: Pick<Row, "side" | "items">, others: readonly Row[]): Row {
  const width = boxWidth(items);
  const pitch = isColumn(side) ? COLUMN_PITCH : width + GAP;
  const half = ((items.length - 1) * pitch) / 2;
  let arm = Math.max(radius + (isColumn(side) ? ARM.beside : ARM.over), half / STEEPEST);
  const reach = half + (isColumn(side) ? BOX.height : width) / 2;
  for (const other of others.filter((row) => isColumn(row.side) !== isColumn(side))) {
    const free = Math.PI / 2 - Math.atan(other.half / other.arm) - CORNER;
    arm = Math.max(arm, half / Math.tan(free));
    const otherReach = other.half + (isColumn(side) ? other.width : BOX.height) / 2;
    const apart = reach + CLEAR <= other.arm || arm >= otherReach + CLEAR;
    if (!apart) arm = otherReach + CLEAR;
  }
  return { side, items, width, pitch, half, arm };
}

function boxesOf({ side, items, width, pitch, half, arm }: Row, center: Point): readonly PlacedItem[] {
  const out = outward[side];
  return items.map((column, k) => {
    const across = k * pitch - half;
    const port = isColumn(side)
      ? { x: center.x + out.x * arm, y: center.y + across }
      : { x: center.x + across, y: center.y + out.y * arm };
    const middle = { x: port.x + (out.x * width) / 2, y: port.y + (out.y * BOX.height) / 2 };
    return {
      column,
      text: shorten(column, (text) => labelWidth(text) <= width - 2 * PADDING),
      box: { x: middle.x - width / 2, y: middle.y - BOX.height / 2, width, height: BOX.height },
      side,
      port,
    };
  });
}

const labelWidth = (text: string): number => textWidth(text, 11.5, 600);

/** One width for a whole fan, so that its boxes line up. */
function boxWidth(items: readonly string[]): number {
  const widest = Math.max(0, ...items.map(labelWidth)) + 2 * PADDING;
  return Math.min(WIDEST, Math.max(BOX.width, Math.ceil(widest / 2) * 2));
}
