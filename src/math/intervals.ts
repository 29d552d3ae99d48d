import { normalProbability, normalQuantile } from "./distributions";
import { countAtMost, countBelow, type Ordered } from "./ordered";
import { mean, quantile } from "./quantile";

export type Interval = readonly [lower: number, upper: number];

/** What an interval needs to know of one parameter. */
export interface Draws {
  readonly estimate: number;
  /** estimates of the admissible resamples, ascending */
  readonly sorted: Ordered;
  /** standard deviation of the resamples */
  readonly se: number;
}

/**
 * Percentile interval: [q_a, q_{1−a}] of the resamples (M6.4).
 * @param tail probability left out at each end, such as .025
 */
export const percentileInterval = ({ sorted }: Draws, tail: number): Interval => [quantile(sorted, tail), quantile(sorted, 1 - tail)];

/** Basic (reflected) interval: [2θ̂ − q_{1−a}, 2θ̂ − q_a]. */
export const basicInterval = ({ estimate, sorted }: Draws, tail: number): Interval => [
  2 * estimate - quantile(sorted, 1 - tail),
  2 * estimate - quantile(sorted, tail),
];

/** Normal interval: θ̂ ± z·SE. */
export function normalInterval({ estimate, se }: Draws, tail: number): Interval {
  const half = normalQuantile(1 - tail) * se;
  return [estimate - half, estimate + half];
}

/**
 * How far the estimate lies from the median of its resamples, in standard normal units: z0 = Φ⁻¹(share below + ½ share equal).
 * The share is kept within [½/B, 1 − ½/B], so that z0 is finite.
 */
export function biasCorrection({ estimate, sorted }: Draws): number {
  const below = countBelow(sorted, estimate);
  const share = (below + (countAtMost(sorted, estimate) - below) / 2) / sorted.length;
  const least = 0.5 / sorted.length;
  return normalQuantile(Math.min(Math.max(share, least), 1 - least));
}

/**
 * Acceleration from the jackknife: Σ(θ̄ − θ₍ᵢ₎)³ ∕ 6 [Σ(θ̄ − θ₍ᵢ₎)²]^{3/2}; 0 where the estimate does not vary.
 * @param leftOut the estimate without each case (or group of cases)
 */
export function acceleration(leftOut: Float64Array): number {
  const centre = mean(leftOut);
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < leftOut.length; i++) {
    const d = centre - leftOut[i]!;
    squares += d * d;
    cubes += d * d * d;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}

/**
 * Bias-corrected and accelerated interval (BCa); with acceleration 0 the bias-corrected interval (BC).
 * @see Efron (1987), Better bootstrap confidence intervals, JASA 82(397)
 */
export function bcaInterval(draws: Draws, tail: number, accelerated: number): Interval {
  const z0 = biasCorrection(draws);
  const at = (probability: number): number => {
    const z = z0 + normalQuantile(probability);
    return quantile(draws.sorted, normalProbability(z0 + z / (1 - accelerated * z)));
  };
  return [at(tail), at(1 - tail)];
}

/**
 * Studentised interval: [θ̂ − q_{1−a}(t*)·SE, θ̂ − q_a(t*)·SE] with t*_b = (θ*_b − θ̂) ∕ SE*_b.
 * @param studentised t* of the resamples, ascending
 */
export function studentisedInterval({ estimate, se }: Draws, tail: number, studentised: Ordered): Interval {
  return [estimate - quantile(studentised, 1 - tail) * se, estimate - quantile(studentised, tail) * se];
}
