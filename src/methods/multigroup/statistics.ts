import { twoTailedT } from "../../math/distributions";
import type { Value } from "../pls/result";

/** An estimate in one group: value, bootstrap standard error, cases. */
export interface GroupValue {
  readonly estimate: number;
  readonly se: number;
  readonly n: number;
}

export interface DifferenceTest {
  readonly t: number;
  readonly df: number;
  readonly p: number;
}

/**
 * Parametric test with equal variances (Keil et al. 2000; Chin 2000; M6.8):
 *
 *   t = (θ₁ − θ₂) ∕ {√[((n₁−1)²se₁² + (n₂−1)²se₂²) ∕ (n₁+n₂−2)] · √(1∕n₁ + 1∕n₂)},  df = n₁ + n₂ − 2
 */
export function parametricTest(a: GroupValue, b: GroupValue): DifferenceTest | null {
  const df = a.n + b.n - 2;
  const pooled = ((a.n - 1) ** 2 * a.se ** 2 + (b.n - 1) ** 2 * b.se ** 2) / df;
  return tested(a.estimate - b.estimate, Math.sqrt(pooled) * Math.sqrt(1 / a.n + 1 / b.n), df);
}

/**
 * The same with unequal variances (Welch–Satterthwaite; M6.8): v = (n₁−1)∕n₁ se₁² + (n₂−1)∕n₂ se₂², t = Δ∕√v,
 * df = round(v² ∕ [(n₁−1)∕n₁² se₁⁴ + (n₂−1)∕n₂² se₂⁴] − 2)
 */
export function welchTest(a: GroupValue, b: GroupValue): DifferenceTest | null {
  const v = ((a.n - 1) / a.n) * a.se ** 2 + ((b.n - 1) / b.n) * b.se ** 2;
  const below = ((a.n - 1) / a.n ** 2) * a.se ** 4 + ((b.n - 1) / b.n ** 2) * b.se ** 4;
  return tested(a.estimate - b.estimate, Math.sqrt(v), Math.round((v * v) / below - 2));
}

function tested(difference: number, error: number, df: number): DifferenceTest | null {
  if (!(error > 1e-12) || !(df >= 1)) return null;
  const t = difference / error;
  return { t, df, p: twoTailedT(t, df) };
}

/**
 * Henseler's bootstrap MGA (Henseler, Ringle & Sinkovics 2009; M6.8): the probability that θ₁ is not above θ₂,
 *
 *   P(θ₁ ≤ θ₂) = 1 − (1 ∕ B₁B₂) Σ_a Σ_b Θ(2θ̄₁ − θ*₁a − 2θ̄₂ + θ*₂b),  Θ(0) = ½,
 *
 * by sorting, O(B log B). With centres, the resamples of each group are moved so that their mean is the estimate of the data, which
 * reproduces the p values that SmartPLS prints: there 2θ̄ − θ* becomes θ̂ + θ̄ − θ*.
 *
 * @param centres  estimates of the two groups
 */
export function henselerP(first: Float64Array, second: Float64Array, centres?: readonly [number, number]): number {
  const u = reflected(first, centres?.[0]);
  const v = reflected(second, centres?.[1]);
  let above = 0;
  let below = 0;
  let atMost = 0;
  for (let a = 0; a < u.length; a++) {
    while (below < v.length && v[below] < u[a] - TIE) below++;
    while (atMost < v.length && v[atMost] <= u[a] + TIE) atMost++;
    above += below + (atMost - below) / 2;
  }
  return 1 - above / (u.length * v.length);
}

/** Values this near each other are a tie that rounding parted. */
const TIE = 1e-14;

/** 2θ̄ − θ*, or θ̂ + θ̄ − θ*, ascending. */
function reflected(values: Float64Array, centre?: number): Float64Array {
  let sum = 0;
  for (let b = 0; b < values.length; b++) sum += values[b];
  const mean = sum / values.length;
  const about = (centre ?? mean) + mean;
  const out = new Float64Array(values.length);
  for (let b = 0; b < values.length; b++) out[b] = about - values[b];
  return out.sort();
}

/** Two-tailed p of Henseler's one-tailed one. */
export const twoTailed = (p: number): number => 2 * Math.min(p, 1 - p);

/**
 * Omnibus statistic of several groups (Sarstedt, Henseler & Ringle 2011; M6.9): the F ratio of a one-way analysis of variance of the
 * groups' resamples, F = [Σ_g B(θ̄_g − θ̄)² ∕ (G − 1)] ∕ [ΣΣ(θ*_gb − θ̄_g)² ∕ (GB − G)].
 * @param groups one list of resamples each
 */
export function omnibusF(groups: readonly Float64Array[]): number {
  const means = groups.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const total = groups.reduce((sum, values) => sum + values.length, 0);
  const grand = groups.reduce((sum, values, g) => sum + values.length * means[g], 0) / total;
  const between = groups.reduce((sum, values, g) => sum + values.length * (means[g] - grand) ** 2, 0) / (groups.length - 1);
  const within = groups.reduce((sum, values, g) => sum + values.reduce((squares, value) => squares + (value - means[g]) ** 2, 0), 0) / (total - groups.length);
  return within > 0 ? between / within : Number.NaN;
}

/** p values of one parameter over all pairs of groups, corrected for their number; null stays null and counts for nothing. */
export function adjusted(ps: readonly Value[], how: "none" | "bonferroni" | "holm" | "sidak"): readonly Value[] {
  const tests = ps.filter((p) => p !== null).length;
  if (how === "none" || tests < 2) return ps;
  if (how === "bonferroni") return ps.map((p) => p && Math.min(1, p * tests));
  if (how === "sidak") return ps.map((p) => p && 1 - (1 - p) ** tests);
  const order = Array.from(ps.keys()).filter((i) => ps[i] !== null).sort((a, b) => ps[a]! - ps[b]!);
  const out: Value[] = ps.slice();
  let least = 0;
  for (const [rank, i] of order.entries()) {
    least = Math.max(least, Math.min(1, (tests - rank) * ps[i]!));
    out[i] = least;
  }
  return out;
}
