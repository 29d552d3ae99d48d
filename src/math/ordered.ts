/** Values in ascending order, by rank from 0: a sorted Float64Array, or values that are put in order where they are asked for. */
export interface Ordered {
  readonly length: number;
  at(rank: number): number | undefined;
}

/** Values to a bin, on average. */
const TO_A_BIN = 8;
/** Bins up to this size are sorted by insertion. */
const FEW = 24;

/**
 * Order statistics without sorting everything: values fall into bins of equal width between the least and the greatest, and only the
 * bins that are asked for are sorted. A handful of quantiles of n values costs O(n). The same numbers as after a full sort.
 *
 * @param values n ≥ 1 finite numbers; left as they are
 * @param room   n or more, overwritten: the result holds only until it is used again
 */
export function ordered(values: Float64Array, room?: Float64Array): Ordered {
  const n = values.length;
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < n; i++) {
    const value = values[i];
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const bins = Math.max(1, Math.floor(n / TO_A_BIN));
  const scale = bins / (greatest - least);
  if (!(scale > 0 && scale < Infinity)) return values.slice().sort();
  /** a rising function of the value, so that bins stand in order whatever the rounding */
  const binOf = (value: number): number => Math.min(bins - 1, Math.floor((value - least) * scale));
  const ends = new Int32Array(bins + 1);
  for (let i = 0; i < n; i++) ends[binOf(values[i]) + 1]++;
  for (let bin = 0; bin < bins; bin++) ends[bin + 1] += ends[bin];
  const placed = ends.slice();
  const out = room ?? new Float64Array(n);
  for (let i = 0; i < n; i++) out[placed[binOf(values[i])]++] = values[i];
  const isSorted = new Uint8Array(bins);
  return {
    length: n,
    at(rank) {
      const bin = lastAtMost(ends, rank);
      if (isSorted[bin] === 0) {
        sortPart(out, ends[bin], ends[bin + 1]);
        isSorted[bin] = 1;
      }
      return out[rank];
    },
  };
}

/** The bin that holds a rank: the last one that starts at or before it and is not empty. */
function lastAtMost(starts: Int32Array, rank: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= rank) low = middle;
    else high = middle;
  }
  return low;
}

function sortPart(values: Float64Array, begin: number, end: number): void {
  if (end - begin > FEW) {
    values.subarray(begin, end).sort();
    return;
  }
  for (let i = begin + 1; i < end; i++) {
    const value = values[i];
    let j = i - 1;
    for (; j >= begin && values[j] > value; j--) values[j + 1] = values[j];
    values[j + 1] = value;
  }
}

/** How many values lie below a number, by bisection. */
export function countBelow(values: Ordered, bound: number): number {
  return firstNot(values, (value) => value < bound);
}

/** How many values lie at or below a number. */
export function countAtMost(values: Ordered, bound: number): number {
  return firstNot(values, (value) => value <= bound);
}

function firstNot(values: Ordered, holds: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values.at(middle)!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
