import type { Point } from "../model/document";
import type { Shape } from "../model/style";
import type { Direction } from "../model/types";
import type { Level } from "../report/blocks";
import { along, direction } from "./geometry";
import { reach } from "./outline";
import type { SceneArrow } from "./scene";

const HEAD = { length: 7, halfWidth: 2.9 };
/** from the tip to what it points at, and from the start to what it leaves, px */
const TIP_GAP = 1.5;
const START_GAP = 1;

/** Weak items differ by dash and thickness as well as by colour. */
const style: Readonly<Record<Level, { readonly width: number; readonly dash?: string }>> = {
  good: { width: 1.2 },
  watch: { width: 1.5, dash: "6 3.5" },
  act: { width: 1.7, dash: "1.6 3.4" },
};

export interface MeasurementLink {
  readonly id: string;
  readonly center: Point;
  readonly radius: number;
  /** absent: a circle */
  readonly shape?: Shape | undefined;
  /** middle of the box's edge that faces the circle */
  readonly port: Point;
  readonly direction: Direction;
  readonly level: Level | undefined;
}

/** The line between a circle and one of its boxes: aimed at the circle's centre; the head is at the box where the item reflects. */
export function measurementArrow(link: MeasurementLink): SceneArrow {
  const out = direction(link.center, link.port);
  const reflective = link.direction === "reflective";
  const rim = along(link.center, out, reach(link.shape ?? "circle", link.radius, out) + (reflective ? START_GAP : TIP_GAP));
  const box = along(link.port, out, -(reflective ? TIP_GAP : START_GAP));
  return {
    id: link.id,
    kind: "measurement",
    direction: link.direction,
    from: reflective ? rim : box,
    to: reflective ? box : rim,
    ...style[link.level ?? "good"],
    head: HEAD,
    level: link.level,
    negative: false,
  };
}
