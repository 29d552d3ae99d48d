import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import { junctionPoints } from "../../draw/terms";
import type { SceneJunction } from "../../draw/scene";
import { selectTarget } from "./actions";
import { targetOfEdge } from "./target";

/** The diamonds at which moderators meet their paths; a click on one means the interaction. */
export const Junctions = memo(function Junctions({ junctions }: { readonly junctions: readonly SceneJunction[] }) {
  if (junctions.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className="dg junctions" width={1} height={1} aria-hidden="true">
        {junctions.map((junction) => (
          <polygon key={junction.of} className="junction" points={junctionPoints(junction)} data-junction={junction.of} onClick={(event) => selectTarget(targetOfEdge(junction.of), event)} />
        ))}
      </svg>
    </ViewportPortal>
  );
});
