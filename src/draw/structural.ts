import type { Point } from "../model/document";
import type { Shape } from "../model/style";
import { along, direction, distance, pointOn, segmentMeets, toSegment } from "./geometry";
import { outerRadius, reach } from "./outline";
import type { Rect, SceneArrow } from "./scene";

const START_GAP = 2;
const TIP_GAP = 4;
/** width without a coefficient to show, px */
const PLAIN = 1.6;
/** free space that an arrow keeps from a circle which is not its own, px */
const CLEAR = 12;

export interface Disc {
  readonly id: string;
  readonly center: Point;
  readonly radius: number;
  /** absent: a circle */
  readonly shape?: Shape;
}

/** From the centre of a construct to its border in a direction, px. */
const rim = ({ shape = "circle", radius }: Disc, unit: Point): number => reach(shape, radius, unit);
const outer = ({ shape = "circle", radius }: Disc): number => outerRadius(shape, radius);

export interface StructuralLink {
  readonly id: string;
  readonly from: Disc;
  readonly to: Disc;
  /** every circle of the diagram */
  readonly discs: readonly Disc[];
  /** where items stand: a bent arrow takes the side that crosses fewer of them */
  readonly fans?: readonly Rect[];
  /** standardised coefficient; absent before an estimate */
  readonly coefficient: number | undefined;
  readonly thickness: boolean;
}

/** The arrow between two circles: as thick as its coefficient, and bent where a third circle stands in its way. */
export function structuralArrow(link: StructuralLink): SceneArrow {
  const { from, to, coefficient } = link;
  const width =
    coefficient === undefined || !link.thickness ? PLAIN : 1.25 + 5 * Math.min(1.5, Math.abs(coefficient));
  const bend = bendOf(link);
  const out = direction(from.center, bend ?? to.center);
  const back = direction(to.center, bend ?? from.center);
  return {
    id: link.id,
    kind: "structural",
    direction: "reflective",
    from: along(from.center, out, rim(from, out) + START_GAP),
    to: along(to.center, back, rim(to, back) + TIP_GAP),
    ...(bend ? { bend } : {}),
    width,
    head: { length: 8 + 1.9 * width, halfWidth: 3.4 + 1.15 * width },
    level: undefined,
    negative: (coefficient ?? 0) < 0,
  };
}

/** Control point of the gentlest curve that passes every third circle; absent where the straight line does. */
function bendOf({ from, to, discs, fans = [] }: StructuralLink): Point | undefined {
  const [a, b] = [from.center, to.center];
  const length = distance(a, b);
  if (length <= from.radius + to.radius) return undefined;
  const third = discs.filter((disc) => disc.id !== from.id && disc.id !== to.id);
  if (third.every((disc) => toSegment(disc.center, a, b) >= outer(disc) + CLEAR)) return undefined;
  const near = third.filter((disc) => toSegment(disc.center, a, b) < outer(disc) + CLEAR + length * 0.75);
  const unit = direction(a, b);
  const curves = preferred(near, a, unit).map((sign) => gentlest({ a, b, discs: near, normal: { x: -unit.y * sign, y: unit.x * sign } }));
  const price = ({ bend, push, room }: Curve): number =>
    push / 200 + (room < CLEAR ? 50 : 0) + fans.filter((fan) => curveMeets(fan, a, b, bend)).length;
  return curves.reduce((best, curve) => (price(curve) < price(best) ? curve : best)).bend;
}

interface Curve {
  readonly bend: Point;
  /** from the straight line to the control point, px */
  readonly push: number;
  /** least distance to the rim of a third circle, px */
  readonly room: number;
}

interface Detour {
  readonly a: Point;
  readonly b: Point;
  readonly normal: Point;
  readonly discs: readonly Disc[];
}

/** The flattest curve to one side that keeps clear of the circles, or the clearest if none does. */
function gentlest({ a, b, normal, discs }: Detour): Curve {
  const half = pointOn(a, b, undefined, 0.5);
  const most = Math.min(720, distance(a, b) * 1.2 + 120);
  let best: Curve | undefined;
  for (let push = 30; push <= most; push += 30) {
    const bend = along(half, normal, push);
    const curve = { bend, push, room: roomOf(a, b, bend, discs) };
    if (curve.room >= CLEAR) return curve;
    if (!best || curve.room > best.room) best = curve;
  }
  return best!;
}

function curveMeets(rect: Rect, a: Point, b: Point, bend: Point): boolean {
  for (let k = 0; k < 12; k++) if (segmentMeets(rect, pointOn(a, b, bend, k / 12), pointOn(a, b, bend, (k + 1) / 12))) return true;
  return false;
}

/** First the side away from the circles in the way, so that two equal detours are always decided alike. */
function preferred(near: readonly Disc[], a: Point, unit: Point): readonly [number, number] {
  const weight = near.reduce((sum, { center }) => sum + Math.sign(Math.round(unit.x * (center.y - a.y) - unit.y * (center.x - a.x))), 0);
  return weight > 0 ? [-1, 1] : [1, -1];
}

/** Least distance from a curve to the rim of the circles, px; negative where it cuts one. */
function roomOf(a: Point, b: Point, bend: Point, discs: readonly Disc[]): number {
  let room = Infinity;
  const steps = 24;
  for (let k = 0; k < steps; k++) {
    const [p, q] = [pointOn(a, b, bend, k / steps), pointOn(a, b, bend, (k + 1) / steps)];
    for (const disc of discs) room = Math.min(room, toSegment(disc.center, p, q) - outer(disc));
  }
  return room;
}
