import { intervalOf, leavesZeroOut } from "./inference";
import type { BootstrapResult, ParameterSummary } from "./result";

/**
 * Types of mediation after Zhao, Lynch & Chen (2010), by whether the intervals of the indirect and of the direct effect leave
 * zero out (M3.5). "untested": an indirect effect beside which the model has no direct path.
 */
export type Mediation = "indirectOnly" | "complementary" | "competitive" | "directOnly" | "none" | "untested" | "untestedNone";

/** @param indirect a specific or total indirect effect of the result */
export function mediationOf(indirect: ParameterSummary, result: BootstrapResult): Mediation {
  const { constructs } = indirect.parameter;
  const [from, to] = [constructs[0], constructs.at(-1)];
  const direct = result.summaries.find(({ parameter }) => parameter.kind === "path" && parameter.constructs[0] === from && parameter.constructs[1] === to);
  const mediated = leavesZeroOut(intervalOf(indirect, result));
  if (direct === undefined) return mediated ? "untested" : "untestedNone";
  if (!leavesZeroOut(intervalOf(direct, result))) return mediated ? "indirectOnly" : "none";
  if (!mediated) return "directOnly";
  return (indirect.estimate ?? 0) * (direct.estimate ?? 0) > 0 ? "complementary" : "competitive";
}

/**
 * Variance accounted for (M3.6): `I ∕ (I + c′)`, `I` the total indirect and `c′` the direct effect, as a share of one.
 * Null where it means nothing: the two have opposite signs ("suppression"), one of them is missing, or the total is zero.
 */
export function vafOf(from: number, to: number, { summaries }: BootstrapResult): number | null {
  const estimateOf = (kind: "path" | "indirectEffect"): number | null =>
    summaries.find(({ parameter }) => parameter.kind === kind && parameter.constructs[0] === from && parameter.constructs.at(-1) === to)?.estimate ?? null;
  const [direct, indirect] = [estimateOf("path"), estimateOf("indirectEffect")];
  if (direct === null || indirect === null || direct * indirect <= 0) return null;
  const total = direct + indirect;
  return Math.abs(total) > 1e-8 ? indirect / total : null;
}
