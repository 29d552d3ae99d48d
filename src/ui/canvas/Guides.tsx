import { ViewportPortal } from "@xyflow/react";
import type { Scene } from "../../draw/scene";
import { guides } from "./align";
import { useGesture } from "./gesture";

/** Thin lines that say with which constructs the one under the hand stands in line. */
export function Guides({ scene }: { readonly scene: Scene }) {
  const live = useGesture((state) => state.live);
  const [moved, ...more] = Object.keys(live ?? {});
  const point = moved === undefined || more.length > 0 ? undefined : live?.[moved];
  if (point === undefined) return null;
  const others = scene.constructs.filter(({ id }) => id !== moved).map(({ center }) => center);
  return (
    <ViewportPortal>
      <svg className="dg under-way" width={1} height={1} aria-hidden="true">
        {guides(point, others).map(({ from, to }, index) => (
          <line key={index} className="guide" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ))}
      </svg>
    </ViewportPortal>
  );
}
