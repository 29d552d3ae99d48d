import { normalProbability, normalQuantile } from "./distributions";
import { biasCorrection, type Draws, type Interval } from "./intervals";
import type { Ordered } from "./ordered";
import { quantile } from "./quantile";

/**
 * Monte Carlo standard errors of the limits of an interval: how far they would still move with other random numbers, given as many
 * resamples. They shrink with √B and say nothing of the sampling error that the interval itself is about.
 *
 * A quantile's rank has the standard deviation √(Bq(1 − q)); half the distance between the quantiles that much below and above is its
 * error (the distribution-free interval of order statistics).
 */
export const percentileErrors = ({ sorted }: Draws, tail: number): Interval => [quantileError(sorted, tail), quantileError(sorted, 1 - tail)];

/** The basic interval mirrors the percentile one. */
export function basicErrors(draws: Draws, tail: number): Interval {
  const [lower, upper] = percentileErrors(draws, tail);
  return [upper, lower];
}

/** θ̂ ± z·SE moves as SE does: by SE ∕ √(2(B − 1)). */
export function normalErrors({ se, sorted }: Draws, tail: number): Interval {
  const error = (normalQuantile(1 - tail) * se) / Math.sqrt(2 * (sorted.length - 1));
  return [error, error];
}

/**
 * BC and BCa: the limit is the quantile at q = Φ(z0 + v ∕ (1 − av)), v = z0 + z, and z0 = Φ⁻¹(s) moves with the share s of resamples
 * below the estimate. With g = dq ∕ ds the variance of the rank's share is [g²s(1 − s) + q(1 − q) − 2g(min(s, q) − sq)] ∕ B.
 */
export function bcaErrors(draws: Draws, tail: number, accelerated: number): Interval {
  const { sorted } = draws;
  const z0 = biasCorrection(draws);
  const s = normalProbability(z0);
  const error = (probability: number): number => {
    const v = z0 + normalQuantile(probability);
    const stretch = 1 - accelerated * v;
    const at = z0 + v / stretch;
    const q = normalProbability(at);
    const g = (density(at) * (1 + 1 / (stretch * stretch))) / density(z0);
    const variance = (g * g * s * (1 - s) + q * (1 - q) - 2 * g * (Math.min(s, q) - s * q)) / sorted.length;
    return spread(sorted, q, Math.sqrt(Math.max(0, variance)));
  };
  return [error(tail), error(1 - tail)];
}

/** θ̂ − t_q·SE: both the quantile and SE move. @param studentised t* of the resamples, ascending */
export function studentisedErrors({ se }: Draws, tail: number, studentised: Ordered): Interval {
  const error = (q: number): number => se * Math.hypot(quantileError(studentised, q), quantile(studentised, q) / Math.sqrt(2 * (studentised.length - 1)));
  return [error(1 - tail), error(tail)];
}

const quantileError = (sorted: Ordered, q: number): number => spread(sorted, q, Math.sqrt((q * (1 - q)) / sorted.length));

/** Half the distance between the quantiles one standard error of the rank's share below and above. */
function spread(sorted: Ordered, q: number, shareError: number): number {
  const below = quantile(sorted, Math.max(0, q - shareError));
  const above = quantile(sorted, Math.min(1, q + shareError));
  return (above - below) / 2;
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
