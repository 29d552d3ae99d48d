import type { EdgeProps } from "@xyflow/react";
import { memo, useState } from "react";
import { arrowShape } from "../../draw/arrowShape";
import { arrowColour } from "./looks";
import type { ArrowEdgeType } from "./toFlow";

/** How far from an arrow a click still means it, px. */
const REACH = 16;

export const LEVEL_CLASS = { good: "", watch: "warn", act: "bad" } as const;

/** A measurement or structural arrow, exactly as the scene places it. */
export const ArrowEdge = memo(function ArrowEdge({ data, selected }: EdgeProps<ArrowEdgeType>) {
  const turns = useTurns(data?.arrow.direction);
  if (data === undefined) return null;
  const { arrow, slot } = data;
  const { shaft, head } = arrowShape(arrow);
  const kind = arrow.kind === "structural" ? "path" : "meas";
  const classes = [kind, LEVEL_CLASS[arrow.level ?? "good"], slot && "slot", arrow.state, turns > 0 && "turned", arrow.negative && "negative", selected && "selected"];
  const colour = selected === true ? undefined : arrowColour(arrow.look);
  return (
    <g key={turns} className={classes.filter(Boolean).join(" ")} data-level={arrow.level}>
      {arrow.kind === "structural" && <path className="reach" d={shaft} strokeWidth={REACH} />}
      {selected && <path className="arrow-halo" d={shaft} strokeWidth={arrow.width + 7} />}
      <path className="line" d={shaft} strokeWidth={arrow.width} strokeDasharray={arrow.dash} style={colour === undefined ? undefined : { stroke: colour }} />
      <polygon className="head" points={head} style={colour === undefined ? undefined : { fill: colour }} />
    </g>
  );
});

/** How often an arrow has been turned round since it was drawn: each time it swings into place. */
function useTurns(direction: string | undefined): number {
  const [seen, setSeen] = useState({ direction, turns: 0 });
  if (seen.direction === direction) return seen.turns;
  setSeen({ direction, turns: seen.turns + 1 });
  return seen.turns + 1;
}
