import { drawCounts, streams } from "../../math/philox";
import type { Job } from "../../report/job";
import type { Compared } from "./losses";
import type { LossComparison } from "./result";

/** Resamples between two looks at the clock. */
const STRIDE = 16;
/** Statistics this near each other are the same, parted by rounding. */
const TIE = 1e-12;

/**
 * p of each comparison by resampling the cases' differences, moved so that none differ on average (Liengaard et al. 2021; M5.6): the
 * share of resamples with |t*| at least |t|, t* = (D̄* − D̄) ∕ (s* ∕ √n). One-sided: with t* at most t. All comparisons see the same
 * resamples; resample b hangs on the seed and b alone.
 */
export function* bootstrapped({ rows, differences }: Compared, { samples, seed }: { readonly samples: number; readonly seed: number }): Job<readonly LossComparison[]> {
  const n = differences[0]?.length ?? 0;
  if (samples === 0 || n < 2) return rows;
  const counts = new Int32Array(n);
  const extreme = rows.map(() => ({ both: 0, low: 0, used: 0 }));
  for (let b = 0; b < samples; b++) {
    if (b % STRIDE === 0) yield { done: b, total: samples };
    drawCounts(counts, seed, { method: streams.cvpat, index: b, part: 0 });
    for (const [c, { t, difference }] of rows.entries()) {
      if (t === null) continue;
      const own = drawnT(differences[c]!, counts, difference);
      if (Number.isNaN(own)) continue;
      const tally = extreme[c]!;
      tally.used++;
      if (Math.abs(own) >= Math.abs(t) - TIE) tally.both++;
      if (own <= t + TIE) tally.low++;
    }
  }
  return rows.map((row, c): LossComparison => {
    const { both, low, used } = extreme[c]!;
    return { ...row, bootstrap: used === 0 ? null : { pTwoSided: both / used, pOneSided: low / used } };
  });
}

/** t of a resample about a centre; NaN where all cases drawn are alike. */
function drawnT(values: Float64Array, counts: Int32Array, centre: number): number {
  const n = values.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) {
    const d = values[i]! - centre;
    sum += counts[i]! * d;
    squares += counts[i]! * d * d;
  }
  const mean = sum / n;
  const variance = (squares - n * mean * mean) / (n - 1);
  return variance > TIE * (squares / n) ? mean / Math.sqrt(variance / n) : Number.NaN;
}
