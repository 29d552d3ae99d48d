import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { studio } from "../../store/store";
import { ArrowEnd } from "./ArrowEnd";
import { LEVEL_CLASS } from "./Arrow";
import { growing, roomInBox } from "./enlarge";
import { outlineStyle, textStyle } from "./looks";
import { ProblemMark } from "./ProblemMark";
import type { ItemNodeType } from "./toFlow";

/** An indicator: a box with its label. It can be dragged to another place in a list or to another construct. */
export const ItemNode = memo(function ItemNode({ data, selected }: NodeProps<ItemNodeType>) {
  const { text, title, width, height, level, slot, state, column, mark, look } = data;
  // A weak item shows that it is weak, whatever it was given.
  const own = level === "watch" || level === "act" || slot || state !== undefined ? undefined : look;
  const classes = ["ind", LEVEL_CLASS[level ?? "good"], slot && "slot", state, selected && "selected"];
  return (
    <div className="item-node" title={title} draggable={!slot && state === undefined} onDragStart={(event) => startDrag(event, column)} onDragEnd={endDrag}>
      <svg className="dg" width={width} height={height} aria-hidden="true">
        {selected && <rect className="sel-halo" width={width} height={height} rx={4} />}
        <g className={classes.filter(Boolean).join(" ")}>
          <rect width={width} height={height} rx={4} style={outlineStyle(own, 1.1)} />
          <text x={width / 2} y={height / 2} dy="0.36em" style={{ fontSize: growing(11.5), ...textStyle(own), ...roomInBox(text, width) }}>
            {text}
          </text>
        </g>
      </svg>
      {mark !== undefined && <ProblemMark mark={mark} corner />}
      <ArrowEnd />
    </div>
  );
});

function startDrag(event: React.DragEvent, column: string): void {
  event.stopPropagation();
  event.dataTransfer.effectAllowed = "copyMove";
  event.dataTransfer.setData("text/plain", column);
  // The browser takes its picture of the box now; the slots that show where it would land come after.
  setTimeout(() => studio.getState().setView({ dragColumns: draggedWith(column) }));
}

/** The dragged item and, if it is one of several selected items, the others too. */
function draggedWith(column: string): readonly string[] {
  const items = studio.getState().selection.flatMap((target) => (target.kind === "item" ? [target.column] : []));
  return items.includes(column) ? items : [column];
}

const endDrag = (): void => studio.getState().setView({ dragColumns: undefined });
