import type { Document, Point } from "./document";
import { moveConstructs } from "./editLayout";

/** Which line the centres of circles are brought to. */
export type Alignment = "left" | "centre" | "right" | "top" | "middle" | "bottom";
export const ALIGNMENTS: readonly Alignment[] = ["left", "centre", "right", "top", "middle", "bottom"];

export type Axis = "x" | "y";

const axisOf: Readonly<Record<Alignment, Axis>> = { left: "x", centre: "x", right: "x", top: "y", middle: "y", bottom: "y" };

const placed = (document: Document, ids: readonly string[]): readonly (readonly [string, Point])[] =>
  ids.flatMap((id) => {
    const at = document.layout.positions[id];
    return at === undefined ? [] : [[id, at] as const];
  });

/** Brings circles into one line: that of the outermost, or the one half-way between the outermost two. */
export function alignConstructs(document: Document, ids: readonly string[], alignment: Alignment): Document {
  const circles = placed(document, ids);
  const axis = axisOf[alignment];
  const along = circles.map(([, at]) => at[axis]);
  const [least, most] = [Math.min(...along), Math.max(...along)];
  const line = alignment === "left" || alignment === "top" ? least : alignment === "right" || alignment === "bottom" ? most : Math.round((least + most) / 2);
  return moveConstructs(document, Object.fromEntries(circles.map(([id, at]) => [id, { ...at, [axis]: line }])));
}

/** Gives circles the same distance from one to the next along an axis; the outermost two stay. */
export function distributeConstructs(document: Document, ids: readonly string[], axis: Axis): Document {
  const circles = placed(document, ids).toSorted(([, a], [, b]) => a[axis] - b[axis]);
  const [first, last] = [circles[0], circles.at(-1)];
  if (circles.length < 3 || first === undefined || last === undefined) return document;
  const step = (last[1][axis] - first[1][axis]) / (circles.length - 1);
  return moveConstructs(document, Object.fromEntries(circles.map(([id, at], k) => [id, { ...at, [axis]: Math.round(first[1][axis] + k * step) }])));
}
