import type { Size } from "./besideArrow";
import { circleReach, rectAround, segmentMeets, sharedArea } from "./geometry";
import type { Rect, SceneArrow } from "./scene";
import type { Disc } from "./structural";

/** between a circle and what stands beside it, px */
const GAP = 10;
/** below, above, then at the corners and sides; unit steps, y downward */
const WAYS = [[0, 1], [0, -1], [0.72, 0.72], [-0.72, 0.72], [0.72, -0.72], [-0.72, -0.72], [1, 0], [-1, 0]] as const;

interface Around {
  readonly boxes: readonly Rect[];
  readonly discs: readonly Disc[];
  readonly arrows: readonly SceneArrow[];
}

/** A place beside a circle that covers no box, circle or arrow; the one that covers least where there is none. */
export function besides({ center, radius }: Disc, { width, height }: Size, { boxes, discs, arrows }: Around): Rect {
  let best: { readonly rect: Rect; readonly cost: number } | undefined;
  for (const [across, down] of WAYS) {
    const at = { x: center.x + across * (radius + GAP + width / 2), y: center.y + down * (radius + GAP + height / 2) };
    const rect = rectAround(at, width, height);
    const cost =
      boxes.reduce((sum, box) => sum + sharedArea(rect, box), 0) +
      discs.reduce((sum, disc) => sum + 20 * circleReach(rect, disc.center, disc.radius), 0) +
      arrows.reduce((sum, arrow) => sum + (segmentMeets(rect, arrow.from, arrow.to) ? (arrow.kind === "structural" ? 400 : 100) : 0), 0);
    if (cost === 0) return rect;
    if (best === undefined || cost < best.cost) best = { rect, cost };
  }
  return best!.rect;
}
