import type { Document } from "../model/document";
import { pathKey } from "../report/overlay";
import { drawScene, type Resting, type SceneOptions } from "./drawScene";
import { boundsOf } from "./geometry";
import type { Scene } from "./scene";

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
  const at = placesIn(before);
  const isTied = ({ from, to }: { readonly from: string; readonly to: string }): boolean => held.has(from) || held.has(to);
  const touching = document.model.paths.filter(isTied);
  const near = new Set([...moved, ...touching.flatMap(({ from, to }) => [from, to])]);
  const paths = document.model.paths.filter(({ from, to }) => near.has(from) || near.has(to));
  const resting: Resting = {
    circles: new Map(before.constructs.flatMap((circle) => (near.has(circle.id) ? [] : [[circle.id, circle]]))),
    arrows: new Map(paths.flatMap((path) => {
      const id = pathKey(path.from, path.to);
      const arrow = before.arrows[at.arrows.get(id) ?? -1];
      return isTied(path) || arrow === undefined ? [] : [[id, arrow]];
    })),
  };
  const part = drawScene({ ...document, model: { ...document.model, paths } }, options, resting);
  return {
    ...before,
    bounds: boundsOf([before.bounds, part.bounds]),
    constructs: replaced(before.constructs, part.constructs, { at: at.constructs, idOf: ({ id }) => id }),
    items: replaced(before.items, part.items, { at: at.items, idOf: ({ id }) => id }),
    arrows: replaced(before.arrows, part.arrows.filter(({ id }) => !resting.arrows.has(id)), { at: at.arrows, idOf: ({ id }) => id }),
    comments: part.comments,
    labels: replaced(before.labels, part.labels.filter(({ of }) => !resting.arrows.has(of)), { at: at.labels, idOf: ({ of }) => of }),
  };
}

interface Places {
  readonly constructs: ReadonlyMap<string, number>;
  readonly items: ReadonlyMap<string, number>;
  readonly arrows: ReadonlyMap<string, number>;
  readonly labels: ReadonlyMap<string, number>;
}

/** Pictures are drawn over again from the same one of before as long as the hand moves. */
const known = new WeakMap<Scene, Places>();

/** Where each element stands in the lists of a picture, by id. */
function placesIn(scene: Scene): Places {
  const found = known.get(scene);
  if (found !== undefined) return found;
  const by = <T,>(list: readonly T[], idOf: (element: T) => string): ReadonlyMap<string, number> => new Map(list.map((element, k) => [idOf(element), k]));
  const places = { constructs: by(scene.constructs, ({ id }) => id), items: by(scene.items, ({ id }) => id), arrows: by(scene.arrows, ({ id }) => id), labels: by(scene.labels, ({ of }) => of) };
  known.set(scene, places);
  return places;
}

/** The list of before, in which what was drawn now is as it is now. */
function replaced<T>(before: readonly T[], now: readonly T[], { at, idOf }: { readonly at: ReadonlyMap<string, number>; idOf(element: T): string }): readonly T[] {
  const list = [...before];
  for (const element of now) {
    const k = at.get(idOf(element));
    if (k !== undefined) list[k] = element;
  }
  return list;
}
