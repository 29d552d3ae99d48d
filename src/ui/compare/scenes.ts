import { drawScene } from "../../draw/drawScene";
import { boundsOf, grow } from "../../draw/geometry";
import type { DisplayOptions, Rect, Scene } from "../../draw/scene";
import type { Compared } from "../../store/compareState";
import { aligned } from "./align";
import { together, withItemsOf } from "./union";

export interface Pictures {
  readonly left: Scene;
  readonly right: Scene;
  /** both in one, with what changes from left to right */
  readonly overlaid: Scene;
  /** room for all of them */
  readonly bounds: Rect;
}

/** room round the diagram, px */
const MARGIN = 14;

/** The two models drawn in the same places, and both in one. Arrows carry coefficients, boxes their level: loadings are for the tables. */
export function picturesOf(left: Compared, other: Compared, display: DisplayOptions, language: "en" | "fr"): Pictures {
  const shown: DisplayOptions = { ...display, measurement: "loadings", structural: "beta", circles: "r2" };
  const right = aligned(left.document, other);
  const [a, b] = [withItemsOf(left.document, right.document), withItemsOf(right.document, left.document)];
  const none: ReadonlySet<string> = new Set();
  const plain = { after: undefined, ghosts: none, ave: 0 };
  const draw = (side: Compared, { document, missing }: typeof a): Scene => drawScene(document, { overlay: side.overlay, display: shown, language, preview: { ...plain, removed: missing } });
  const leaving = new Set([...b.missing].filter((key) => !a.missing.has(key)));
  const overlaid = drawScene(together(a.document, b.document), { overlay: left.overlay, display: shown, language, preview: { after: right.overlay, ghosts: leaving, removed: a.missing, ave: 0, absent: true } });
  const scenes = [draw(left, a), draw(right, b), overlaid] as const;
  return { left: scenes[0], right: scenes[1], overlaid, bounds: grow(boundsOf(scenes.map(({ bounds }) => bounds)), MARGIN) };
}
