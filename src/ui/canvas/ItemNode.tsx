import type { NodeProps } from "@xyflow/react";
import { memo, type DragEvent } from "react";
import { studio } from "../../store/store";
import { ArrowEnd } from "./ArrowEnd";
import { takePicture } from "./dragPicture";
import { ProblemMark } from "./ProblemMark";
import type { ItemNodeType } from "./toFlow";

/** Where an indicator can be clicked, and dragged to another place in a list or to another construct. Its box is drawn with all others (`Boxes`). */
export const ItemNode = memo(function ItemNode({ id, data }: NodeProps<ItemNodeType>) {
  const { title, slot, state, column, mark } = data;
  return (
    <div className="item-node" title={title} draggable={!slot && state === undefined} onDragStart={(event) => startDrag(event, id, column)} onDragEnd={endDrag}>
      {mark !== undefined && <ProblemMark mark={mark} corner />}
      <ArrowEnd />
    </div>
  );
});

function startDrag(event: DragEvent<HTMLElement>, id: string, column: string): void {
  event.stopPropagation();
  event.dataTransfer.effectAllowed = "copyMove";
  event.dataTransfer.setData("text/plain", column);
  takePicture(event, id);
  // The browser takes its picture of the box now; the slots that show where it would land come after.
  setTimeout(() => studio.getState().setView({ dragColumns: draggedWith(column) }));
}

/** The dragged item and, if it is one of several selected items, the others too. */
function draggedWith(column: string): readonly string[] {
  const items = studio.getState().selection.flatMap((target) => (target.kind === "item" ? [target.column] : []));
  return items.includes(column) ? items : [column];
}

const endDrag = (): void => studio.getState().setView({ dragColumns: undefined });
