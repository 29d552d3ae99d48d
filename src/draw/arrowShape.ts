import { along, direction } from "./geometry";
import type { SceneArrow } from "./scene";

export interface ArrowShape {
  /** SVG path of the shaft; it ends inside the head */
  readonly shaft: string;
  /** SVG polygon points of the head: tip, corner, corner */
  readonly head: string;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The two shapes of an arrow as SVG attributes. */
export function arrowShape({ from, to, bend, head }: SceneArrow): ArrowShape {
  const back = direction(to, bend ?? from);
  const base = along(to, back, head.length);
  const inside = along(to, back, head.length * 0.8);
  const side = { x: -back.y, y: back.x };
  const corners = [to, along(base, side, head.halfWidth), along(base, side, -head.halfWidth)];
  const [x, y] = [round(inside.x), round(inside.y)];
  return {
    shaft: `M${round(from.x)} ${round(from.y)}${bend ? `Q${round(bend.x)} ${round(bend.y)} ${x} ${y}` : `L${x} ${y}`}`,
    head: corners.map((corner) => `${round(corner.x)},${round(corner.y)}`).join(" "),
  };
}
