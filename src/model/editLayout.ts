import type { Document, Point, Side } from "./document";

/** New centres of circles, in pixels at 100 %; ids that are unknown or places that are the same change nothing. */
export function moveConstructs(document: Document, positions: Readonly<Record<string, Point>>): Document {
  const { layout, model } = document;
  const moved = Object.entries(positions).filter(([id, { x, y }]) => {
    const before = layout.positions[id];
    return model.constructs.some((c) => c.id === id) && (before?.x !== x || before.y !== y);
  });
  if (moved.length === 0) return document;
  return { ...document, layout: { ...layout, positions: { ...layout.positions, ...Object.fromEntries(moved) } } };
}

/** Moves circles by so many pixels, as the arrow keys do. */
export function nudgeConstructs(document: Document, ids: readonly string[], by: Point): Document {
  const from = ids.flatMap((id) => {
    const at = document.layout.positions[id];
    return at === undefined ? [] : [[id, { x: at.x + by.x, y: at.y + by.y }] as const];
  });
  return moveConstructs(document, Object.fromEntries(from));
}

/** Forces the side where a construct's items stand; undefined leaves it to geometry again. */
export function setSide(document: Document, id: string, side: Side | undefined): Document {
  const { layout, model } = document;
  if (layout.sides[id] === side || !model.constructs.some((c) => c.id === id)) return document;
  const { [id]: _, ...others } = layout.sides;
  return { ...document, layout: { ...layout, sides: side === undefined ? others : { ...others, [id]: side } } };
}
