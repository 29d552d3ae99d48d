import type { EdgeChange, NodeChange } from "@xyflow/react";
import { useCallback, useRef, type PointerEvent } from "react";
import type { Point } from "../../model/document";
import { moveConstructs } from "../../model/editLayout";
import type { Target } from "../../store/state";
import { studio } from "../../store/store";
import { aligned, snapped } from "./align";
import { useGesture } from "./gesture";
import { useLatest } from "./useLatest";
import { isSame, reselected, targetOfEdge, targetOfNode } from "./target";
import type { ArrowEdgeType, ConstructNodeType, DiagramNode } from "./toFlow";

/**
 * What React Flow reports back: selections go to the store, positions under the hand to the gesture.
 * The document changes once, when the hand lets go.
 */
export function useChanges(nodes: readonly DiagramNode[]) {
  const drawn = useLatest(nodes);
  /** Esc during a drag: further movement is ignored until the button is up */
  const cancelled = useRef(false);

  /** what stays selected while a frame is drawn with Shift */
  const kept = useRef<readonly Target[]>([]);

  const onNodesChange = useCallback((changes: NodeChange<DiagramNode>[]) => {
    select(changes, targetOfNode, kept.current);
    if (!cancelled.current) follow(changes, drawn.current);
  }, [drawn]);
  const onEdgesChange = useCallback((changes: EdgeChange<ArrowEdgeType>[]) => select(changes, targetOfEdge, kept.current), []);
  const onPress = useCallback((event: PointerEvent) => {
    kept.current = event.shiftKey && event.target instanceof Element && event.target.classList.contains("react-flow__pane") ? studio.getState().selection : [];
  }, []);
  const onNodeDragStart = useCallback(() => void (cancelled.current = false), []);
  const onNodeDragStop = useCallback(() => {
    const { live } = useGesture.getState();
    if (live !== undefined) studio.getState().edit("canvas:step.move", (document) => moveConstructs(document, live));
    useGesture.setState({ live: undefined });
  }, []);
  const cancelDrag = useCallback(() => {
    if (useGesture.getState().live === undefined) return false;
    cancelled.current = true;
    useGesture.setState({ live: undefined });
    return true;
  }, []);
  return { onNodesChange, onEdgesChange, onNodeDragStart, onNodeDragStop, onPress, cancelDrag };
}

function select(changes: readonly (NodeChange<DiagramNode> | EdgeChange<ArrowEdgeType>)[], targetOf: (id: string) => Target, kept: readonly Target[]): void {
  const selections = changes.filter((change) => change.type === "select");
  if (selections.length === 0) return;
  const [on, off] = [true, false].map((wanted) => selections.filter(({ selected }) => selected === wanted).map(({ id }) => targetOf(id)));
  const { selection, setView } = studio.getState();
  const after = reselected(selection, on!, off!.filter((target) => !kept.some((other) => isSame(other, target))));
  if (after !== selection) setView({ selection: after });
}

/** One construct alone takes the line of its neighbours; several keep to the grid, so that they keep their distances. */
function follow(changes: readonly NodeChange<DiagramNode>[], nodes: readonly DiagramNode[]): void {
  const { positions } = studio.getState().document.layout;
  const moved = changes.flatMap((change): [string, Point][] => {
    if (change.type !== "position" || change.dragging !== true || change.position === undefined) return [];
    const node = nodes.find((other): other is ConstructNodeType => other.id === change.id && other.type === "construct");
    if (node === undefined) return [];
    const { radius } = node.data.shape;
    return [[change.id, { x: change.position.x + radius, y: change.position.y + radius }]];
  });
  if (moved.length === 0) return;
  const resting = Object.entries(positions).flatMap(([id, point]) => (moved.some(([other]) => other === id) ? [] : [point]));
  const settle = (point: Point) => (moved.length === 1 ? aligned(point, resting) : snapped(point));
  const live = Object.fromEntries(moved.map(([id, point]) => [id, settle(point)]));
  useGesture.setState((state) => ({ live: { ...state.live, ...live } }));
}
