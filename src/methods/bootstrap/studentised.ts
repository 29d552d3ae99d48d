import { streams, uniforms } from "../../math/philox";
import type { BootstrapOptions } from "./options";
import { outcomes, type Resampler } from "./resampler";

/**
 * Standard errors of the parameters within one resample: its own cases are resampled again (M6.4, "inner bootstrap").
 * The counts of the resample are restored afterwards.
 * @returns length of the parameters; NaN where fewer than two inner resamples could be estimated
 */
export function innerErrors(resampler: Resampler, { seed, innerSamples }: BootstrapOptions, index: number): Float64Array {
  const { counts, n } = resampler;
  const width = resampler.original.length;
  const outer = counts.slice();
  const cases = new Int32Array(n);
  for (let i = 0, at = 0; i < n; i++) for (let c = 0; c < outer[i]!; c++) cases[at++] = i;
  const values = new Float64Array(width);
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  let used = 0;
  for (let inner = 0; inner < innerSamples; inner++) {
    const random = uniforms(seed, { method: streams.innerBootstrap, index, part: inner });
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[cases[Math.floor(random() * n)]!]!++;
    if (resampler.estimate(values, 0) !== outcomes.admissible) continue;
    used++;
    // Sums about the original estimate lose no digits where the spread is small.
    for (let k = 0; k < width; k++) {
      const d = values[k]! - resampler.original[k]!;
      sums[k] = sums[k]! + d;
      squares[k] = squares[k]! + d * d;
    }
  }
  counts.set(outer);
  return sums.map((sum, k) => (used > 1 ? Math.sqrt(Math.max(0, squares[k]! - (sum * sum) / used) / (used - 1)) : Number.NaN));
}
