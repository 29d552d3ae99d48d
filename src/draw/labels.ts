import type { Point } from "../model/document";
import { ALL_SHARES, type PlateSizes, platePlaces, type Size } from "./besideArrow";
import { direction, distance, grow, middle, pointOn, rectAround, segmentMeets, toSegment } from "./geometry";
import { createObstacles, type Obstacles } from "./grid";
import { textWidth } from "./measureText";
import type { Rect, SceneArrow, SceneLabel } from "./scene";
import type { Disc } from "./structural";

/** A label that looks for its place. */
export interface LabelWish {
  readonly arrow: SceneArrow;
  readonly text: string;
  /** the number before, where a preview shows one */
  readonly was?: string;
  readonly state?: "ghost";
  readonly cue?: string;
  /** a second line */
  readonly note?: string;
  /** a card beside the arrow instead of a number on it: its sizes, the one wanted first */
  readonly plate?: PlateSizes;
  /** for a measurement arrow: middle of the box's edge, and how far from it the label would like to be (px along `out`) */
  readonly port?: { readonly at: Point; readonly center: Point; readonly away: number };
}

interface Search {
  readonly wish: LabelWish;
  /** places to try, from the best to the last resort; several where smaller sizes are possible */
  readonly candidates: readonly (() => Iterable<Rect>)[];
}

const SLIDES = [0, -6, 6, -12, 12, -18, 18, 24, 30];
/** labels of two lines need more room */
const LONG_SLIDES = [...SLIDES, 36, 42, 48, 54, 60];
/** crossing another arrow reads badly but hides nothing: it costs less than any overlap */
const CROSSING = 1e-3;
/** the next best places of a plate, rather than a crossing */
const NEXT_BEST = 2.5e-4;
/** free space round a plate, px */
const AIR = 3;
/** canvas colour round the pill of a weak item, px: it must not hide a part of anything else either */
export const HALO = 2;
/** a plate that stands nearer to another arrow than to its own */
const MISLEADING = 4e-3;

/**
 * Places every label on its arrow, free of boxes, circles and other labels where a free place exists:
 * measurement labels first, then coefficients from the shortest arrow to the longest, then those in conflict once more.
 */
export function placeLabels(wishes: readonly LabelWish[], boxes: readonly Rect[], discs: readonly Disc[]): readonly SceneLabel[] {
  const obstacles = createObstacles();
  for (const box of boxes) obstacles.addRect(box);
  for (const disc of discs) obstacles.addDisc(disc);
  const lines = wishes.map(({ arrow }) => arrow);
  const inside = middleOf(discs);
  const searches = wishes.map((wish) => searchFor(wish, inside)).sort((a, b) => freedom(a) - freedom(b));
  const placed = searches.map((search) => {
    const { rect, cost } = best(search, obstacles, lines);
    const taken = covered(search, rect);
    obstacles.addRect(taken);
    return { search, rect, taken, cost };
  });
  for (let round = 0; round < 3 && placed.some(({ cost }) => cost >= 1); round++) {
    for (const entry of placed) {
      obstacles.removeRect(entry.taken);
      if (obstacles.overlap(entry.taken) > 0) {
        Object.assign(entry, best(entry.search, obstacles, lines));
        entry.taken = covered(entry.search, entry.rect);
      }
      obstacles.addRect(entry.taken);
    }
  }
  // In the order of the wishes: an element that changes places in the page starts its animation anew.
  const found = new Map(placed.map(({ search, rect }) => [search.wish, rect]));
  return wishes.map((wish) => labelOf(wish, found.get(wish)!));
}

/** What a label hides where it stands. */
const covered = ({ wish }: Search, rect: Rect): Rect => (wish.cue === undefined ? rect : grow(rect, HALO));

function freedom({ wish: { arrow } }: Search): number {
  return arrow.kind === "measurement" ? -1 : distance(arrow.from, arrow.to);
}

function best(search: Search, obstacles: Obstacles, lines: readonly SceneArrow[]): { rect: Rect; cost: number } {
  let found: { rect: Rect; cost: number } | undefined;
  for (const [rank, candidates] of search.candidates.entries()) {
    const least = NEXT_BEST * rank;
    for (const rect of candidates()) {
      let cost = obstacles.overlap(search.wish.plate ? grow(rect, AIR) : covered(search, rect));
      if (cost === 0 && search.wish.arrow.kind === "structural") cost = least + CROSSING * crossings(rect, search.wish, lines) + (search.wish.plate && misleads(rect, search.wish.arrow, lines) ? MISLEADING : 0);
      if (cost <= least) return found && found.cost < cost ? found : { rect, cost };
      if (!found || cost < found.cost) found = { rect, cost };
    }
  }
  return found!;
}

/** A label may lie on its own arrow, a plate on its middle line only. */
function crossings(rect: Rect, { arrow: own, plate }: LabelWish, arrows: readonly SceneArrow[]): number {
  const wide = grow(rect, 5);
  let count = 0;
  for (const arrow of arrows) {
    if (arrow === own && (plate === undefined || toArrow(middle(rect), own) < 1)) continue;
    if (arrow.bend ? plate !== undefined && curveMeets(rect, arrow) : segmentMeets(arrow === own ? rect : wide, arrow.from, arrow.to)) count++;
  }
  return count;
}

/** Whether a reader would take a plate for that of another path. */
function misleads(rect: Rect, own: SceneArrow, arrows: readonly SceneArrow[]): boolean {
  const at = middle(rect);
  const near = toArrow(at, own) + 4;
  return near > 5 && arrows.some((arrow) => arrow !== own && arrow.kind === "structural" && toArrow(at, arrow) < near);
}

function toArrow(at: Point, { from, to, bend }: SceneArrow): number {
  if (!bend) return toSegment(at, from, to);
  let least = Infinity;
  for (let k = 0; k < 8; k++) least = Math.min(least, toSegment(at, pointOn(from, to, bend, k / 8), pointOn(from, to, bend, (k + 1) / 8)));
  return least;
}

function curveMeets(rect: Rect, { from, to, bend }: SceneArrow): boolean {
  for (let k = 0; k < 16; k++) if (segmentMeets(rect, pointOn(from, to, bend, k / 16), pointOn(from, to, bend, (k + 1) / 16))) return true;
  return false;
}

function middleOf(discs: readonly Disc[]): Point {
  const sum = discs.reduce((total, { center }) => ({ x: total.x + center.x, y: total.y + center.y }), { x: 0, y: 0 });
  return { x: sum.x / Math.max(1, discs.length), y: sum.y / Math.max(1, discs.length) };
}

function searchFor(wish: LabelWish, inside: Point): Search {
  const { plate } = wish;
  if (plate) return { wish, candidates: platePlaces(wish.arrow, plate, inside) };
  const structural = wish.arrow.kind === "structural";
  const text = textWidth(wish.was === undefined ? wish.text : `${wish.was} → ${wish.text}`, structural ? 14 : 11, structural ? 650 : 600);
  if (structural) {
    const size = { width: Math.max(54, text + 12), height: 24 };
    return { wish, candidates: [() => around(onArrow(wish.arrow, size), size)] };
  }
  const plain = wish.cue
    ? { width: Math.max(46, text + textWidth(wish.cue, 8.5, 600) + 12), height: 16 }
    : { width: Math.max(36, text + 6), height: 14 };
  const places = (size: Size) => () => around(onFan(wish), size);
  return { wish, candidates: wish.note === undefined ? [places(plain)] : [places(withNote(wish.note, plain)), places(plain)] };
}

/** font size of a second line, and what it adds to a label's height, px */
export const NOTE = { fontSize: 9, height: 10.5 };

const withNote = (note: string, { width, height }: Size): Size => ({ width: Math.max(width, textWidth(note, NOTE.fontSize, 500) + 6), height: Math.min(height, 14) + NOTE.height });

/** The second line is left out where there is no room for it. */
const noteIn = ({ note }: LabelWish, { height }: Rect): { readonly note?: string } => (note === undefined || height < 20 ? {} : { note });

function* around(points: Iterable<Point>, { width, height }: Size): Iterable<Rect> {
  for (const at of points) yield rectAround(at, width, height);
}

/** Along the arrow from its middle, then beside it. */
function* onArrow(arrow: SceneArrow, size: { readonly width: number; readonly height: number }): Iterable<Point> {
  const { from, to, bend } = arrow;
  for (const share of ALL_SHARES) yield pointOn(from, to, bend, share);
  const unit = direction(from, to);
  const aside = (Math.abs(unit.y) * size.width + Math.abs(unit.x) * size.height) / 2 + 4 + arrow.width / 2;
  for (const share of ALL_SHARES) {
    const at = pointOn(from, to, bend, share);
    for (const sign of [-1, 1]) yield { x: at.x - sign * unit.y * aside, y: at.y + sign * unit.x * aside };
  }
}

/** On the line to the circle's centre, in one column or row with the other labels of the fan if it can be. */
function* onFan({ port, arrow, note }: LabelWish): Iterable<Point> {
  if (!port) {
    for (const share of ALL_SHARES) yield pointOn(arrow.from, arrow.to, undefined, share);
    return;
  }
  const { at, center, away } = port;
  const beside = away > 30;
  const arm = beside ? Math.abs(at.x - center.x) : Math.abs(at.y - center.y);
  for (const slide of note === undefined ? SLIDES : LONG_SLIDES) yield pointOn(at, center, undefined, (away + slide) / arm);
}

function labelOf(wish: LabelWish, patch: Rect): SceneLabel {
  const { arrow, text, was, state, cue } = wish;
  return {
    of: arrow.id,
    kind: arrow.kind,
    text,
    ...(was === undefined ? {} : { was }),
    ...(state === undefined ? {} : { state }),
    ...(cue === undefined ? {} : { cue }),
    ...noteIn(wish, patch),
    ...(arrow.look === undefined ? {} : { look: arrow.look }),
    level: arrow.level,
    patch,
    fontSize: arrow.kind === "structural" ? 14 : 11,
  };
}
