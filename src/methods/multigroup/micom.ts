/** Scores of the pooled model, for the equality of means and variances (M6.10, step 3). */
export interface PooledScores {
  /** one list a construct, variance 1 with divisor n − 1 over the pooled cases */
  readonly values: readonly Float64Array[];
  readonly weights: Float64Array | null;
  /** what differences of means are multiplied by: 1, or the SD of a two-valued item that is to be read in its own units (erratum E3) */
  readonly units: readonly number[];
}

/** What step 3 finds for one construct: first less second group. */
export interface ScoreDifference {
  mean: number;
  logVariance: number;
  variance: number;
}

/**
 * Compositional invariance (step 2): the correlation of the scores that the weights of two groups give the same pooled cases,
 *
 *   c = w₁′Sw₂ ∕ √(w₁′Sw₁ · w₂′Sw₂),
 *
 * with its sign (erratum E2); 1 for a single item. Of a construct of higher order the weights are those on the items, all levels in one.
 *
 * @param S         correlations of the columns of the table, of the pooled cases standardised together
 * @param columns   those that the construct has
 * @param first, second  weights on the columns of the table
 */
export function compositional(S: Float64Array, columns: Int32Array, first: Float64Array, second: Float64Array): number {
  const p = first.length;
  if (columns.length === 1) return 1;
  let [both, own, other] = [0, 0, 0];
  for (const k of columns)
    for (const l of columns) {
      const s = S[k * p + l]!;
      both += first[k]! * s * second[l]!;
      own += first[k]! * s * first[l]!;
      other += second[k]! * s * second[l]!;
    }
  return both / Math.sqrt(own * other);
}

/**
 * Differences of means and variances of the pooled scores between two groups (step 3): ȳ₁ − ȳ₂, ln(s₁² ∕ s₂²), s₁² − s₂². With divisor n
 * scores are standardised over the pooled cases, and variances taken, with n in place of n − 1 (erratum E1).
 *
 * @param present  0 or 1 for each case: its group
 * @param out      overwritten
 */
export function scoreDifferences({ values, weights, units }: PooledScores, present: Uint8Array, divisor: "n-1" | "n", out: readonly ScoreDifference[]): void {
  const n = present.length;
  for (let j = 0; j < values.length; j++) {
    const y = values[j];
    let [n1, n2, w1, w2, sum1, sum2, squares1, squares2] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const w = weights ? weights[i] : 1;
      const value = y[i];
      if (present[i] === 0) {
        n1++;
        w1 += w;
        sum1 += w * value;
        squares1 += w * value * value;
      } else {
        n2++;
        w2 += w;
        sum2 += w * value;
        squares2 += w * value * value;
      }
    }
    const [mean1, mean2] = [sum1 / w1, sum2 / w2];
    const lost = divisor === "n" || weights ? 0 : 1;
    const rescaled = divisor === "n" && !weights ? n / (n - 1) : 1;
    const variance1 = (rescaled * (squares1 - w1 * mean1 * mean1)) / (w1 - lost);
    const variance2 = (rescaled * (squares2 - w2 * mean2 * mean2)) / (w2 - lost);
    const of = out[j];
    of.mean = (mean1 - mean2) * Math.sqrt(rescaled) * units[j];
    of.logVariance = Math.log(variance1 / variance2);
    of.variance = (variance1 - variance2) * units[j] ** 2;
  }
}
