import { ReactFlow, SelectionMode } from "@xyflow/react";
import { useCallback, useMemo, useRef, type CSSProperties, type MouseEvent, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import type { SceneJunction } from "../../draw/scene";
import { isBootstrapStale } from "../../store/bootstrapKey";
import { isStale } from "../../store/selectors";
import { studio, useStudio } from "../../store/store";
import { chooseTool } from "./actions";
import { ArrowEdge } from "./ArrowEdge";
import { Boxes } from "./Boxes";
import { CanvasMenu } from "./CanvasMenu";
import { Chips } from "./Chips";
import { CommentNode } from "./CommentNode";
import { ConnectionPreview } from "./ConnectionPreview";
import { ConstructNode } from "./ConstructNode";
import { EmptyHint } from "./EmptyHint";
import { Foot } from "./Foot";
import { Ground } from "./Ground";
import { Guides } from "./Guides";
import { HoverCard } from "./HoverCard";
import { ItemNode } from "./ItemNode";
import { Junctions } from "./Junctions";
import { Labels } from "./Labels";
import { autoLayout, useLayingOut } from "./layingOut";
import { Measurement } from "./Measurement";
import { MiniMap } from "./MiniMap";
import { NewComment } from "./NewComment";
import { PlacingGhost } from "./PlacingGhost";
import { Plates } from "./Plates";
import { PointerTip } from "./PointerTip";
import { TabStop } from "./TabStop";
import { Toolbar } from "./Toolbar";
import type { ArrowEdgeType, DiagramNode } from "./toFlow";
import { useChanges } from "./useChanges";
import { useClipboard } from "./useClipboard";
import { useElements } from "./useElements";
import { useFollowed } from "./useFollowed";
import { useKeys } from "./useKeys";
import { useLabelNames } from "./useLabelNames";
import { usePainted } from "./usePainted";
import { usePointer } from "./usePointer";
import { useScene, useSceneAtRest } from "./useScene";
import { useSpace } from "./useSpace";
import { useVariableDrop } from "./useVariableDrop";
import { useViewport, ZOOM } from "./useViewport";
import { useWords } from "./useWords";
import { ZoomBar } from "./ZoomBar";

const nodeTypes = { construct: ConstructNode, item: ItemNode, comment: CommentNode };
const layOut = (): void => void autoLayout();
const edgeTypes = { arrow: ArrowEdge };
const NONE: readonly SceneJunction[] = [];
const SEVERAL = ["Shift", "Meta", "Control"];
/** Dragging on empty canvas marks; the middle button, Space and the wheel move the view. */
const PAN_BUTTONS = [1];
const PAN_WITH_SPACE = [0, 1];

/** While pruning, a click on an item takes it out of the preview or puts it back. */
const ghostItem = (event: MouseEvent, node: DiagramNode): void => {
  const { mode, toggleGhosts } = studio.getState();
  const several = event.shiftKey || event.ctrlKey || event.metaKey;
  if (mode === "prune" && !several && node.type === "item" && !node.data.slot && node.data.state !== "removed") toggleGhosts([node.data.column]);
};

/** The pane with everything that lies on it and floats over it. */
export function Surface() {
  const { t } = useTranslation();
  const surface = useRef<HTMLDivElement>(null);
  const drawn = useScene();
  useFollowed(surface, drawn);
  const { nodes, edges } = useElements(drawn);
  const measured = useMemo(() => drawn.scene.arrows.filter(({ kind }) => kind === "measurement"), [drawn.scene.arrows]);
  const fit = useViewport(drawn.scene);
  const changes = useChanges(nodes, drawn.scene);
  const pointer = usePointer(drawn.scene);
  const drop = useVariableDrop(useSceneAtRest());
  const labelName = useLabelNames();
  const plateName = useCallback((of: string) => labelName({ of, kind: "structural" }), [labelName]);
  const layingOut = useLayingOut();
  const tool = useStudio((state) => state.tool);
  const mode = useStudio((state) => state.mode);
  const stale = useStudio(isStale);
  const oldInference = useStudio(isBootstrapStale);
  const { far, enlarged } = useWords(surface);
  const panning = useSpace(surface);
  useKeys(surface, changes.cancelDrag);
  useClipboard(surface);
  const chipName = useCallback((id: string) => studio.getState().document.model.constructs.find((construct) => construct.id === id)?.name ?? id, []);
  usePainted();
  const onPress = (event: PointerEvent) => {
    if (panning) return;
    changes.onPress(event);
    pointer.onPointerDownCapture(event);
  };
  const onTool = useCallback((chosen: typeof tool) => {
    chooseTool(chosen);
    surface.current?.focus({ preventScroll: true });
  }, []);
  return (
    <CanvasMenu onFit={fit}>
      <div ref={surface} className={`canvas tool-${tool}${stale ? " stale" : ""}${oldInference ? " stale-inference" : ""}${far ? " far" : ""}${enlarged > 1 ? " enlarged" : ""}${panning ? " panning" : ""}`} style={{ "--enlarged": enlarged } as CSSProperties} role="region" aria-label={t("canvas:label")} aria-busy={layingOut || undefined} tabIndex={-1} {...drop} onPointerDownCapture={onPress} onPointerMove={pointer.onPointerMove} onPointerLeave={pointer.onPointerLeave} onDoubleClick={pointer.onDoubleClick}>
        {mode === "build" && <Toolbar onTool={onTool} onAutoLayout={layOut} />}
        <TabStop at="start" />
        <ReactFlow
          nodes={nodes as DiagramNode[]}
          edges={edges as ArrowEdgeType[]}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={changes.onNodesChange}
          onEdgesChange={changes.onEdgesChange}
          onNodeDragStart={changes.onNodeDragStart}
          onNodeDragStop={changes.onNodeDragStop}
          onNodeClick={ghostItem}
          onPaneClick={pointer.onPaneClick}
          nodesDraggable={tool === "select" && !panning}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={tool === "select"}
          selectionOnDrag={tool === "select" && !panning}
          selectionMode={SelectionMode.Partial}
          selectionKeyCode={null}
          multiSelectionKeyCode={SEVERAL}
          deleteKeyCode={null}
          panOnDrag={panning ? PAN_WITH_SPACE : PAN_BUTTONS}
          panActivationKeyCode={null}
          panOnScroll
          zoomOnDoubleClick={false}
          minZoom={ZOOM.least}
          maxZoom={ZOOM.most}
          nodeDragThreshold={3}
          elevateNodesOnSelect={false}
          disableKeyboardA11y
          attributionPosition="bottom-left"
        >
          <div className="dots" />
          <Ground bounds={drawn.scene.bounds} />
          <Measurement arrows={measured} slots={drawn.slots} />
          <Boxes nodes={nodes} />
          <Junctions junctions={drawn.scene.junctions ?? NONE} />
          <Labels labels={drawn.scene.labels} name={labelName} />
          <Plates plates={drawn.scene.plates} stale={oldInference} name={plateName} />
          {mode === "prune" && <Chips chips={drawn.scene.chips} name={chipName} />}
          <Guides scene={drawn.scene} />
          <ConnectionPreview scene={drawn.scene} />
          <PlacingGhost />
          <NewComment />
        </ReactFlow>
        <TabStop at="end" />
        <div className="shield" />
        <EmptyHint />
        <Foot scene={drawn.scene} stale={stale} />
        {mode === "build" && <MiniMap scene={drawn.scene} />}
        <ZoomBar onFit={fit} />
        <PointerTip surface={surface} />
        <HoverCard surface={surface} />
      </div>
    </CanvasMenu>
  );
}
