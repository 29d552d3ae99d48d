import { noncentralChiSquare, noncentrality, upperChiSquare } from "../../math/chiSquare";
import type { Point } from "./likelihood";

/** Fit of a covariance structure (M11.4). Without degrees of freedom only χ² = 0 and the likelihood are left. */
export interface CovarianceFit {
  readonly chiSquare: number;
  /** with (n − 1)F instead of nF */
  readonly chiSquareWishart: number;
  readonly df: number;
  readonly p: number | null;
  readonly baselineChiSquare: number;
  readonly baselineDf: number;
  readonly CFI: number | null;
  readonly TLI: number | null;
  readonly NFI: number | null;
  readonly IFI: number | null;
  readonly GFI: number;
  readonly AGFI: number | null;
  readonly RMSEA: number | null;
  /** 90 % */
  readonly RMSEAInterval: readonly [lower: number, upper: number] | null;
  /** of the hypothesis that RMSEA is at most .05 */
  readonly closeP: number | null;
  readonly SRMR: number;
  readonly lnL: number;
  readonly parameters: number;
  readonly AIC: number;
  readonly BIC: number;
  /** of (n + 2) ∕ 24 cases */
  readonly adjustedBIC: number;
}

interface Given {
  readonly point: Point;
  /** p × p of items with SDs of one */
  readonly S: Float64Array;
  readonly p: number;
  readonly df: number;
  readonly logDetS: number;
  /** Σ ln of the variances of the items in their own units */
  readonly logUnits: number;
  /** n, or n − 1 for Wishart's likelihood */
  readonly factor: number;
  readonly n: number;
}

export function covarianceFit({ point, S, p, df, logDetS, logUnits, factor, n }: Given): CovarianceFit {
  const { F, inverse, matrices, theta } = point;
  const chiSquare = factor * Math.max(0, F);
  let baseline = -logDetS;
  for (let k = 0; k < p; k++) baseline += Math.log(S[k * (p + 1)]);
  const baselineChiSquare = factor * baseline;
  const baselineDf = (p * (p - 1)) / 2;
  const over = Math.max(chiSquare - df, 0);
  const overBaseline = Math.max(baselineChiSquare - baselineDf, over);
  const lnL = -(n / 2) * (p * Math.log(2 * Math.PI) + point.logDet + logUnits + traceOf(S, inverse, p));
  const t = theta.length;
  const GFI = goodness(S, inverse, p);
  const tests = df > 0;
  return {
    chiSquare,
    chiSquareWishart: (n - 1) * Math.max(0, F),
    df,
    p: tests ? upperChiSquare(chiSquare, df) : null,
    baselineChiSquare,
    baselineDf,
    CFI: !tests ? null : overBaseline === 0 ? 1 : 1 - over / overBaseline,
    TLI: tests && baselineDf > 0 && baselineChiSquare > baselineDf ? (baselineChiSquare / baselineDf - chiSquare / df) / (baselineChiSquare / baselineDf - 1) : null,
    NFI: tests && baselineChiSquare > 0 ? (baselineChiSquare - chiSquare) / baselineChiSquare : null,
    IFI: tests && baselineChiSquare > df ? (baselineChiSquare - chiSquare) / (baselineChiSquare - df) : null,
    GFI,
    AGFI: tests ? 1 - ((p * (p + 1)) / (2 * df)) * (1 - GFI) : null,
    RMSEA: tests ? Math.sqrt(over / (df * factor)) : null,
    RMSEAInterval: tests ? [Math.sqrt(noncentrality(chiSquare, df, 0.95) / (df * factor)), Math.sqrt(noncentrality(chiSquare, df, 0.05) / (df * factor))] : null,
    closeP: tests ? 1 - noncentralChiSquare(chiSquare, df, 0.0025 * df * factor) : null,
    SRMR: rootMeanSquareResidual(S, matrices.Sigma, p),
    lnL,
    parameters: t,
    AIC: -2 * lnL + 2 * t,
    BIC: -2 * lnL + t * Math.log(n),
    adjustedBIC: -2 * lnL + t * Math.log((n + 2) / 24),
  };
}

function traceOf(A: Float64Array, B: Float64Array, p: number): number {
  let sum = 0;
  for (let i = 0; i < p * p; i++) sum += A[i] * B[i];
  return sum;
}

/** GFI = 1 − tr((Σ⁻¹S − I)²) ∕ tr((Σ⁻¹S)²) (Jöreskog & Sörbom 1984). */
function goodness(S: Float64Array, inverse: Float64Array, p: number): number {
  const product = new Float64Array(p * p);
  for (let i = 0; i < p; i++) for (let k = 0; k < p; k++) for (let j = 0; j < p; j++) product[i * p + j] += inverse[i * p + k] * S[k * p + j];
  let [above, below] = [0, 0];
  for (let i = 0; i < p; i++)
    for (let j = 0; j < p; j++) {
      below += product[i * p + j] * product[j * p + i];
      above += (product[i * p + j] - (i === j ? 1 : 0)) * (product[j * p + i] - (i === j ? 1 : 0));
    }
  return 1 - above / below;
}

/** SRMR of Bentler: residuals over the observed SDs, the diagonal included. */
function rootMeanSquareResidual(S: Float64Array, Sigma: Float64Array, p: number): number {
  let sum = 0;
  for (let k = 0; k < p; k++) for (let l = 0; l <= k; l++) sum += ((S[k * p + l] - Sigma[k * p + l]) / Math.sqrt(S[k * (p + 1)] * S[l * (p + 1)])) ** 2;
  return Math.sqrt(sum / ((p * (p + 1)) / 2));
}
