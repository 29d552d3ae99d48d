import { graphlib, layout as dagreLayout } from "@dagrejs/dagre";
import type { Document, Layout, Point, Side } from "../model/document";
import { displayName, type PathModel } from "../model/types";
import { fitName } from "./circle";
import { placeFan } from "./fan";
import { boundsOf, rectAround } from "./geometry";
import type { Rect } from "./scene";
import { layoutCost } from "./layoutCost";
import { rankedSides } from "./sides";

/** between two things of one rank, and between ranks, px */
const BETWEEN = 44;
const RANK_GAP = 170;
const SNAP = 10;
const RANKERS = ["network-simplex", "tight-tree", "longest-path"] as const;

/**
 * A layout from nothing: constructs from left to right by their place in the chain of paths, few crossings,
 * room for every fan of items. Same model, same layout. Sides are forced only where the automatic rule would choose another.
 */
export function arrange(model: PathModel): Layout {
  if (model.constructs.length === 0) return { positions: {}, sides: {} };
  let best: { readonly layout: Layout; readonly cost: number } | undefined;
  for (const ranker of RANKERS) {
    const rough = withPositions(model, rank(model, ranker, () => rectAround({ x: 0, y: 0 }, 220, 220)));
    const layout = settle(model, ranker, rankedSides(rough));
    const cost = layoutCost({ title: "", model, layout });
    if (!best || cost < best.cost) best = { layout, cost };
  }
  return best!.layout;
}

const withPositions = (model: PathModel, positions: Layout["positions"]): Document => ({
  title: "",
  model,
  layout: { positions, sides: {} },
});

/** Ranks once more with the true room of each fan, then keeps the sides that this room was made for. */
function settle(model: PathModel, ranker: string, sides: ReadonlyMap<string, readonly Side[]>): Layout {
  const extents = new Map(
    model.constructs.map((construct) => {
      const { radius } = fitName(displayName(construct), true);
      const center = { x: 0, y: 0 };
      const fan = placeFan({ items: construct.items, center, radius, sides: sides.get(construct.id)! });
      return [construct.id, boundsOf([rectAround(center, 2 * radius, 2 * radius), ...fan.map(({ box }) => box)])];
    }),
  );
  const positions = rank(model, ranker, (id) => extents.get(id)!);
  const automatic = rankedSides(withPositions(model, positions));
  const forced = model.constructs.flatMap(({ id, items }) => {
    const [wanted, found] = [sides.get(id)![0]!, automatic.get(id)![0]!];
    return items.length > 0 && wanted !== found ? [[id, wanted] as const] : [];
  });
  return { positions, sides: Object.fromEntries(forced) };
}

/** Centres of the circles; `extent` is the room of a construct around its centre. */
function rank(model: PathModel, ranker: string, extent: (id: string) => Rect): Readonly<Record<string, Point>> {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: BETWEEN, ranksep: RANK_GAP, edgesep: 30, ranker });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of model.constructs) {
    const { width, height } = extent(id);
    graph.setNode(id, { width, height });
  }
  for (const { from, to } of model.paths) if (graph.hasNode(from) && graph.hasNode(to)) graph.setEdge(from, to);
  dagreLayout(graph);
  const placed = model.constructs.map(({ id }) => {
    const { x, y } = graph.node(id) as Point;
    const room = extent(id);
    return { id, column: Math.round(x), room, y: y - (room.y + room.height / 2) };
  });
  const columns = alignColumns(placed);
  return Object.fromEntries(placed.map(({ id, column, y }) => [id, { x: snap(columns.get(column)!), y: snap(y) }]));
}

const snap = (value: number): number => Math.round(value / SNAP) * SNAP + 0;

/** One x for the circles of each rank, whatever the widths of their fans. */
function alignColumns(placed: readonly { readonly column: number; readonly room: Rect }[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  let edge = 0;
  for (const column of [...new Set(placed.map((p) => p.column))].sort((a, b) => a - b)) {
    const rooms = placed.filter((p) => p.column === column).map((p) => p.room);
    const left = Math.max(...rooms.map((room) => -room.x));
    const right = Math.max(...rooms.map((room) => room.x + room.width));
    columns.set(column, edge + left);
    edge += left + right + RANK_GAP;
  }
  return columns;
}
