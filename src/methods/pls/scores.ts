import type { Treated } from "../../data/missing";
import type { Compiled } from "../../sem/compile";

/**
 * Standardised composite scores Y = ZW of the rows used (M2.5): variance 1 with divisor n − 1.
 * An empty cell counts as its mean. With `overAvailable` (pairwise deletion) the sum over the items that are there is divided by
 * their share of Σ|w|, and a row without any item of a construct has no score: NaN (M1.3).
 */
export function scoresOf(model: Compiled, weights: Float64Array, { sample, moments }: Treated, overAvailable: boolean): readonly Float64Array[] {
  const { rows, columns } = sample;
  return model.constructs.map((_, j) => {
    const scores = new Float64Array(rows.length);
    const share = new Float64Array(overAvailable ? rows.length : 0);
    let size = 0;
    for (let k = model.offsets[j]; k < model.offsets[j + 1]; k++) {
      const column = columns[k];
      const mean = moments.means[k];
      const factor = weights[k] / moments.sds[k];
      size += Math.abs(weights[k]);
      for (let i = 0; i < rows.length; i++) {
        const x = column[rows[i]];
        if (x !== x) continue;
        scores[i] += factor * (x - mean);
        if (overAvailable) share[i] += Math.abs(weights[k]);
      }
    }
    if (overAvailable) for (let i = 0; i < rows.length; i++) scores[i] = share[i] > 0 ? (scores[i] * size) / share[i] : Number.NaN;
    return scores;
  });
}
