import { useStore } from "@xyflow/react";
import { useCallback, useRef, type PointerEvent } from "react";
import { changeComment } from "../../model/editComments";
import { studio } from "../../store/store";
import { useGesture } from "./gesture";

/** A grip at the right edge of a comment: dragging it makes the comment wider or narrower, as one step. */
export function useWidthGrip(id: string, width: number) {
  const zoom = useStore((state) => state.transform[2]);
  const start = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const onPointerDown = useCallback(
    (event: PointerEvent) => {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, width };
    },
    [width],
  );
  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      if (start.current === undefined) return;
      useGesture.setState({ widening: { id, width: start.current.width + (event.clientX - start.current.x) / zoom } });
    },
    [id, zoom],
  );
  const onPointerUp = useCallback(() => {
    const { widening } = useGesture.getState();
    start.current = undefined;
    useGesture.setState({ widening: undefined });
    if (widening?.id === id) studio.getState().edit("canvas:step.write", (document) => changeComment(document, id, { width: widening.width }));
  }, [id]);
  return { onPointerDown, onPointerMove, onPointerUp };
}
