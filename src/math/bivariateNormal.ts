import { normalProbability } from "./distributions";

/** Nodes and weights of Gauss–Legendre quadrature on (−1, 1), 12 points, the positive half. */
export const NODES = [0.1252334085114689, 0.3678314989981802, 0.5873179542866175, 0.7699026741943047, 0.904117256370475, 0.9815606342467192];
export const WEIGHTS = [0.2491470458134028, 0.2334925365383548, 0.2031674267230659, 0.1600783285433462, 0.1069393259953184, 0.0471753363865118];

/** Panels that get smaller towards a correlation of 1, where the integrand turns sharply. */
const PANELS = 8;
const SHRINK = 0.3;
/** From here on the integral from zero would turn too sharply. */
export const LARGE = 0.9;

/** Density of two standard normals with correlation r. */
export function bivariateDensity(x: number, y: number, r: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return 0;
  const rest = 1 - r * r;
  return Math.exp(-(x * x - 2 * r * x * y + y * y) / (2 * rest)) / (2 * Math.PI * Math.sqrt(rest));
}

/**
 * P(X ≤ x, Y ≤ y) of two standard normals with correlation r, |r| < 1, to 1e-12 (M16), by the integral over the correlation,
 *
 *   Φ₂(x, y; r) = Φ(x)Φ(y) + 1∕2π ∫_0^asin r exp(−(x² − 2xy sin θ + y²) ∕ 2cos²θ) dθ,
 *
 * and for large r from the correlation of 1, with φ = π∕2 − θ:
 *
 *   Φ₂(x, y; r) = Φ(min(x, y)) − 1∕2π ∫_0^acos r exp(−(x − y)² ∕ 2sin²φ − xy ∕ 2cos²(φ∕2)) dφ
 *
 * @see Plackett (1954); Drezner & Wesolowsky (1990)
 */
export function bivariateProbability(x: number, y: number, r: number): number {
  if (x === -Infinity || y === -Infinity) return 0;
  if (x === Infinity) return normalProbability(y);
  if (y === Infinity) return normalProbability(x);
  if (r <= -LARGE) return Math.max(0, normalProbability(x) - bivariateProbability(x, -y, -r));
  if (r < LARGE) {
    const to = Math.asin(r);
    const at = (theta: number): number => Math.exp(-(x * x - 2 * x * y * Math.sin(theta) + y * y) / (2 * Math.cos(theta) ** 2));
    return normalProbability(x) * normalProbability(y) + (panel(at, 0, to / 2) + panel(at, to / 2, to)) / (2 * Math.PI);
  }
  const at = (phi: number): number => Math.exp(-((x - y) ** 2) / (2 * Math.sin(phi) ** 2) - (x * y) / (2 * Math.cos(phi / 2) ** 2));
  let sum = 0;
  for (let left = PANELS, from = Math.acos(r); left > 0; left--) {
    const to = left === 1 ? 0 : from * SHRINK;
    sum += panel(at, to, from);
    from = to;
  }
  return Math.max(0, normalProbability(Math.min(x, y)) - sum / (2 * Math.PI));
}

function panel(at: (angle: number) => number, from: number, to: number): number {
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  let sum = 0;
  for (let i = 0; i < NODES.length; i++) sum += WEIGHTS[i] * (at(middle + half * NODES[i]) + at(middle - half * NODES[i]));
  return half * sum;
}
