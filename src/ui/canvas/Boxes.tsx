import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo, useState } from "react";
import { LEVEL_CLASS } from "./Arrow";
import { growing, roomInBox } from "./enlarge";
import { familiesOf, keeper, type Family } from "./keep";
import { outlineStyle, textStyle } from "./looks";
import type { DiagramNode, ItemNodeType } from "./toFlow";

/**
 * The boxes of all indicators, one picture for each construct: hundreds of small ones would each be a piece that the browser keeps
 * apart and sorts at every frame, and in a single one all would be painted where one changes. What can be clicked and dragged lies
 * where they are (`ItemNode`).
 */
export const Boxes = memo(function Boxes({ nodes }: { readonly nodes: readonly DiagramNode[] }) {
  const [keepFans] = useState(() => keeper<Family<ItemNodeType>>());
  const fans = useMemo(() => keepFans(familiesOf(nodes.filter((node) => node.type === "item"), ({ id }) => id.slice(0, id.indexOf("/")))), [nodes, keepFans]);
  return <ViewportPortal>{fans.map(({ id, data }) => <Fan key={id} id={id} items={data} />)}</ViewportPortal>;
});

const Fan = memo(function Fan({ id, items }: { readonly id: string; readonly items: readonly ItemNodeType[] }) {
  return (
    <svg className="dg boxes" data-fan={id} width={1} height={1} aria-hidden="true">
      {items.map((item) => <Box key={item.id} item={item} />)}
    </svg>
  );
});

/** A box with its label. */
const Box = memo(function Box({ item: { id, position, data, selected } }: { readonly item: ItemNodeType }) {
  const { text, width, height, level, slot, state, look } = data;
  const { x, y } = position;
  // A weak item shows that it is weak, whatever it was given.
  const own = level === "watch" || level === "act" || slot || state !== undefined ? undefined : look;
  const classes = ["ind", LEVEL_CLASS[level ?? "good"], slot && "slot", state, selected && "selected"];
  return (
    <g data-of={id}>
      {selected && <rect className="sel-halo" x={x} y={y} width={width} height={height} rx={4} />}
      <g className={classes.filter(Boolean).join(" ")}>
        <rect x={x} y={y} width={width} height={height} rx={4} style={outlineStyle(own, 1.1)} />
        <text x={x + width / 2} y={y + height / 2} dy="0.36em" style={{ fontSize: growing(11.5), ...textStyle(own), ...roomInBox(text, width) }}>
          {text}
        </text>
      </g>
    </g>
  );
});
