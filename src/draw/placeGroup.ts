import type { Document, Layout, Point, Side } from "../model/document";
import { roomOf } from "./autoLayout";
import { boundsOf, grow } from "./geometry";
import { drawScene } from "./drawScene";
import { defaultDisplay, type Rect } from "./scene";
import { rankedSides } from "./sides";

/** between two columns of circles, where paths will be drawn, px */
const BETWEEN_COLUMNS = 300;
/** between two rooms above each other, px */
const BETWEEN_ROWS = 36;
/** below what was there before, px */
const BELOW = 90;
/** With more constructs, a third column stands between the two. */
const TWO_COLUMNS = 10;
const SNAP = 10;

/**
 * Places for constructs that no path connects yet: in columns, those of the left with their boxes on the left, those of the right on the
 * right, so that the middle is free for paths; below what the diagram already holds.
 * @param ids  constructs of the document; those that are there already stay where they are
 */
export function placeGroup(document: Document, ids: readonly string[]): Layout {
  const columns = split(ids, ids.length > TWO_COLUMNS ? 3 : Math.min(2, ids.length));
  const sideOf = (column: number, row: number): Side => (column === 0 ? "left" : column === columns.length - 1 ? "right" : 2 * row < columns[column]!.length ? "top" : "bottom");
  const rooms = columns.map((column, c) => column.map((id, row) => ({ id, side: sideOf(c, row), bounds: boundsOf(roomOf(document.model, id, [sideOf(c, row)]).parts) })));
  const heights = rooms.map((column) => column.reduce((sum, { bounds }) => sum + bounds.height + BETWEEN_ROWS, -BETWEEN_ROWS));
  const start = startOf(document, ids);
  const positions: Record<string, Point> = {};
  let left = start.x;
  for (const [c, column] of rooms.entries()) {
    const reach = Math.max(...column.map(({ bounds }) => -bounds.x));
    let top = start.y + (Math.max(...heights) - heights[c]!) / 2;
    for (const { id, bounds } of column) {
      positions[id] = snapped({ x: left + reach, y: top - bounds.y });
      top += bounds.height + BETWEEN_ROWS;
    }
    left += reach + Math.max(...column.map(({ bounds }) => bounds.x + bounds.width)) + BETWEEN_COLUMNS - (c === 0 ? 64 : 0);
  }
  const placed = { ...document, layout: { ...document.layout, positions: { ...document.layout.positions, ...positions } } };
  return { ...placed.layout, sides: { ...placed.layout.sides, ...neededSides(placed, rooms.flat()) } };
}

/** In columns of nearly the same length, in the order given, from top to bottom. */
function split(ids: readonly string[], count: number): readonly (readonly string[])[] {
  const length = Math.ceil(ids.length / Math.max(1, count));
  return Array.from({ length: count }, (_, c) => ids.slice(c * length, (c + 1) * length)).filter((column) => column.length > 0);
}

/** The top left corner of the free place. */
function startOf(document: Document, ids: readonly string[]): Point {
  const constructs = document.model.constructs.filter(({ id }) => !ids.includes(id));
  if (constructs.length === 0) return { x: 0, y: 0 };
  const items = new Set(constructs.map(({ id }) => id));
  const paths = document.model.paths.filter(({ from, to }) => items.has(from) && items.has(to));
  const bounds: Rect = grow(drawScene({ ...document, model: { constructs, paths } }, { display: defaultDisplay, language: "en" }).bounds, 0);
  return { x: bounds.x, y: bounds.y + bounds.height + BELOW };
}

/** Only where the automatic rule would choose another side, so that boxes turn by themselves once paths are drawn. */
function neededSides(document: Document, wanted: readonly { readonly id: string; readonly side: Side }[]): Layout["sides"] {
  const automatic = rankedSides(document);
  return Object.fromEntries(wanted.filter(({ id, side }) => automatic.get(id)![0] !== side).map(({ id, side }) => [id, side]));
}

const snapped = ({ x, y }: Point): Point => ({ x: Math.round(x / SNAP) * SNAP + 0, y: Math.round(y / SNAP) * SNAP + 0 });
