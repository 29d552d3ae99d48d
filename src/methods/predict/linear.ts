import { factorise, solveFactored } from "../../math/cholesky";

/** A benchmark: one set of predictors for several targets, by ordinary least squares with intercept (M5.5). */
export interface LinearModel {
  /** columns of the table */
  readonly predictors: readonly number[];
  readonly targets: readonly number[];
  /** targets × predictors, standardised coefficients; 0 for a predictor left out */
  readonly coefficients: Float64Array;
  /**
   * Finds the coefficients from correlations. A predictor that is a combination of those before it is left out, as R's `lm` does.
   * @param n training cases
   * @returns false where there are too few cases for an intercept and all predictors
   */
  fit(correlations: Float64Array, width: number, n: number): boolean;
}

export function linearModel(predictors: readonly number[], targets: readonly number[]): LinearModel {
  const most = predictors.length;
  const gram = new Float64Array(most * most);
  const beta = new Float64Array(most);
  const coefficients = new Float64Array(targets.length * most);
  return {
    predictors,
    targets,
    coefficients,
    fit(correlations, width, n) {
      if (n <= most + 1) return false;
      const kept = Array.from(predictors.keys());
      for (;;) {
        const m = kept.length;
        for (let a = 0; a < m; a++) for (let b = 0; b <= a; b++) gram[a * m + b] = correlations[predictors[kept[a]] * width + predictors[kept[b]]];
        const dependent = factorise(gram, m);
        if (dependent < 0) break;
        kept.splice(dependent, 1);
      }
      coefficients.fill(0);
      for (let e = 0; e < targets.length; e++) {
        for (let a = 0; a < kept.length; a++) beta[a] = correlations[predictors[kept[a]] * width + targets[e]];
        solveFactored(gram, kept.length, beta);
        for (let a = 0; a < kept.length; a++) coefficients[e * most + kept[a]] = beta[a];
      }
      return true;
    },
  };
}
