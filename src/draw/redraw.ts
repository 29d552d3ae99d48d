import type { Document } from "../model/document";
import { setItemsShown } from "../model/editShown";
import { pathKey } from "../report/overlay";
import { drawScene, type SceneOptions } from "./drawScene";
import { boundsOf } from "./geometry";
import type { Scene, SceneArrow } from "./scene";

/** More constructs than this are drawn with the whole picture. */
const FEW = 12;

/** Whether `redraw` can follow these constructs: not where parts that stand apart hang together, such as cards with one axis. */
export const isRedrawable = ({ model }: Document, moved: readonly string[], { preview, inference }: SceneOptions): boolean =>
  preview === undefined && inference === undefined && moved.length <= FEW && (model.interactions ?? []).length === 0 && model.constructs.every(({ dimensions }) => dimensions === undefined);

/**
 * The picture while a few constructs are under the hand: they, the constructs at the other ends of their paths, the items of both and
 * the paths between are where `drawScene` would draw them if nothing else stood near; all the rest is the picture of before, object for
 * object (comments apart, which are few and stand alone). What the moved ones push aside (labels, paths that bend) gives way once the hand lets go and the whole picture is drawn.
 * @param before  picture of the document with the constructs where they stood
 * @param document  with the constructs where they are held
 */
export function redraw(before: Scene, document: Document, moved: readonly string[], options: SceneOptions): Scene {
  const held = new Set(moved);
  const touching = document.model.paths.filter(({ from, to }) => held.has(from) || held.has(to));
  const near = new Set([...moved, ...touching.flatMap(({ from, to }) => [from, to])]);
  const others = document.model.constructs.flatMap(({ id }) => (near.has(id) ? [] : [id]));
  const paths = document.model.paths.filter(({ from, to }) => near.has(from) || near.has(to));
  const part = drawScene(setItemsShown({ ...document, model: { ...document.model, paths } }, others, false), options);
  const ends = new Set(touching.map(({ from, to }) => pathKey(from, to)));
  const isOurs = (id: string, kind: SceneArrow["kind"]): boolean => (kind === "structural" ? ends.has(id) : near.has(id.slice(0, id.indexOf("/"))));
  return {
    ...before,
    bounds: boundsOf([before.bounds, part.bounds]),
    constructs: replaced(before.constructs, part.constructs, { idOf: ({ id }) => id, isOurs: ({ id }) => near.has(id) }),
    items: replaced(before.items, part.items, { idOf: ({ id }) => id, isOurs: ({ construct }) => near.has(construct) }),
    arrows: replaced(before.arrows, part.arrows, { idOf: ({ id }) => id, isOurs: ({ id, kind }) => isOurs(id, kind) }),
    comments: part.comments,
    labels: replaced(before.labels, part.labels, { idOf: ({ of }) => of, isOurs: ({ of, kind }) => isOurs(of, kind) }),
  };
}

interface Own<T> {
  idOf(element: T): string;
  isOurs(element: T): boolean;
}

/** The list of before, in which what is ours is as it is now. */
function replaced<T>(before: readonly T[], now: readonly T[], { idOf, isOurs }: Own<T>): readonly T[] {
  const found = new Map(now.map((element) => [idOf(element), element]));
  return before.map((element) => (isOurs(element) ? (found.get(idOf(element)) ?? element) : element));
}
