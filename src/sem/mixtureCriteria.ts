import type { MixtureProblem } from "./mixture";

/** Information criteria of a mixture, in the order in which they are shown; the smaller the better. */
export const informationCriteria = ["AIC", "AIC3", "AIC4", "BIC", "CAIC", "HQ", "MDL5"] as const;
export type InformationCriterion = (typeof informationCriteria)[number];

/** Everything that is said of how well K segments fit (M9.1). */
export type MixtureCriteria = Readonly<Record<InformationCriterion, number>> & {
  /** free parameters: (K − 1) + K · (paths + equations + constants) */
  readonly parameters: number;
  readonly lnL: number;
  /** normed entropy, 1: every case is certain; null for one segment */
  readonly EN: number | null;
  /** non-fuzzy index */
  readonly NFI: number | null;
  /** normalised entropy criterion, the smaller the better */
  readonly NEC: number | null;
};

/**
 * AIC = −2lnL + 2N, AIC3 + 3N, AIC4 + 4N, BIC + N ln n, CAIC + N(ln n + 1), HQ + 2N ln ln n, MDL5 + 5N ln n;
 * EN = 1 − E ∕ (n ln K), NFI = (K ΣΣP² ∕ n − 1) ∕ (K − 1), NEC = E ∕ (lnL_K − lnL_1), with E = −ΣΣ P ln P (Sarstedt, Becker, Ringle &
 * Schwaiger 2011; Ramaswamy et al. 1993; Roubens 1978; Celeux & Soromenho 1996).
 *
 * @param posterior n × K
 * @param lnL1      of one segment
 */
export function mixtureCriteria({ n, equations, width, weights }: MixtureProblem, K: number, { lnL, posterior, lnL1 }: { readonly lnL: number; readonly posterior: Float64Array; readonly lnL1: number }): MixtureCriteria {
  const N = K - 1 + K * (width + equations.length);
  const ln = Math.log(n);
  const penalised = (penalty: number): number => -2 * lnL + penalty * N;
  let entropy = 0;
  let squares = 0;
  for (let i = 0; i < n; i++)
    for (let k = 0; k < K; k++) {
      const P = posterior[i * K + k];
      const w = weights ? weights[i] : 1;
      if (P > 0) entropy -= w * P * Math.log(P);
      squares += w * P * P;
    }
  const gained = lnL - lnL1;
  return {
    parameters: N,
    lnL,
    AIC: penalised(2),
    AIC3: penalised(3),
    AIC4: penalised(4),
    BIC: penalised(ln),
    CAIC: penalised(ln + 1),
    HQ: penalised(2 * Math.log(ln)),
    MDL5: penalised(5 * ln),
    EN: K === 1 ? null : 1 - entropy / (n * Math.log(K)),
    NFI: K === 1 ? null : ((K * squares) / n - 1) / (K - 1),
    NEC: K === 1 || !(gained > 0) ? null : entropy / gained,
  };
}

/** How a number of segments was arrived at. */
export type ChoiceRule = "AIC3 CAIC" | "AIC3 BIC" | "BIC";

/**
 * The number of segments where AIC3 and CAIC agree, else where AIC3 and BIC agree, else that of BIC (Sarstedt et al. 2011).
 * @param solutions criteria for K = 1, 2 …; undefined where K segments were not found
 */
export function chosenSegments(solutions: readonly (MixtureCriteria | undefined)[]): { readonly K: number; readonly rule: ChoiceRule } {
  const best = (name: InformationCriterion): number => smallest(solutions, name);
  if (best("AIC3") === best("CAIC")) return { K: best("CAIC"), rule: "AIC3 CAIC" };
  return { K: best("BIC"), rule: best("AIC3") === best("BIC") ? "AIC3 BIC" : "BIC" };
}

/** The K at which a criterion is smallest. */
export function smallest(solutions: readonly (MixtureCriteria | undefined)[], name: InformationCriterion): number {
  let at = 0;
  for (const [k, criteria] of solutions.entries()) if (criteria && criteria[name] < (solutions[at]?.[name] ?? Infinity)) at = k;
  return at + 1;
}
