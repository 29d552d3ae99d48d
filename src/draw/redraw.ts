import type { Document } from "../model/document";
import { pathKey } from "../report/overlay";
import { drawScene, type Resting, type SceneOptions } from "./drawScene";
import { boundsOf } from "./geometry";
import type { Scene } from "./scene";
import { tiedTo } from "./tied";

/** More constructs than this are drawn with the whole picture. */
const FEW = 12;

/** Whether `redraw` can follow these constructs. */
export const isRedrawable = (moved: readonly string[]): boolean => moved.length <= FEW;

/**
 * The picture while a few constructs are under the hand: they, what hangs together with them, the items of both and the arrows between
 * are where `drawScene` would draw them if nothing else stood near; all the rest is the picture of before, object for
 * object (comments apart, which are few and stand alone). What the moved ones push aside (labels, paths that bend) gives way once the hand lets go and the whole picture is drawn.
 * @param before  picture of the document with the constructs where they stood
 * @param document  with the constructs where they are held
 */
export function redraw(before: Scene, document: Document, moved: readonly string[], options: SceneOptions): Scene {
  const at = placesIn(before);
  const tied = tiedTo(document.model, moved);
  const { near } = tied;
  const paths = document.model.paths.filter(({ from, to }) => near.has(from) || near.has(to));
  const resting: Resting = {
    circles: new Map(before.constructs.flatMap((circle) => (near.has(circle.id) ? [] : [[circle.id, circle]]))),
    arrows: new Map(paths.flatMap(({ from, to }) => {
      const id = pathKey(from, to);
      const arrow = before.arrows[at.arrows.get(id) ?? -1];
      return tied.paths.has(id) || arrow === undefined ? [] : [[id, arrow]];
    })),
    axis: before.axis,
  };
  const part = drawScene({ ...document, model: { ...document.model, paths } }, options, resting);
  const isPath = ({ of }: { readonly of: string }): boolean => tied.has("structural", of);
  const { junctions } = before;
  return {
    ...before,
    bounds: boundsOf([before.bounds, part.bounds]),
    constructs: replaced(before.constructs, part.constructs, at.constructs),
    items: replaced(before.items, part.items, at.items),
    arrows: replaced(before.arrows, part.arrows.filter(({ kind, id }) => tied.has(kind, id)), at.arrows),
    ...(junctions === undefined ? {} : { junctions: replaced(junctions, (part.junctions ?? []).filter(isPath), at.junctions) }),
    comments: part.comments,
    labels: replaced(before.labels, part.labels.filter(({ kind, of }) => tied.has(kind, of)), at.labels),
    plates: replaced(before.plates, part.plates.filter(isPath), at.plates),
    chips: replaced(before.chips, part.chips.filter(({ of }) => near.has(of)), at.chips),
  };
}

/** Elements are known by their own id, or by that of what they belong to. */
type Known = { readonly id: string } | { readonly of: string };
const keyOf = (element: Known): string => ("id" in element ? element.id : element.of);

const LISTS = ["constructs", "items", "arrows", "junctions", "labels", "plates", "chips"] as const;
type Places = Readonly<Record<(typeof LISTS)[number], ReadonlyMap<string, number>>>;

/** Pictures are drawn over again from the same one of before as long as the hand moves. */
const known = new WeakMap<Scene, Places>();

/** Where each element stands in the lists of a picture, by id. */
function placesIn(scene: Scene): Places {
  const found = known.get(scene);
  if (found !== undefined) return found;
  const places = Object.fromEntries(LISTS.map((list) => [list, new Map((scene[list] ?? []).map((element: Known, k: number) => [keyOf(element), k]))])) as unknown as Places;
  known.set(scene, places);
  return places;
}

/** The list of before, in which what was drawn now is as it is now. */
function replaced<T extends Known>(before: readonly T[], now: readonly T[], at: ReadonlyMap<string, number>): readonly T[] {
  const list = [...before];
  for (const element of now) {
    const k = at.get(keyOf(element));
    if (k !== undefined) list[k] = element;
  }
  return list;
}
