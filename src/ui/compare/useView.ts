import { useCallback, useRef, useState, type KeyboardEvent, type PointerEvent, type WheelEvent } from "react";
import type { Rect } from "../../draw/scene";

/** The part of the diagram in view: shared by both sides, so that they move together. */
export interface View {
  /** 1: all of it */
  readonly zoom: number;
  /** of the middle, as shares of width and height */
  readonly x: number;
  readonly y: number;
}

const WHOLE: View = { zoom: 1, x: 0.5, y: 0.5 };
const [LEAST, MOST] = [1, 6];
const [STEP, SHIFT] = [1.25, 0.06];

/** The window of a view on a picture. */
export function windowOf({ zoom, x, y }: View, { x: left, y: top, width, height }: Rect): Rect {
  return { x: left + width * (x - 0.5 / zoom), y: top + height * (y - 0.5 / zoom), width: width / zoom, height: height / zoom };
}

/** What is looked at stays within the picture. */
export function within({ zoom, x, y }: View): View {
  const half = 0.5 / zoom;
  const kept = (at: number): number => Math.min(1 - half, Math.max(half, at));
  return { zoom, x: kept(x), y: kept(y) };
}

/** A view nearer or farther, such that the point of the picture at (across, down), as shares of the window, stays where it is. */
export function zoomed({ zoom, x, y }: View, by: number, { across, down }: { readonly across: number; readonly down: number }): View {
  const next = Math.min(MOST, Math.max(LEAST, zoom * by));
  const moved = (at: number, share: number): number => at + (share - 0.5) * (1 / zoom - 1 / next);
  return within({ zoom: next, x: moved(x, across), y: moved(y, down) });
}

/** One view for two pictures, and what moves it: wheel, drag, and keys. */
export function useView() {
  const [view, setView] = useState(WHOLE);
  const drag = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  const shares = (event: { clientX: number; clientY: number; currentTarget: Element }) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { across: (event.clientX - box.x) / Math.max(1, box.width), down: (event.clientY - box.y) / Math.max(1, box.height), width: Math.max(1, box.width), height: Math.max(1, box.height) };
  };
  const onWheel = useCallback((event: WheelEvent) => {
    const at = shares(event);
    setView((now) => zoomed(now, event.deltaY < 0 ? STEP : 1 / STEP, at));
  }, []);
  const onPointerDown = useCallback((event: PointerEvent) => {
    drag.current = { x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture?.(event.pointerId);
  }, []);
  const onPointerMove = useCallback((event: PointerEvent) => {
    const from = drag.current;
    if (from === undefined) return;
    const { width, height } = shares(event);
    drag.current = { x: event.clientX, y: event.clientY };
    setView((now) => within({ ...now, x: now.x - (event.clientX - from.x) / width / now.zoom, y: now.y - (event.clientY - from.y) / height / now.zoom }));
  }, []);
  const onPointerUp = useCallback(() => (drag.current = undefined), []);
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const middle = { across: 0.5, down: 0.5 };
    const moves: Readonly<Record<string, (now: View) => View>> = {
      "+": (now) => zoomed(now, STEP, middle),
      "-": (now) => zoomed(now, 1 / STEP, middle),
      ArrowLeft: (now) => within({ ...now, x: now.x - SHIFT }),
      ArrowRight: (now) => within({ ...now, x: now.x + SHIFT }),
      ArrowUp: (now) => within({ ...now, y: now.y - SHIFT }),
      ArrowDown: (now) => within({ ...now, y: now.y + SHIFT }),
    };
    const move = event.altKey || event.ctrlKey || event.metaKey ? undefined : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    setView(move);
  }, []);
  const reset = useCallback(() => setView(WHOLE), []);
  return { view, reset, handlers: { onWheel, onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp, onKeyDown, onDoubleClick: reset } };
}
