import { memo, useState } from "react";
import { arrowShape } from "../../draw/arrowShape";
import type { SceneArrow } from "../../draw/scene";
import { arrowColour } from "./looks";

/** How far from an arrow a click still means it, px. */
const REACH = 16;

export const LEVEL_CLASS = { good: "", watch: "warn", act: "bad" } as const;

interface ArrowProps {
  readonly arrow: SceneArrow;
  /** to a variable that is not in the model yet */
  readonly slot?: boolean;
  readonly selected?: boolean;
}

/** A measurement or structural arrow, exactly as the scene places it. */
export const Arrow = memo(function Arrow({ arrow, slot, selected }: ArrowProps) {
  const turns = useTurns(arrow.direction);
  const { shaft, head } = arrowShape(arrow);
  const structural = arrow.kind === "structural";
  const classes = [structural ? "path" : "meas", LEVEL_CLASS[arrow.level ?? "good"], slot && "slot", arrow.state, turns > 0 && "turned", arrow.negative && "negative", selected && "selected"];
  const colour = selected === true ? undefined : arrowColour(arrow.look);
  return (
    <g key={turns} className={classes.filter(Boolean).join(" ")} data-level={arrow.level} data-of={structural ? undefined : arrow.id}>
      {structural && <path className="reach" d={shaft} strokeWidth={REACH} />}
      {selected && <path className="arrow-halo" d={shaft} strokeWidth={arrow.width + 7} />}
      <path className="line" d={shaft} strokeWidth={arrow.width} strokeDasharray={arrow.dash} style={colour === undefined ? undefined : { stroke: colour }} />
      <polygon className="head" points={head} style={colour === undefined ? undefined : { fill: colour }} />
    </g>
  );
});

/** How often an arrow has been turned round since it was drawn: each time it swings into place. */
function useTurns(direction: string): number {
  const [seen, setSeen] = useState({ direction, turns: 0 });
  if (seen.direction === direction) return seen.turns;
  setSeen({ direction, turns: seen.turns + 1 });
  return seen.turns + 1;
}
