import { ViewportPortal } from "@xyflow/react";
import { RADIUS } from "../../draw/circle";
import type { Scene } from "../../draw/scene";
import type { Point } from "../../model/document";
import { useStudio } from "../../store/store";
import { guides, spans, type Guide } from "./align";
import { useGesture, type Gesture } from "./gesture";
import { targetOfNode } from "./target";

/** Thin lines that say with which constructs the one under the hand stands in line, and which distances are equal. */
export function Guides({ scene }: { readonly scene: Scene }) {
  const held = useGesture(heldCircle);
  const from = useStudio((state) => (held?.copyOf === undefined ? undefined : state.document.layout.positions[held.copyOf]));
  const point = held === undefined ? undefined : held.at ?? (from && { x: from.x + held.by.x, y: from.y + held.by.y });
  if (point === undefined) return null;
  const others = scene.constructs.filter(({ center }) => center.x !== point.x || center.y !== point.y).map(({ center }) => center);
  return (
    <ViewportPortal>
      <svg className="dg under-way" width={1} height={1} aria-hidden="true">
        {guides(point, others).map((guide, index) => (
          <line key={index} className="guide" x1={guide.from.x} y1={guide.from.y} x2={guide.to.x} y2={guide.to.y} />
        ))}
        {spans(point, others).map((span, index) => (
          <path key={index} className="span" d={spanShape(span)} />
        ))}
      </svg>
    </ViewportPortal>
  );
}

interface Held {
  readonly at: Point | undefined;
  readonly copyOf: string | undefined;
  readonly by: Point;
}

const NOWHERE: Point = { x: 0, y: 0 };
let last: { readonly live: Gesture["live"]; readonly copying: Gesture["copying"]; readonly held: Held | undefined } | undefined;

/** The one construct under the hand, or the one that is copied; none where the hand holds several things. */
function heldCircle({ live, copying }: Gesture): Held | undefined {
  if (last === undefined || last.live !== live || last.copying !== copying) last = { live, copying, held: find({ live, copying }) };
  return last.held;
}

function find({ live, copying }: Pick<Gesture, "live" | "copying">): Held | undefined {
  if (copying !== undefined) return copying.constructs.length === 1 && copying.comments.length === 0 ? { at: undefined, copyOf: copying.constructs[0], by: copying.by } : undefined;
  const [only, ...more] = Object.entries(live ?? {});
  return only === undefined || more.length > 0 || targetOfNode(only[0]).kind !== "construct" ? undefined : { at: only[1], copyOf: undefined, by: NOWHERE };
}

/** half the height of the ticks at both ends, px */
const TICK = 5;

/** A line with a tick at each end, from rim to rim. */
function spanShape({ from, to }: Guide): string {
  const level = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y);
  const [a, b] = level ? [from.x, to.x] : [from.y, to.y];
  const inset = b - a > 2 * RADIUS + 12 ? RADIUS + 3 : 0;
  const [start, end] = [a + inset, b - inset];
  const side = level ? (from.y + to.y) / 2 : (from.x + to.x) / 2;
  const tick = (at: number): string => (level ? `M${at} ${side - TICK}v${2 * TICK}` : `M${side - TICK} ${at}h${2 * TICK}`);
  return `${level ? `M${start} ${side}H${end}` : `M${side} ${start}V${end}`}${tick(start)}${tick(end)}`;
}
