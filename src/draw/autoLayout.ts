import { graphlib, layout as dagreLayout } from "@dagrejs/dagre";
import type { Document, Layout, Point, Side } from "../model/document";
import { dimensionsOf } from "../model/hierarchy";
import { displayName, type Path, type PathModel } from "../model/types";
import { fitName } from "./circle";
import { packColumns } from "./columns";
import { placeAround, type Room } from "./placeAround";
import { placeFan } from "./fan";
import { boundsOf, grow, rectAround } from "./geometry";
import { improveLayout } from "./improveLayout";
import { rankedSides } from "./sides";

/** between two constructs of one rank, px */
const BETWEEN = 40;
const SNAP = 10;
const ORIGIN = { x: 0, y: 0 };

/**
 * A layout from nothing: constructs from left to right by their place in the chain of paths, few crossings,
 * room for every fan of items. Same model, same layout. Sides are forced only where the automatic rule would choose another.
 * @param pinned  constructs that stay where they are, and the sides that were forced for them; the others find their places around these
 */
export function arrange(model: PathModel, pinned: Pick<Layout, "positions" | "sides"> = NOTHING): Layout {
  if (model.constructs.length === 0) return { positions: {}, sides: {} };
  const circle = { radius: 64, circle: rectAround(ORIGIN, 220, 220), parts: [rectAround(ORIGIN, 220, 220)] };
  const rough = rank(model, () => circle);
  const sides = startingSides(model, rankedSides(documentOf(model, rough, {})));
  const rooms = new Map(model.constructs.map(({ id }) => [id, roomOf(model, id, sides.get(id)!)]));
  const free = rank(model, (id) => rooms.get(id)!);
  const held = model.constructs.map(({ id }) => id).filter((id) => pinned.positions[id] !== undefined);
  const positions = held.length === 0 ? free : placeAround(free, { pinned: pinned.positions, rooms });
  const first = { ...Object.fromEntries(model.constructs.map(({ id }) => [id, sides.get(id)![0]!])), ...pinned.sides };
  return withoutNeedless(improveLayout(documentOf(model, positions, first), held, Object.keys(pinned.sides)), pinned.sides);
}

/** As published models are drawn: items of the first causes on the left, of the last effects on the right, of what mediates above or below. */
function startingSides(model: PathModel, ranked: ReadonlyMap<string, readonly Side[]>): ReadonlyMap<string, readonly Side[]> {
  const links = drawnLinks(model);
  const [causes, effects] = [new Set(links.map(({ from }) => from)), new Set(links.map(({ to }) => to))];
  return new Map(
    [...ranked].map(([id, sides]) => {
      const across = sides.filter((side) => side === "top" || side === "bottom");
      const first: readonly Side[] = !effects.has(id) ? ["left"] : !causes.has(id) ? ["right"] : across;
      return [id, [...first, ...sides.filter((side) => !first.includes(side))]];
    }),
  );
}

const documentOf = (model: PathModel, positions: Layout["positions"], sides: Layout["sides"]): Document => ({
  title: "",
  model,
  layout: { positions, sides },
});

const NOTHING = { positions: {}, sides: {} };

/** Forgets the sides that the automatic rule would find by itself, so that they follow when the person moves things. */
function withoutNeedless({ model, layout }: Document, forced: Layout["sides"]): Layout {
  const automatic = rankedSides(documentOf(model, layout.positions, {}));
  const needed = model.constructs.filter(({ id, items }) => (items.length > 0 && automatic.get(id)![0] !== layout.sides[id]) || forced[id] !== undefined);
  return { positions: layout.positions, sides: Object.fromEntries(needed.map(({ id }) => [id, layout.sides[id]!])) };
}


/** The room of a construct around its centre: circle, boxes, and the strip before the boxes where their numbers stand. */
export function roomOf(model: PathModel, id: string, sides: readonly Side[]): Room {
  const construct = model.constructs.find((candidate) => candidate.id === id)!;
  const { radius } = fitName(displayName(construct), true);
  const circle = rectAround(ORIGIN, 2 * radius, 2 * radius);
  const fan = placeFan({ items: construct.items, center: ORIGIN, radius, sides });
  const fans = [...new Set(fan.map(({ side }) => side))].map((side) =>
    grow(boundsOf(fan.filter((item) => item.side === side).flatMap(({ box, port }) => [box, rectAround(port, 100, 40)])), 2),
  );
  return { circle, parts: [circle, ...fans] };
}

/** Centres of the circles. */
function rank(model: PathModel, room: (id: string) => Room): Readonly<Record<string, Point>> {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: BETWEEN, ranksep: 120, edgesep: 40 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of model.constructs) {
    const { width, height } = boundsOf(room(id).parts);
    graph.setNode(id, { width, height });
  }
  for (const { from, to } of drawnLinks(model)) if (graph.hasNode(from) && graph.hasNode(to)) graph.setEdge(from, to);
  dagreLayout(graph);
  const boxes = model.constructs.map(({ id }) => ({ id, ...(graph.node(id) as Point) }));
  const turn = readsUpward(boxes) ? -1 : 1;
  const members = boxes.map(({ id, x, y }) => {
    const whole = boundsOf(room(id).parts);
    return { id, column: Math.round(x), y: turn * y - (whole.y + whole.height / 2), ...room(id) };
  });
  const columns = packColumns(members);
  return Object.fromEntries(members.map(({ id, column, y }) => [id, { x: snap(columns.get(column)!), y: snap(y) }]));
}

/**
 * Paths, and what else keeps constructs together: those that measure another stand before it, or behind it where it is a last effect;
 * a moderator stands before what it has an effect on, as its path says already.
 */
function drawnLinks(model: PathModel): readonly Path[] {
  const [causes, effects] = [new Set(model.paths.map(({ from }) => from)), new Set(model.paths.map(({ to }) => to))];
  const nested = model.constructs.flatMap((construct) =>
    dimensionsOf(model, construct).map(({ id }): Path => (effects.has(construct.id) && !causes.has(construct.id) ? { from: construct.id, to: id } : { from: id, to: construct.id })),
  );
  return [...model.paths, ...nested];
}

/** Whether most constructs of a column stand above those that the model names before them; then the picture is turned over. */
function readsUpward(boxes: readonly Point[]): boolean {
  let upward = 0;
  for (const [k, a] of boxes.entries())
    for (const b of boxes.slice(k + 1)) if (Math.abs(a.x - b.x) < 1) upward += Math.sign(a.y - b.y);
  return upward > 0;
}

const snap = (value: number): number => Math.round(value / SNAP) * SNAP + 0;
