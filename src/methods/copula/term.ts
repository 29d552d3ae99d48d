import { normalQuantile } from "../../math/distributions";
import type { CopulaRule } from "./options";

/**
 * c = Φ⁻¹(H) of each value. `ecdf`: H is the share of cases at or below it, 1 replaced by n ∕ (n + 1); `averageRank`: average rank of ties
 * over n, with the same replacement; `averageRankPlusOne`: average rank over n + 1 (Park & Gupta 2012; Becker et al. 2022; M10.4, E7).
 */
export function copulaTerm(values: Float64Array, rule: CopulaRule): Float64Array {
  const n = values.length;
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const terms = new Float64Array(n);
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && values[order[to]!] === values[order[from]!]) to++;
    const rank = rule === "ecdf" ? to : (from + 1 + to) / 2;
    const share = rank / (rule === "averageRankPlusOne" ? n + 1 : n);
    const term = normalQuantile(share >= 1 ? n / (n + 1) : share);
    for (let i = from; i < to; i++) terms[order[i]!] = term;
    from = to;
  }
  return terms;
}
