/** Counts of values in bins of equal width between two bounds; values beyond them count in the outermost bins. */
export interface Histogram {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly number[];
}

/**
 * @param values at least one
 * @param bounds left and right end of the bins; equal where the values do not vary (all counted in the first bin)
 */
export function histogram(values: Float64Array, [from, to]: readonly [number, number], bins: number): Histogram {
  const counts = Array.from({ length: bins }, () => 0);
  const scale = to > from ? bins / (to - from) : 0;
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor((values[i] - from) * scale);
    counts[bin < 0 ? 0 : bin >= bins ? bins - 1 : bin]++;
  }
  return { from, to, counts };
}
