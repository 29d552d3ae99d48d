import type { CSSProperties } from "react";
import { CORNER, corners, halfSide } from "../../draw/outline";
import type { Shape } from "../../model/style";

interface OutlineProps {
  readonly shape: Shape | undefined;
  /** of the circle, px */
  readonly radius: number;
  readonly className: string;
  readonly style?: CSSProperties | undefined;
}

/** The outline of a construct around the origin. */
export function Outline({ shape = "circle", radius, className, style }: OutlineProps) {
  if (shape === "circle") return <circle className={className} r={radius} style={style} />;
  if (shape !== "square") return <polygon className={className} points={corners(shape, radius).map(({ x, y }) => `${x},${y}`).join(" ")} style={style} />;
  const half = halfSide(radius);
  return <rect className={className} x={-half} y={-half} width={2 * half} height={2 * half} rx={CORNER} style={style} />;
}
