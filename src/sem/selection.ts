/** Model selection criteria of one endogenous construct (M5.7); NaN where one does not exist. */
export interface Criteria {
  readonly AIC: number;
  readonly AICc: number;
  readonly AICu: number;
  readonly BIC: number;
  readonly FPE: number;
  readonly GM: number;
  readonly HQ: number;
  readonly HQc: number;
  readonly Mallows_Cp: number;
}

/**
 * With SSE = (1 − R²)(n − 1), k = predictors + 1 and MSE_sat = 1 − R²_sat (M5.7, decision 9; Sharma et al. 2019):
 *
 *   AIC = n ln(SSE∕n) + 2k, AICc = n ln(SSE∕n) + n(n + k)∕(n − k − 2), AICu = n ln(SSE∕(n − k)) + 2k, BIC = n ln(SSE∕n) + k ln n,
 *   HQ = n ln(SSE∕n) + 2k ln ln n, HQc = n ln(SSE∕n) + 2kn ln ln n∕(n − k − 2), FPE = SSE∕(n − k)·(1 + k∕n),
 *   Cp = SSE∕MSE_sat − (n − 2k), GM = SSE∕MSE_sat + k ln n
 *
 * @param saturatedR2 R² with the construct regressed on all constructs before it, from a model re-estimated so
 */
export function selectionCriteria(r2: number, saturatedR2: number, { n, predictors }: { n: number; predictors: number }): Criteria {
  const k = predictors + 1;
  const none = Number.NaN;
  if (!(r2 < 1) || n - k - 2 <= 0) return { AIC: none, AICc: none, AICu: none, BIC: none, FPE: none, GM: none, HQ: none, HQc: none, Mallows_Cp: none };
  const sse = (1 - r2) * (n - 1);
  const base = n * Math.log(sse / n);
  const ratio = saturatedR2 < 1 ? sse / (1 - saturatedR2) : none;
  const log2 = Math.log(Math.log(n));
  return {
    AIC: base + 2 * k,
    AICc: base + (n * (n + k)) / (n - k - 2),
    AICu: n * Math.log(sse / (n - k)) + 2 * k,
    BIC: base + k * Math.log(n),
    FPE: (sse / (n - k)) * (1 + k / n),
    GM: ratio + k * Math.log(n),
    HQ: base + 2 * k * log2,
    HQc: base + (2 * k * n * log2) / (n - k - 2),
    Mallows_Cp: ratio - (n - 2 * k),
  };
}

/**
 * Akaike weights (M5.7): how well each of several models of the same construct on the same cases is supported, exp(−Δ∕2) scaled to
 * sum to 1, with Δ the distance of its criterion (AIC, or BIC) from the smallest.
 * @param criteria NaN where a model has none; its weight is NaN, and the others share the whole
 */
export function akaikeWeights(criteria: readonly number[]): readonly number[] {
  const known = criteria.filter((value) => !Number.isNaN(value));
  const least = Math.min(...known);
  const support = criteria.map((value) => Math.exp((least - value) / 2));
  const total = support.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
  return support.map((value) => value / total);
}
