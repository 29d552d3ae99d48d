import type { Range } from "../derive/steps";

/** How a variable is cut into groups: into as many of about equal size, or of equal width. */
export type CutBy = "size" | "width";

/**
 * Points between groups, ascending: quantiles of the values that are there (Hyndman–Fan 7), or equal parts from smallest to largest.
 * Points that would leave a group empty are left out, so that there may be fewer than asked for.
 * @param groups 2 or more
 */
export function cutPoints(values: Float64Array, by: CutBy, groups: number): readonly number[] {
  const filled = values.filter((value) => !Number.isNaN(value)).sort();
  if (filled.length === 0) return [];
  const [least, most] = [filled[0]!, filled.at(-1)!];
  const points = Array.from({ length: groups - 1 }, (_, i) => {
    const share = (i + 1) / groups;
    return by === "width" ? least + share * (most - least) : quantile(filled, share);
  });
  return occupied(points.filter((point) => point <= most), filled);
}

/** Those of the points that have a value between themselves and the one before. */
function occupied(points: readonly number[], sorted: Float64Array): readonly number[] {
  const kept: number[] = [];
  for (const point of points) {
    const from = kept.at(-1) ?? -Infinity;
    if (sorted.some((value) => value >= from && value < point)) kept.push(point);
  }
  return kept;
}

function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!];
  return low + (at - below) * (high - low);
}

/** Ranges between ascending points: up to, not including, the first; …; from the last on. */
export const rangesBetween = (points: readonly number[], label: (range: Pick<Range, "least" | "most">) => string): readonly Range[] =>
  [undefined, ...points].map((least, i) => {
    const most = points[i];
    const range = { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
    return { ...range, label: label(range) };
  });
