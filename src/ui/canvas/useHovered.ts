import { useEffect, useState, type RefObject } from "react";
import type { Point } from "../../model/document";
import type { Target } from "../../store/state";
import type { Size } from "../../draw/besideArrow";
import { targetOfEdge, targetOfNode } from "./target";

export type Pointed = Exclude<Target, { kind: "comment" }>;

export interface Hovered {
  readonly target: Pointed;
  /** the pointer within the pane, px */
  readonly at: Point;
  readonly room: Size;
}

/** So long a pointer rests before a card opens, ms: a pointer that passes by opens none. */
const REST = 450;

/** The construct, item or path on which the pointer rests; undefined while a button is held, and once the pointer has left it. */
export function useHovered(surface: RefObject<HTMLElement | null>, on: boolean): Hovered | undefined {
  const [hovered, setHovered] = useState<Hovered>();
  useEffect(() => {
    const pane = surface.current;
    if (pane === null || !on) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let under: string | undefined;
    const close = (): void => {
      clearTimeout(timer);
      under = undefined;
      setHovered(undefined);
    };
    const move = (event: PointerEvent): void => {
      if (event.pointerType === "touch" || event.buttons !== 0) return close();
      const id = idUnder(event.target as Element);
      if (id === under) return;
      close();
      under = id;
      const target = id === undefined ? undefined : pointed(id);
      if (target === undefined) return;
      const box = pane.getBoundingClientRect();
      const at = { x: event.clientX - box.x, y: event.clientY - box.y };
      timer = setTimeout(() => setHovered({ target, at, room: { width: box.width, height: box.height } }), REST);
    };
    const events = ["pointerdown", "pointerleave", "wheel"] as const;
    pane.addEventListener("pointermove", move);
    for (const name of events) pane.addEventListener(name, close, { capture: true, passive: true });
    window.addEventListener("keydown", close);
    return () => {
      close();
      window.removeEventListener("keydown", close);
      pane.removeEventListener("pointermove", move);
      for (const name of events) pane.removeEventListener(name, close, { capture: true });
    };
  }, [surface, on]);
  return on ? hovered : undefined;
}

/** What a part of the diagram belongs to; undefined on the empty canvas. */
function idUnder(element: Element): string | undefined {
  const own = element.closest<HTMLElement | SVGElement>("[data-of], .react-flow__edge, .react-flow__node");
  return own?.dataset["of"] ?? own?.dataset["id"];
}

function pointed(id: string): Pointed | undefined {
  const target = id.includes("->") ? targetOfEdge(id) : targetOfNode(id);
  return target.kind === "comment" ? undefined : target;
}
