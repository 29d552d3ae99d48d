import { useReactFlow } from "@xyflow/react";
import { useCallback, useEffect, type DragEvent } from "react";
import type { Scene } from "../../draw/scene";
import type { Point } from "../../model/document";
import { studio, useStudio } from "../../store/store";
import { snapped } from "./align";
import { useGesture, type Landing } from "./gesture";
import { constructAt, placeInList } from "./hit";
import { land, noRoom, refusal, sameLanding } from "./landing";

/** Variables dragged from the data panel, or items dragged on the canvas, land on a construct, in a list, or on empty canvas. */
export function useVariableDrop(sceneAtRest: () => Scene) {
  const { screenToFlowPosition } = useReactFlow();
  const dragging = useStudio((state) => state.dragColumns);
  // However the drag ends, nothing stays in the air.
  useEffect(() => {
    if (dragging === undefined) useGesture.setState({ dropping: undefined });
  }, [dragging]);

  const onDragOver = useCallback(
    (event: DragEvent) => {
      const { dragColumns, data, document } = studio.getState();
      if (dragColumns === undefined || dragColumns.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      const box = event.currentTarget.getBoundingClientRect();
      const pointer = { x: event.clientX - box.left, y: event.clientY - box.top };
      const landing = landingAt(sceneAtRest(), screenToFlowPosition({ x: event.clientX, y: event.clientY }));
      const reason = refusal(dragColumns, data?.columns ?? []) ?? noRoom(document.model, { landing, columns: dragColumns });
      event.dataTransfer.dropEffect = reason === undefined ? "copy" : "none";
      const { dropping } = useGesture.getState();
      // The same landing keeps its identity, so that the scene is not drawn again for every pixel.
      const kept = dropping !== undefined && sameLanding(dropping.landing, landing) ? dropping.landing : landing;
      useGesture.setState({ dropping: { landing: kept, columns: dragColumns, pointer, refusal: reason } });
    },
    [sceneAtRest, screenToFlowPosition],
  );
  const onDragLeave = useCallback((event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) useGesture.setState({ dropping: undefined });
  }, []);
  const onDrop = useCallback(
    (event: DragEvent) => {
      // Where the hand let go counts, not where the last movement was reported.
      onDragOver(event);
      const { dropping } = useGesture.getState();
      if (dropping === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      finishDrop(dropping);
    },
    [onDragOver],
  );
  // Entering counts as being over: what is drawn under the pointer changes as it moves, and a quick hand lets go before the next event.
  return { onDragEnter: onDragOver, onDragOver, onDragLeave, onDrop };
}

function landingAt(scene: Scene, point: Point): Landing {
  const circle = constructAt(scene, point);
  if (circle !== undefined) return { kind: "construct", id: circle, index: undefined };
  const place = placeInList(scene, point);
  if (place !== undefined) return { kind: "construct", id: place.construct, index: place.index };
  return { kind: "new", at: snapped(point) };
}

function finishDrop(dropping: NonNullable<ReturnType<typeof useGesture.getState>["dropping"]>): void {
  const { document, edit, setView } = studio.getState();
  useGesture.setState({ dropping: undefined });
  setView({ dragColumns: undefined, markedColumns: [] });
  if (dropping.refusal !== undefined) return;
  const { construct } = land(document, dropping);
  edit(dropping.landing.kind === "new" ? "canvas:step.add" : "canvas:step.assign", (before) => land(before, dropping).document);
  setView({ selection: [{ kind: "construct", id: construct }] });
}
