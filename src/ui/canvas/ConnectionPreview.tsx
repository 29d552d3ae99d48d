import { ViewportPortal } from "@xyflow/react";
import { arrowShape } from "../../draw/arrowShape";
import { RADIUS } from "../../draw/circle";
import { along, direction } from "../../draw/geometry";
import type { Scene, SceneArrow } from "../../draw/scene";
import { useGesture, type Connecting } from "./gesture";

/** The arrow under way: to the pointer, or to the circle aimed at; red where the path is refused. */
export function ConnectionPreview({ scene }: { readonly scene: Scene }) {
  const connecting = useGesture((state) => state.connecting);
  const arrow = connecting === undefined ? undefined : arrowUnderWay(scene, connecting);
  if (arrow === undefined) return null;
  const { shaft, head } = arrowShape(arrow);
  return (
    <ViewportPortal>
      <svg className="dg under-way" width={1} height={1} aria-hidden="true">
        <g className={connecting?.refusal === undefined ? "path new" : "path refused"} data-connecting={connecting?.refusal === undefined ? "allowed" : "refused"}>
          {connecting?.fresh !== undefined && <circle className="placing" cx={connecting.fresh.x} cy={connecting.fresh.y} r={RADIUS} />}
          <path className="line" d={shaft} strokeWidth={arrow.width} />
          <polygon className="head" points={head} />
        </g>
      </svg>
    </ViewportPortal>
  );
}

const HEAD = { length: 11, halfWidth: 5.4 };

function arrowUnderWay(scene: Scene, { from, to, pointer, by, left, fresh }: Connecting): SceneArrow | undefined {
  const start = scene.constructs.find(({ id }) => id === from);
  const end = scene.constructs.find(({ id }) => id === to);
  if (start === undefined || !left || (by === "keyboard" && end === undefined)) return undefined;
  const shared = { id: "", kind: "structural", direction: "reflective", width: 1.8, head: HEAD, level: undefined, negative: false } as const;
  if (end !== undefined && end.id === from) return selfLoop(start.center, start.radius, shared);
  const goal = end?.center ?? fresh ?? pointer;
  const towards = direction(start.center, goal);
  const tip = end === undefined && fresh === undefined ? pointer : along(goal, towards, -(end?.radius ?? RADIUS) - 4);
  return { ...shared, from: along(start.center, towards, start.radius + 2), to: tip };
}

/** A path to itself, which is always refused, as a bow over the top of its circle. */
function selfLoop({ x, y }: SceneArrow["from"], radius: number, shared: Omit<SceneArrow, "from" | "to" | "bend">): SceneArrow {
  const foot = { across: radius * 0.5, up: radius * 0.92 };
  return { ...shared, from: { x: x - foot.across, y: y - foot.up }, bend: { x, y: y - radius * 2.4 }, to: { x: x + foot.across, y: y - foot.up } };
}
