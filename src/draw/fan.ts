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
export function placeFan({ items, center, radius, sides }: FanOf): readonly PlacedItem[] {
  const fans = Math.min(sides.length, Math.ceil(items.length / FAN_LIMIT));
  const size = Math.ceil(items.length / Math.max(1, fans));
  return Array.from({ length: fans }, (_, k) =>
    row({ items: items.slice(k * size, (k + 1) * size), center, radius, sides: [sides[k]!] }),
  ).flat();
}

function row({ items, center, radius, sides }: FanOf): readonly PlacedItem[] {
  const side = sides[0]!;
  const beside = side === "left" || side === "right";
  const out = outward[side];
  const width = boxWidth(items);
  const pitch = beside ? COLUMN_PITCH : width + GAP;
  const half = ((items.length - 1) * pitch) / 2;
  const arm = Math.max(radius + (beside ? ARM.beside : ARM.over), half / STEEPEST);
  return items.map((column, k) => {
    const across = k * pitch - half;
    const port = beside
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
