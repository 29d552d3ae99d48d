import { getViewportForBounds, useReactFlow, useStoreApi, type Viewport } from "@xyflow/react";
import { useCallback, useEffect, useRef, type RefObject } from "react";
import { boundsOf, middle, rectAround } from "../../draw/geometry";
import type { Rect, Scene } from "../../draw/scene";
import type { Point } from "../../model/document";
import { provideServices } from "../../store/services";
import type { Mode, Target } from "../../store/state";
import { studio } from "../../store/store";
import { focusTarget } from "./focus";
import { roomOfFoot } from "./Foot";
import { autoLayout } from "./layingOut";
import { elementId } from "./target";
import { useLatest } from "./useLatest";

/** At the least, a chain of a hundred constructs is in view. */
export const ZOOM = { least: 0.05, most: 2.5 } as const;
/** Room for what floats over the canvas: tools above while building, what explains the diagram below, what is ghosted below while pruning. */
const around = (mode: Mode) => ({ top: mode === "build" ? "76px" : "20px", bottom: `${mode === "prune" ? Math.max(72, roomOfFoot()) : roomOfFoot()}px`, left: "32px", right: "32px" }) as const;

/**
 * Which part of the diagram is in view. A document just opened is shown whole, never larger than life;
 * and what was in view whole stays so when panels come and go.
 */
export function useViewport(scene: Scene) {
  const { setViewport, setCenter, zoomIn, zoomOut, zoomTo } = useReactFlow();
  const flow = useStoreApi();
  const latest = useLatest(scene);

  const fitted = useRef<Fitted>(undefined);

  const fit = useCallback(() => {
    const view = wholeView(latest, flow.getState());
    fitted.current = view && { view, at: performance.now() };
    if (view !== undefined) void setViewport(view, glide());
  }, [flow, setViewport, latest]);

  const fitSelection = useCallback(() => {
    const bounds = boundsOf(studio.getState().selection.flatMap((target) => boxOf(latest.current, target) ?? []));
    const { width, height } = flow.getState();
    if (bounds.width === 0) return fit();
    if (width === 0) return;
    void setViewport(getViewportForBounds(bounds, width, height, ZOOM.least, CLOSE, around(studio.getState().mode)), glide());
  }, [flow, setViewport, latest, fit]);
  useEffect(() => {
    const focusSelection = () => {
      const [first] = studio.getState().selection;
      if (first !== undefined) focusTarget(first);
    };
    return provideServices({ focusSelection, fitView: fit, fitSelection, arrange: () => void autoLayout(), zoomIn: () => void zoomIn(glide()), zoomOut: () => void zoomOut(glide()), zoomReset: () => void zoomTo(1, glide()) });
  }, [fit, fitSelection, zoomIn, zoomOut, zoomTo]);

  useEffect(() => {
    let whole = true;
    let size = { width: 0, height: 0 };
    return flow.subscribe(({ width, height, transform }) => {
      const appeared = size.width === 0 && width > 0;
      const resized = width !== size.width || height !== size.height;
      const { bounds } = latest.current;
      if (appeared || (resized && (isFitted(fitted.current, transform) || (whole && !shows({ bounds, transform, width, height }))))) queueMicrotask(fit);
      else whole = bounds.width > 0 && shows({ bounds, transform, width, height });
      size = { width, height };
    });
  }, [flow, fit, latest]);
  useEffect(
    () =>
      studio.subscribe((state, before) => {
        // Cards come onto the diagram, and what explains them under it; at the end of a run there is more to explain.
        const widened = state.bootstrap?.state !== before.bootstrap?.state && (before.bootstrap === undefined || before.bootstrap.state === "running");
        const folded = state.document.layout.folded !== before.document.layout.folded && state.document.model === before.document.model;
        if ((state.mode === before.mode && !widened && !folded) || !isFitted(fitted.current, flow.getState().transform)) return;
        // The panels of the new mode have their sizes in the frame after the next.
        requestAnimationFrame(() => requestAnimationFrame(fit));
      }),
    [flow, fit],
  );

  useEffect(
    () =>
      studio.subscribe((state, before) => {
        const opened = state.document !== before.document && state.past.length === 0 && state.future.length === 0;
        const arranged = state.past !== before.past && state.past.at(-1)?.label === "canvas:step.layout";
        if (opened || arranged) requestAnimationFrame(fit);
      }),
    [fit],
  );
  useEffect(
    () =>
      studio.subscribe((state, before) => {
        const [target] = state.selection;
        if (state.selection === before.selection || state.selection.length !== 1 || target === undefined) return;
        // The element may have to be drawn first.
        requestAnimationFrame(() => {
          const at = placeOf(latest, target);
          if (at !== undefined && !sees(at, flow.getState())) void setCenter(at.x, at.y, { zoom: flow.getState().transform[2], ...glide() });
        });
      }),
    [flow, setCenter, latest],
  );
  useEffect(() => {
    let done = studio.getState().past;
    return studio.subscribe((state, before) => {
      if (state.selection === before.selection || state.past === done || state.selection.length < 2) return;
      done = state.past;
      if (!PUT_IN.has(state.past.at(-1)?.label ?? "")) return;
      // What came in together is seen together: as it is where that is possible, else with everything.
      requestAnimationFrame(() => {
        const { transform, width, height } = flow.getState();
        const places = state.selection.flatMap((target) => placeOf(latest, target) ?? []);
        if (places.every((at) => sees(at, { transform, width, height }))) return;
        const bounds = boundsOf(state.selection.flatMap((target) => boxOf(latest.current, target) ?? []));
        const [, , zoom] = transform;
        const at = middle(bounds);
        if (bounds.width * zoom < width && bounds.height * zoom < height) void setCenter(at.x, at.y, { zoom, ...glide() });
        else fit();
      });
    });
  }, [flow, setCenter, latest, fit]);
  return fit;
}

/** Steps after which several new elements are selected. */
const PUT_IN: ReadonlySet<string> = new Set(["canvas:step.paste", "canvas:step.duplicate"]);

/** Closest look that showing a selection takes. */
const CLOSE = 1.6;

/** A thing with what belongs to it: a construct with its items, a path with its ends. */
function boxOf({ constructs, items, comments }: Scene, target: Target): Rect | undefined {
  const ofConstruct = (id: string): readonly Rect[] => [
    ...constructs.filter((circle) => circle.id === id).map(({ center, radius }) => rectAround(center, 2 * radius, 2 * radius)),
    ...items.filter((item) => item.construct === id).map(({ box }) => box),
  ];
  if (target.kind === "construct") return boundsOf(ofConstruct(target.id));
  if (target.kind === "path") return boundsOf([...ofConstruct(target.from), ...ofConstruct(target.to)]);
  if (target.kind === "comment") return comments.find(({ id }) => id === target.id)?.box;
  return items.find(({ id }) => id === elementId(target))?.box;
}

/** Middle of a construct or item; a path always has an end in view worth looking at, so it does not move the view. */
function placeOf(latest: RefObject<Scene>, target: Target): Point | undefined {
  const { constructs, items, comments } = latest.current;
  if (target.kind === "construct") return constructs.find(({ id }) => id === target.id)?.center;
  if (target.kind === "comment") {
    const note = comments.find(({ id }) => id === target.id);
    return note && middle(note.box);
  }
  const item = target.kind === "item" ? items.find(({ id }) => id === elementId(target)) : undefined;
  return item === undefined ? undefined : { x: item.box.x + item.box.width / 2, y: item.box.y + item.box.height / 2 };
}

function sees({ x, y }: Point, { transform: [left, top, zoom], width, height }: Pick<View, "transform" | "width" | "height">): boolean {
  const [across, down] = [x * zoom + left, y * zoom + top];
  return across >= 0 && down >= 0 && across <= width && down <= height;
}

/** The view that shows everything, never larger than life; none while there is nothing to show or nowhere. */
function wholeView(latest: RefObject<Scene>, { width, height }: { readonly width: number; readonly height: number }): Viewport | undefined {
  const { bounds } = latest.current;
  if (width === 0 || height === 0 || bounds.width === 0) return undefined;
  return getViewportForBounds(bounds, width, height, ZOOM.least, 1, around(studio.getState().mode));
}

interface View {
  readonly bounds: Rect;
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

/** Whether all of the diagram is inside the pane. */
function shows({ bounds, transform: [x, y, zoom], width, height }: View): boolean {
  const [left, top] = [bounds.x * zoom + x, bounds.y * zoom + y];
  return left >= 0 && top >= 0 && left + bounds.width * zoom <= width && top + bounds.height * zoom <= height;
}

/** The view that was last fitted: as long as nobody moves it, it is fitted again when the room around it changes. */
interface Fitted {
  readonly view: Viewport;
  readonly at: number;
}

/** A view takes this long to glide into place, ms. */
const GLIDE = 200;

function isFitted(fitted: Fitted | undefined, [x, y, zoom]: View["transform"]): boolean {
  if (fitted === undefined) return false;
  const { view, at } = fitted;
  const gliding = performance.now() - at < GLIDE + 100;
  return gliding || (Math.abs(view.x - x) < 1 && Math.abs(view.y - y) < 1 && Math.abs(view.zoom - zoom) < 0.001);
}

/** How the view gets to another place: at once for those who want no motion, asked for each time. */
const glide = (): { readonly duration: number } => ({ duration: prefersStillness() ? 0 : GLIDE });
const prefersStillness = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
