import type { Point } from "../model/document";
import { direction, distance, grow, pointOn, rectAround, segmentMeets } from "./geometry";
import { createObstacles, type Obstacles } from "./grid";
import { textWidth } from "./measureText";
import type { Rect, SceneArrow, SceneLabel } from "./scene";
import type { Disc } from "./structural";

/** A label that looks for its place. */
export interface LabelWish {
  readonly arrow: SceneArrow;
  readonly text: string;
  readonly cue?: string;
  /** for a measurement arrow: middle of the box's edge, and how far from it the label would like to be (px along `out`) */
  readonly port?: { readonly at: Point; readonly center: Point; readonly away: number };
}

interface Search {
  readonly wish: LabelWish;
  readonly size: { readonly width: number; readonly height: number };
  readonly candidates: () => Iterable<Point>;
}

const SHARES = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7];
/** beyond what looks best, but better than on top of something */
const FAR_SHARES = [0.26, 0.74, 0.22, 0.78, 0.18, 0.82];
const ALL_SHARES = [...SHARES, ...FAR_SHARES];
const SLIDES = [0, -6, 6, -12, 12, -18, 18, 24, 30];
/** crossing another arrow reads badly but hides nothing: it costs less than any overlap */
const CROSSING = 1e-3;

/**
 * Places every label on its arrow, free of boxes, circles and other labels where a free place exists:
 * measurement labels first, then coefficients from the shortest arrow to the longest, then those in conflict once more.
 */
export function placeLabels(wishes: readonly LabelWish[], boxes: readonly Rect[], discs: readonly Disc[]): readonly SceneLabel[] {
  const obstacles = createObstacles();
  for (const box of boxes) obstacles.addRect(box);
  for (const disc of discs) obstacles.addDisc(disc);
  const lines = wishes.map(({ arrow }) => arrow);
  const searches = wishes.map(searchFor).sort((a, b) => freedom(a) - freedom(b));
  const placed = searches.map((search) => {
    const { rect, cost } = best(search, obstacles, lines);
    obstacles.addRect(rect);
    return { search, rect, cost };
  });
  for (let round = 0; round < 3 && placed.some(({ cost }) => cost >= 1); round++) {
    for (const entry of placed) {
      obstacles.removeRect(entry.rect);
      const contested = obstacles.overlap(entry.rect) > 0;
      if (contested) Object.assign(entry, best(entry.search, obstacles, lines));
      obstacles.addRect(entry.rect);
    }
  }
  return placed.map(({ search, rect }) => labelOf(search.wish, rect));
}

function freedom({ wish: { arrow } }: Search): number {
  return arrow.kind === "measurement" ? -1 : distance(arrow.from, arrow.to);
}

function best(search: Search, obstacles: Obstacles, lines: readonly SceneArrow[]): { rect: Rect; cost: number } {
  const { width, height } = search.size;
  let found: { rect: Rect; cost: number } | undefined;
  for (const at of search.candidates()) {
    const rect = rectAround(at, width, height);
    let cost = obstacles.overlap(rect);
    if (cost === 0 && search.wish.arrow.kind === "structural") cost = CROSSING * crossings(rect, search.wish.arrow, lines);
    if (cost === 0) return { rect, cost };
    if (!found || cost < found.cost) found = { rect, cost };
  }
  return found!;
}

function crossings(rect: Rect, own: SceneArrow, arrows: readonly SceneArrow[]): number {
  const wide = grow(rect, 5);
  let count = 0;
  for (const arrow of arrows) if (arrow !== own && !arrow.bend && segmentMeets(wide, arrow.from, arrow.to)) count++;
  return count;
}

function searchFor(wish: LabelWish): Search {
  const structural = wish.arrow.kind === "structural";
  const text = textWidth(wish.text, structural ? 14 : 11, structural ? 650 : 600);
  if (structural) {
    const size = { width: Math.max(54, text + 12), height: 24 };
    return { wish, size, candidates: () => onArrow(wish.arrow, size) };
  }
  const size = wish.cue
    ? { width: Math.max(46, text + textWidth(wish.cue, 8.5, 600) + 12), height: 16 }
    : { width: Math.max(36, text + 6), height: 14 };
  return { wish, size, candidates: () => onFan(wish) };
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
function* onFan({ port, arrow }: LabelWish): Iterable<Point> {
  if (!port) return yield pointOn(arrow.from, arrow.to, undefined, 0.5);
  const { at, center, away } = port;
  const beside = away > 30;
  const arm = beside ? Math.abs(at.x - center.x) : Math.abs(at.y - center.y);
  for (const slide of SLIDES) yield pointOn(at, center, undefined, (away + slide) / arm);
}

function labelOf({ arrow, text, cue }: LabelWish, patch: Rect): SceneLabel {
  return {
    of: arrow.id,
    kind: arrow.kind,
    text,
    ...(cue === undefined ? {} : { cue }),
    level: arrow.level,
    patch,
    fontSize: arrow.kind === "structural" ? 14 : 11,
  };
}
