import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import type { Rect } from "../../draw/scene";

/** room for what stands out of the bounds, such as the halo of what is selected, px */
const MARGIN = 80;

/**
 * A picture under all others that reaches from the first corner of the diagram to the last and shows nothing. The browser joins
 * pictures into one layer where the first encloses the others; without it, it weighs each of hundreds against each.
 */
export const Ground = memo(function Ground({ bounds: { x, y, width, height } }: { readonly bounds: Rect }) {
  return (
    <ViewportPortal>
      <svg className="dg ground" width={1} height={1} aria-hidden="true">
        <path d={`M${x - MARGIN} ${y - MARGIN}h1v1h-1zM${x + width + MARGIN} ${y + height + MARGIN}h1v1h-1z`} />
      </svg>
    </ViewportPortal>
  );
});
