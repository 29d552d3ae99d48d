import { ViewportPortal } from "@xyflow/react";
import { RADIUS } from "../../draw/circle";
import { useStudio } from "../../store/store";
import { useGesture } from "./gesture";

/** Where a click would put the construct. */
export function PlacingGhost() {
  const placing = useGesture((state) => state.placing);
  const active = useStudio((state) => state.tool === "construct");
  if (!active || placing === undefined) return null;
  return (
    <ViewportPortal>
      <svg className="dg under-way" width={1} height={1} aria-hidden="true">
        <circle className="placing" cx={placing.x} cy={placing.y} r={RADIUS} />
      </svg>
    </ViewportPortal>
  );
}
