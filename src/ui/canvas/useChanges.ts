import { useStoreApi, type EdgeChange, type NodeChange } from "@xyflow/react";
import { useCallback, useEffect, useRef, type PointerEvent } from "react";
import type { Scene } from "../../draw/scene";
import type { Target } from "../../store/state";
import { studio } from "../../store/store";
import { duplicateSelection } from "../../store/clipboard";
import { useGesture } from "./gesture";
import { carry, type Moved } from "./carry";
import { nestAt, nestInto } from "./nesting";
import { placed } from "./preview";
import { useLatest } from "./useLatest";
import { elementId, isSame, reselected, targetOfEdge, targetOfNode } from "./target";
import type { ArrowEdgeType, DiagramNode } from "./toFlow";

/**
 * What React Flow reports back: selections go to the store, positions under the hand to the gesture.
 * The document changes once, when the hand lets go.
 */
export function useChanges(nodes: readonly DiagramNode[], scene: Scene) {
  const drawn = useLatest(nodes);
  const picture = useLatest(scene);
  const flow = useStoreApi();
  /** Esc during a drag: further movement is ignored until the button is up */
  const cancelled = useRef(false);
  /** what the hand holds, and the keys held with it */
  const hand = useRef<{ moved: readonly Moved[]; keys: Keys }>({ moved: [], keys: noKeys });

  /** what stays selected whatever React Flow says */
  const kept = useRef<readonly Target[]>([]);

  const onNodesChange = useCallback((changes: NodeChange<DiagramNode>[]) => {
    select(changes, targetOfNode, kept.current);
    const moved = movedIn(changes, drawn.current);
    if (cancelled.current || moved.length === 0) return;
    hand.current.moved = moved;
    carry(moved, hand.current.keys);
    const { live, nesting } = useGesture.getState();
    const into = live === undefined ? undefined : nestAt(picture.current, moved);
    if (into !== nesting) useGesture.setState({ nesting: into });
  }, [drawn, picture]);
  // A frame marks what lies in it. React Flow would mark every arrow, too, that touches something in it.
  const onEdgesChange = useCallback((changes: EdgeChange<ArrowEdgeType>[]) => {
    const { userSelectionActive } = flow.getState();
    select(userSelectionActive ? changes.filter((change) => change.type !== "select" || !change.selected) : changes, targetOfEdge, kept.current);
  }, [flow]);
  const onPress = useCallback((event: PointerEvent) => {
    hand.current = { moved: [], keys: event };
    kept.current = keptBy(event, studio.getState().selection);
  }, []);
  const onNodeDragStart = useCallback(() => void (cancelled.current = false), []);
  const onNodeDragStop = useCallback(() => {
    const { live, copying, nesting } = useGesture.getState();
    useGesture.setState({ live: undefined, copying: undefined, nesting: undefined });
    hand.current.moved = [];
    if (nesting !== undefined && live !== undefined) nestInto(nesting, Object.keys(live).filter((id) => !id.startsWith("#")));
    else if (copying !== undefined) duplicateSelection(studio.getState(), copying.by);
    else if (live !== undefined) studio.getState().edit("canvas:step.move", (document) => placed(document, live));
  }, []);
  const cancelDrag = useCallback(() => {
    const { live, copying } = useGesture.getState();
    if (live === undefined && copying === undefined) return false;
    cancelled.current = true;
    useGesture.setState({ live: undefined, copying: undefined, nesting: undefined });
    return true;
  }, []);

  // Alt and Shift count as long as they are held, not only where the drag began.
  useEffect(() => {
    const turn = (event: KeyboardEvent | globalThis.PointerEvent) => {
      const { moved, keys } = hand.current;
      hand.current.keys = { altKey: event.altKey, shiftKey: event.shiftKey };
      const changed = keys.altKey !== event.altKey || keys.shiftKey !== event.shiftKey;
      if (changed && moved.length > 0 && !cancelled.current) carry(moved, hand.current.keys);
    };
    const events = ["keydown", "keyup", "pointermove"] as const;
    for (const name of events) window.addEventListener(name, turn, { capture: true });
    return () => {
      for (const name of events) window.removeEventListener(name, turn, { capture: true });
    };
  }, []);
  return { onNodesChange, onEdgesChange, onNodeDragStart, onNodeDragStop, onPress, cancelDrag };
}

/**
 * What a press leaves selected: with Shift on the empty canvas, all, while a frame is drawn; with Shift, Ctrl or ⌘ on an element, all
 * others. React Flow hears of the key a moment after it was pressed, and would take a quick press for one without it.
 */
function keptBy({ target, shiftKey, ctrlKey, metaKey }: PointerEvent, selection: readonly Target[]): readonly Target[] {
  if (!(target instanceof Element) || !(shiftKey || ctrlKey || metaKey)) return [];
  if (target.classList.contains("react-flow__pane")) return shiftKey ? selection : [];
  const pressed = target.closest<HTMLElement>(".react-flow__node, .react-flow__edge")?.dataset["id"];
  return pressed === undefined ? [] : selection.filter((one) => elementId(one) !== pressed);
}

type Keys = Pick<globalThis.PointerEvent, "altKey" | "shiftKey">;
const noKeys: Keys = { altKey: false, shiftKey: false };

function select(changes: readonly (NodeChange<DiagramNode> | EdgeChange<ArrowEdgeType>)[], targetOf: (id: string) => Target, kept: readonly Target[]): void {
  const selections = changes.filter((change) => change.type === "select");
  if (selections.length === 0) return;
  const [on, off] = [true, false].map((wanted) => selections.filter(({ selected }) => selected === wanted).map(({ id }) => targetOf(id)));
  const { selection, setView } = studio.getState();
  const after = reselected(selection, on!, off!.filter((target) => !kept.some((other) => isSame(other, target))));
  if (after !== selection) setView({ selection: after });
}

/** Where React Flow takes circles (their centres) and comments (their corners) under the hand. */
function movedIn(changes: readonly NodeChange<DiagramNode>[], nodes: readonly DiagramNode[]): readonly Moved[] {
  return changes.flatMap((change): Moved[] => {
    if (change.type !== "position" || change.dragging !== true || change.position === undefined) return [];
    const node = nodes.find((other) => other.id === change.id);
    if (node === undefined || node.type === "item") return [];
    const inset = node.type === "construct" ? node.data.shape.radius : 0;
    return [{ id: change.id, at: { x: change.position.x + inset, y: change.position.y + inset } }];
  });
}
