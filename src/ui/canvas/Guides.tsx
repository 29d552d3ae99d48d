import { ViewportPortal } from "@xyflow/react";
import { memo, useEffect, useRef } from "react";
import { RADIUS } from "../../draw/circle";
import type { Scene } from "../../draw/scene";
import type { Point } from "../../model/document";
import { studio } from "../../store/store";
import { guides, spans, type Guide } from "./align";
import { useGesture, type Gesture } from "./gesture";
import { targetOfNode } from "./target";
import { useLatest } from "./useLatest";

/** Thin lines that say with which constructs the one under the hand stands in line, and which distances are equal. Written at each of its steps, like what it carries. */
export const Guides = memo(function Guides({ scene }: { readonly scene: Scene }) {
  const inLine = useRef<SVGPathElement>(null);
  const even = useRef<SVGPathElement>(null);
  const latest = useLatest(scene);
  useEffect(
    () =>
      useGesture.subscribe((now, before) => {
        if (now.live === before.live && now.copying === before.copying) return;
        const held = heldCircle(now);
        const others = held === undefined ? [] : latest.current.constructs.filter(({ id, center }) => id !== held.id && (center.x !== held.at.x || center.y !== held.at.y)).map(({ center }) => center);
        write(inLine.current, held === undefined ? [] : guides(held.at, others).map(({ from, to }) => `M${from.x} ${from.y}L${to.x} ${to.y}`));
        write(even.current, held === undefined ? [] : spans(held.at, others).map(spanShape));
      }),
    [latest],
  );
  return (
    <ViewportPortal>
      <svg className="dg under-way" width={1} height={1} aria-hidden="true">
        <path ref={inLine} className="guide" />
        <path ref={even} className="span" />
      </svg>
    </ViewportPortal>
  );
});

function write(path: SVGPathElement | null, lines: readonly string[]): void {
  if (lines.length === 0) path?.removeAttribute("d");
  else path?.setAttribute("d", lines.join(""));
}

interface Held {
  /** the construct that moves, where it is no copy */
  readonly id: string | undefined;
  readonly at: Point;
}

/** The one construct under the hand, or the one that is copied; none where the hand holds several things. */
function heldCircle({ live, copying }: Pick<Gesture, "live" | "copying">): Held | undefined {
  if (copying !== undefined) {
    const [only, ...more] = [...copying.constructs, ...copying.comments];
    const from = only === undefined || more.length > 0 ? undefined : studio.getState().document.layout.positions[only];
    return from && { id: undefined, at: { x: from.x + copying.by.x, y: from.y + copying.by.y } };
  }
  const [only, ...more] = Object.entries(live ?? {});
  return only === undefined || more.length > 0 || targetOfNode(only[0]).kind !== "construct" ? undefined : { id: only[0], at: only[1] };
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
