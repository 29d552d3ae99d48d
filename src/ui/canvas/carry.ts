import type { Document, Point } from "../../model/document";
import { commentsOf } from "../../model/editComments";
import { studio } from "../../store/store";
import { aligned, snapped } from "./align";
import { useGesture } from "./gesture";
import { targetOfNode } from "./target";

/** An element under the hand, by element id: the centre of a circle, the corner of a comment. */
export interface Moved {
  readonly id: string;
  readonly at: Point;
}

interface Keys {
  /** leaves the originals and carries copies */
  readonly altKey: boolean;
  /** keeps to the nearer of across and down */
  readonly shiftKey: boolean;
}

/** Where an element stands in the document. */
function restOf({ layout, ...document }: Document, id: string): Point | undefined {
  const target = targetOfNode(id);
  if (target.kind === "construct") return layout.positions[target.id];
  return target.kind === "comment" ? commentsOf({ layout, ...document }).find((one) => one.id === target.id)?.at : undefined;
}

/**
 * The hand moves what it holds, all of it by the same way: one construct alone comes in line or evenly spaced with its
 * neighbours, several and comments keep to the grid.
 */
export function carry(moved: readonly Moved[], keys: Keys): void {
  const { document } = studio.getState();
  const held = moved.flatMap(({ id, at }) => {
    const from = restOf(document, id);
    return from === undefined ? [] : [{ id, from, at }];
  });
  const [first] = held;
  if (first === undefined) return;
  const way = keys.shiftKey ? straight(first.from, first.at) : first.at;
  const alone = held.length === 1 && targetOfNode(first.id).kind === "construct";
  const others = Object.entries(document.layout.positions).flatMap(([id, point]) => (id === first.id && !keys.altKey ? [] : [point]));
  const rest = alone ? aligned(way, others) : snapped(way);
  const end = keys.shiftKey ? straight(first.from, rest) : rest;
  const by = { x: end.x - first.from.x, y: end.y - first.from.y };
  if (keys.altKey) {
    const ids = (kind: "construct" | "comment"): readonly string[] => held.flatMap(({ id }) => { const target = targetOfNode(id); return target.kind === kind ? [target.id] : []; });
    useGesture.setState({ live: undefined, copying: { constructs: ids("construct"), comments: ids("comment"), by } });
  } else {
    useGesture.setState({ copying: undefined, live: Object.fromEntries(held.map(({ id, from }) => [id, { x: from.x + by.x, y: from.y + by.y }])) });
  }
}

/** The point on the level or upright line through `from` that is nearer to `to`. */
const straight = (from: Point, to: Point): Point => (Math.abs(to.x - from.x) >= Math.abs(to.y - from.y) ? { x: to.x, y: from.y } : { x: from.x, y: to.y });
