/** A mark that wants its name beside it, px. */
export interface Marked {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
  readonly width: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a name stands: the left end of its baseline, and whether it is far enough from its mark to need a line to it. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly far: boolean;
}

export const LABEL_HEIGHT = 13;
/** from the top of a line to its baseline */
const BASELINE = 10;
const GAP = 4;
/** Rings of places round a mark, farther and farther. */
const RINGS = [0, 12, 26] as const;
/** right, left, above, below, then the corners */
const SIDES = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [-1, -1], [1, 1], [-1, 1]] as const;

const overlap = (a: Box, b: Box): number => {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const up = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return across > 0 && up > 0 ? across * up : 0;
};

function candidate({ x, y, radius, width }: Marked, [dx, dy]: readonly [number, number], ring: number): Box {
  const reach = radius + GAP + ring;
  const left = dx === 0 ? x - width / 2 : dx > 0 ? x + (dy === 0 ? reach : 0.7 * reach) : x - width - (dy === 0 ? reach : 0.7 * reach);
  const top = dy === 0 ? y - LABEL_HEIGHT / 2 : dy > 0 ? y + 0.8 * reach - 2 : y - LABEL_HEIGHT - 0.8 * reach + 2;
  return { left, top, width, height: LABEL_HEIGHT };
}

/**
 * Places names beside their marks so that none covers another name or a mark: each takes the nearest free place, those with the fewest
 * first. Where there is none, `undefined`: the name is then left to the tip and the table.
 * @param room  within which all names stay
 */
export function placeLabels(marks: readonly Marked[], room: Box): readonly (Placed | undefined)[] {
  const dots: readonly Box[] = marks.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius }));
  const isInside = ({ left, top, width, height }: Box): boolean => left >= room.left && top >= room.top && left + width <= room.left + room.width && top + height <= room.top + room.height;
  const taken: Box[] = [];
  const placed: (Placed | undefined)[] = marks.map(() => undefined);
  const places = marks.map((mark) => RINGS.flatMap((ring, r) => SIDES.map((side) => ({ far: r > 0, box: candidate(mark, side, ring) }))).filter(({ box }) => isInside(box) && dots.every((dot) => overlap(box, dot) === 0)));
  const order = marks.map((_, i) => i).toSorted((a, b) => places[a]!.length - places[b]!.length || a - b);
  for (const i of order) {
    const free = places[i]!.find(({ box }) => taken.every((other) => overlap(box, other) === 0));
    if (free === undefined) continue;
    taken.push(free.box);
    placed[i] = { x: free.box.left, y: free.box.top + BASELINE, far: free.far };
  }
  return placed;
}
