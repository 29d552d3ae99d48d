import type { Layout, Point } from "../model/document";
import { distance, grow, sharedArea } from "./geometry";
import type { Rect } from "./scene";

/** The parts of a construct's room around its centre: circle, boxes and the strip where their numbers stand. */
export interface Room {
  readonly circle: Rect;
  readonly parts: readonly Rect[];
}

const GRID = 10;
const STEP = 40;
/** free space between two rooms, px */
const AIR = 10;
/** rings of the search for a free place */
const RINGS = 60;

interface Around {
  readonly pinned: Layout["positions"];
  readonly rooms: ReadonlyMap<string, Room>;
}

/**
 * Places made for a free page, bent so that pinned constructs stand where they are: the others follow the pinned ones that
 * are nearest to them, and go to the nearest free place where they would cover something.
 */
export function placeAround(free: Layout["positions"], { pinned, rooms }: Around): Layout["positions"] {
  const held = Object.keys(free).filter((id) => pinned[id] !== undefined);
  const placed: Record<string, Point> = Object.fromEntries(held.map((id) => [id, pinned[id]!]));
  const taken: Rect[] = held.flatMap((id) => partsAt(rooms.get(id)!, pinned[id]!));
  const others = Object.keys(free).filter((id) => pinned[id] === undefined);
  const near = (id: string): number => Math.min(...held.map((other) => distance(free[other]!, free[id]!)));
  for (const id of others.toSorted((a, b) => near(a) - near(b))) {
    const at = freePlace(bent(free[id]!, held.map((other) => [free[other]!, pinned[other]!])), rooms.get(id)!, taken);
    placed[id] = at;
    taken.push(...partsAt(rooms.get(id)!, at));
  }
  return Object.fromEntries(Object.keys(free).map((id) => [id, placed[id]!]));
}

/** A place moved as the fixed ones were, the nearer the more. */
function bent(at: Point, fixed: readonly (readonly [Point, Point])[]): Point {
  let [x, y, sum] = [0, 0, 0];
  for (const [from, to] of fixed) {
    const weight = 1 / (distance(at, from) + 40) ** 2;
    x += weight * (to.x - from.x);
    y += weight * (to.y - from.y);
    sum += weight;
  }
  return { x: at.x + x / sum, y: at.y + y / sum };
}

const partsAt = ({ parts }: Room, { x, y }: Point): readonly Rect[] => parts.map((part) => ({ ...part, x: part.x + x, y: part.y + y }));

function freePlace(wanted: Point, room: Room, taken: readonly Rect[]): Point {
  const isFree = (at: Point): boolean => partsAt(room, at).every((part) => taken.every((other) => sharedArea(grow(part, AIR), other) === 0));
  for (let ring = 0; ring <= RINGS; ring++) {
    const count = ring === 0 ? 1 : Math.min(48, 8 * ring);
    for (let k = 0; k < count; k++) {
      const turn = (2 * Math.PI * k) / count;
      const at = snapped({ x: wanted.x + ring * STEP * Math.cos(turn), y: wanted.y + ring * STEP * Math.sin(turn) });
      if (isFree(at)) return at;
    }
  }
  return snapped(wanted);
}

const snapped = ({ x, y }: Point): Point => ({ x: Math.round(x / GRID) * GRID + 0, y: Math.round(y / GRID) * GRID + 0 });
