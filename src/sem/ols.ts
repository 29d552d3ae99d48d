import { factorise, inverseDiagonal } from "../math/cholesky";
import { tQuantile, twoTailedT } from "../math/distributions";
import { upperF } from "../math/incompleteBeta";
import { upperChiSquare } from "../math/chiSquare";
import { leastSquares, type LeastSquares } from "../math/leastSquares";
import { mean, standardDeviation } from "../math/quantile";

/** One coefficient of a regression; the constant is the first. */
export interface Term {
  readonly b: number;
  readonly se: number;
  /** robust against unequal variances: HC3 (MacKinnon & White 1985) */
  readonly seHc3: number;
  readonly t: number;
  readonly p: number;
  readonly interval: readonly [lower: number, upper: number];
  /** b · SD(x) ∕ SD(y); null of the constant */
  readonly beta: number | null;
  readonly vif: number | null;
}

/** Ordinary least squares with a constant (M11.8). */
export interface Ols {
  readonly terms: readonly Term[];
  readonly solution: LeastSquares;
  readonly n: number;
  readonly r2: number;
  readonly r2Adjusted: number;
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly pF: number;
  /** √(SSE ∕ df2) */
  readonly errorSd: number;
}

export interface OlsSettings {
  /** coverage of the intervals */
  readonly level: number;
  /** which standard errors t, p and intervals rest on */
  readonly errors: "classic" | "hc3";
}

/**
 * Regression of y on predictors and a constant.
 * @returns the place of a predictor that is a combination of those before it; `n` where there are too few cases
 */
export function ols(predictors: readonly Float64Array[], y: Float64Array, { level, errors }: OlsSettings): Ols | { readonly dependent: number } | { readonly tooFew: true } {
  const [n, k] = [y.length, predictors.length];
  const df2 = n - k - 1;
  if (df2 < 1) return { tooFew: true };
  const X = [new Float64Array(n).fill(1), ...predictors];
  const solution = leastSquares(X, y);
  if ("dependent" in solution) return { dependent: solution.dependent - 1 };
  const { sse } = solution;
  const centre = mean(y);
  const sst = y.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const mse = sse / df2;
  const classic = Float64Array.from(solution.coefficients, (_, j) => Math.sqrt(mse * solution.inverse[j * (k + 1) + j]!));
  const robust = hc3(X, solution);
  const vifs = inflation(predictors);
  const sdY = standardDeviation(y);
  const critical = tQuantile(1 - (1 - level) / 2, df2);
  const r2 = sst > 0 ? 1 - sse / sst : 0;
  const f = r2 / k / ((1 - r2) / df2);
  return {
    terms: Array.from(solution.coefficients, (b, j): Term => {
      const se = errors === "hc3" ? robust[j]! : classic[j]!;
      const t = b / se;
      return { b, se: classic[j]!, seHc3: robust[j]!, t, p: twoTailedT(t, df2), interval: [b - critical * se, b + critical * se], beta: j === 0 ? null : (b * standardDeviation(predictors[j - 1]!)) / sdY, vif: j === 0 ? null : vifs[j - 1]! };
    }),
    solution, n, r2,
    r2Adjusted: 1 - ((1 - r2) * (n - 1)) / df2,
    f, df1: k, df2, pF: upperF(f, k, df2),
    errorSd: Math.sqrt(mse),
  };
}

/** √diag((X′X)⁻¹ X′diag(e² ∕ (1 − h)²)X (X′X)⁻¹). */
function hc3(X: readonly Float64Array[], { residuals, leverage, inverse }: LeastSquares): Float64Array {
  const k = X.length;
  const meat = new Float64Array(k * k);
  for (let i = 0; i < residuals.length; i++) {
    const weight = (residuals[i]! / (1 - leverage[i]!)) ** 2;
    for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) meat[a * k + b]! += weight * X[a]![i]! * X[b]![i]!;
  }
  return Float64Array.from({ length: k }, (_, j) => {
    let variance = 0;
    for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) variance += inverse[j * k + a]! * meat[a * k + b]! * inverse[b * k + j]!;
    return Math.sqrt(variance);
  });
}

/** VIF of each predictor on the others. */
export function inflation(predictors: readonly Float64Array[]): Float64Array {
  const k = predictors.length;
  const means = predictors.map((column) => mean(column));
  const R = new Float64Array(k * k);
  const product = (a: number, b: number): number => predictors[a]!.reduce((sum, value, i) => sum + (value - means[a]!) * (predictors[b]![i]! - means[b]!), 0);
  const lengths = predictors.map((_, a) => Math.sqrt(product(a, a)));
  for (let a = 0; a < k; a++) for (let b = 0; b <= a; b++) R[a * k + b] = a === b ? 1 : product(a, b) / (lengths[a]! * lengths[b]!);
  const vifs = new Float64Array(k).fill(Infinity);
  if (factorise(R, k) < 0) inverseDiagonal(R, k, vifs);
  return vifs;
}

/** What is asked of the residuals of a regression. */
export interface Diagnostics {
  readonly logLikelihood: number;
  readonly aic: number;
  readonly bic: number;
  /** near 2 where neighbouring cases are independent */
  readonly durbinWatson: number;
  /** Koenker's studentised test of equal variances */
  readonly breuschPagan: { readonly lm: number; readonly df: number; readonly p: number };
  /** one a case */
  readonly cook: Float64Array;
  /** residuals over their own standard errors */
  readonly studentised: Float64Array;
}

export function diagnostics({ solution: { residuals, leverage, sse }, n, df1, errorSd }: Ols, predictors: readonly Float64Array[]): Diagnostics {
  const logLikelihood = (-n / 2) * (Math.log(2 * Math.PI) + Math.log(sse / n) + 1);
  const parameters = df1 + 2;
  let steps = 0;
  for (let i = 1; i < n; i++) steps += (residuals[i]! - residuals[i - 1]!) ** 2;
  const squares = residuals.map((e) => e * e);
  const auxiliary = ols(predictors, squares, { level: 0.95, errors: "classic" });
  const lm = "r2" in auxiliary ? n * auxiliary.r2 : Number.NaN;
  const studentised = residuals.map((e, i) => e / (errorSd * Math.sqrt(1 - leverage[i]!)));
  return {
    logLikelihood,
    aic: -2 * logLikelihood + 2 * parameters,
    bic: -2 * logLikelihood + parameters * Math.log(n),
    durbinWatson: steps / sse,
    breuschPagan: { lm, df: df1, p: upperChiSquare(lm, df1) },
    cook: studentised.map((r, i) => (r * r * leverage[i]!) / ((1 - leverage[i]!) * (df1 + 1))),
    studentised,
  };
}
