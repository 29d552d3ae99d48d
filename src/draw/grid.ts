import { circleReach, sharedArea } from "./geometry";
import { outerRadius } from "./outline";
import type { Rect } from "./scene";
import type { Disc } from "./structural";

const CELL = 128;

/** Finds at once what stands near a rectangle, because labels look for a free place at every frame of a drag. */
export interface Obstacles {
  addRect(rect: Rect): void;
  removeRect(rect: Rect): void;
  addDisc(disc: Disc): void;
  /** 0 where the rectangle is free; grows with what it covers (px²) */
  overlap(rect: Rect): number;
}

export function createObstacles(): Obstacles {
  const rects = new Map<number, Rect[]>();
  const discs = new Map<number, Disc[]>();

  const eachCell = (rect: Rect, visit: (cell: number) => void): void => {
    const [right, bottom] = [Math.floor((rect.x + rect.width) / CELL), Math.floor((rect.y + rect.height) / CELL)];
    for (let column = Math.floor(rect.x / CELL); column <= right; column++)
      for (let row = Math.floor(rect.y / CELL); row <= bottom; row++) visit(column * 65536 + row);
  };
  const add = <T>(store: Map<number, T[]>, rect: Rect, thing: T): void =>
    eachCell(rect, (cell) => {
      const list = store.get(cell);
      if (list) list.push(thing);
      else store.set(cell, [thing]);
    });

  return {
    addRect: (rect) => add(rects, rect, rect),
    removeRect: (rect) =>
      eachCell(rect, (cell) => {
        const list = rects.get(cell);
        if (list) list.splice(list.indexOf(rect), 1);
      }),
    addDisc: ({ shape = "circle", ...disc }) => {
      const { center } = disc;
      const radius = outerRadius(shape, disc.radius);
      add(discs, { x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius }, { ...disc, radius });
    },
    overlap: (rect) => {
      let cost = 0;
      eachCell(rect, (cell) => {
        for (const other of rects.get(cell) ?? []) cost += sharedArea(rect, other);
        for (const { center, radius } of discs.get(cell) ?? []) cost += circleReach(rect, center, radius) * 20;
      });
      return cost;
    },
  };
}
