import { useReactFlow } from "@xyflow/react";
import { useCallback, useEffect, useRef, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Scene } from "../../draw/scene";
import { studio } from "../../store/store";
import { chooseTool, noteAt, placeConstruct } from "./actions";
import { snapped } from "./align";
import { aimAt, beginConnecting, cancelConnecting, finishConnecting, finishFresh } from "./connecting";
import { targetOfElement } from "./focus";
import { useGesture } from "./gesture";
import { constructAt } from "./hit";
import { useLatest } from "./useLatest";

/** A press that moves less than this is a click, px. */
const CLICK = 5;

/**
 * Drawing with the mouse: arrows dragged from a port, or from anywhere on a circle with the path tool (press and drag,
 * or click and click); circles placed with the construct tool.
 */
export function usePointer(scene: Scene) {
  const { t } = useTranslation();
  const { screenToFlowPosition } = useReactFlow();
  const latest = useLatest(scene);
  /** where the button went down to draw an arrow */
  const pressed = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  const at = useCallback((event: { clientX: number; clientY: number }) => screenToFlowPosition({ x: event.clientX, y: event.clientY }), [screenToFlowPosition]);

  const onPointerDownCapture = useCallback(
    (event: PointerEvent) => {
      if (event.button !== 0) return;
      const point = at(event);
      const { connecting } = useGesture.getState();
      const { tool } = studio.getState();
      const port = event.target instanceof Element && event.target.closest("[data-port]") !== null;
      const under = constructAt(latest.current, point);
      if (connecting?.by === "mouse" && under !== undefined) {
        // The second click of two: the release decides.
        pressed.current = { x: event.clientX, y: event.clientY };
      } else if (under !== undefined && (port || tool === "path")) {
        pressed.current = { x: event.clientX, y: event.clientY };
        beginConnecting(under, "mouse", point);
      } else return;
      event.stopPropagation();
    },
    [at, latest],
  );

  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      if (studio.getState().tool === "construct") useGesture.setState({ placing: snapped(at(event)) });
    },
    [at],
  );
  const onPointerLeave = useCallback(() => useGesture.setState({ placing: undefined }), []);

  useEffect(() => {
    const move = (event: globalThis.PointerEvent) => useGesture.getState().connecting !== undefined && aimAt(latest.current, at(event));
    const up = (event: globalThis.PointerEvent) => {
      const start = pressed.current;
      pressed.current = undefined;
      const { connecting } = useGesture.getState();
      if (start === undefined || connecting === undefined) return;
      const click = Math.hypot(event.clientX - start.x, event.clientY - start.y) < CLICK;
      // A click on the first construct leaves the arrow in the air until the second click.
      if (click && connecting.to === undefined && connecting.onto === undefined) return;
      const outcome = finishConnecting();
      if (outcome === "nowhere" && !click && finishFresh(t("canvas:newConstruct"))) return;
      if (outcome === "refused" && click) return;
      cancelConnecting();
      if (!(outcome === "drawn" && event.shiftKey)) chooseTool("select");
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", up);
    return () => {
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", up);
    };
  }, [at, latest, t]);

  const onPaneClick = useCallback(
    (event: { clientX: number; clientY: number }) => {
      const { tool } = studio.getState();
      if (tool === "construct") placeConstruct(at(event), t("canvas:newConstruct"));
      else if (tool === "comment") noteAt(at(event));
      else if (useGesture.getState().connecting !== undefined) chooseTool("select");
    },
    [at, t],
  );
  const onDoubleClick = useCallback(
    (event: React.MouseEvent) => {
      if (!(event.target instanceof Element) || studio.getState().tool !== "select") return;
      const target = targetOfElement(event.target);
      if (target?.kind === "construct") studio.getState().setView({ renaming: target.id });
      if (target?.kind === "comment") studio.getState().setView({ writing: target.id });
      if (event.target.classList.contains("react-flow__pane")) placeConstruct(at(event), t("canvas:newConstruct"));
    },
    [at, t],
  );
  return { onPointerDownCapture, onPointerMove, onPointerLeave, onPaneClick, onDoubleClick };
}
