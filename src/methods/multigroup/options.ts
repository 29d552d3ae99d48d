import type { ChosenGroups } from "../analysis";
import { defaultPlsOptions, type PlsOptions } from "../pls/options";

/** Correction of p for as many tests as there are pairs of groups. */
export type Adjustment = "none" | "bonferroni" | "holm" | "sidak";

/** Settings of the comparison of groups (M6.8–M6.10). */
export interface MultigroupOptions {
  readonly pls: PlsOptions;
  readonly groups: ChosenGroups | null;
  readonly permutations: number;
  readonly bootstraps: number;
  readonly estimator: "pls" | "plsc";
  /** of all intervals */
  readonly level: number;
  /** empty cells are treated in each group by itself (SmartPLS, erratum E4), or over all groups together */
  readonly missingInGroups: "within" | "pooled";
  /** of the scores and variances in step 3 of MICOM: n − 1, or n as SmartPLS prints (erratum E1) */
  readonly sdDivisor: "n-1" | "n";
  /** what the resamples of Henseler's test are centred at: their mean, as published, or the estimate, as SmartPLS prints */
  readonly henseler: "mean" | "estimate";
  readonly adjustment: Adjustment;
  /** omnibus test of all groups at once, where there are more than two */
  readonly omnibus: boolean;
  /** distances between the correlations that the groups' models imply */
  readonly distances: boolean;
  readonly seed: number;
}

export const defaultMultigroupOptions: MultigroupOptions = {
  pls: defaultPlsOptions,
  groups: null,
  permutations: 5000,
  bootstraps: 5000,
  estimator: "pls",
  level: 0.95,
  missingInGroups: "within",
  sdDivisor: "n-1",
  henseler: "mean",
  adjustment: "none",
  omnibus: false,
  distances: false,
  seed: 20240601,
};

/** Permuted labels of the omnibus test, at most, and resamples of each group under each (M6.9). */
export const OMNIBUS = { permutations: 500, bootstraps: 100 } as const;
