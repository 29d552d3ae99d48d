import type { Text } from "../../report/text";
import type { MicomConstruct, MultigroupResult, PairResult, Step3 } from "./result";

export const say = (key: string, values?: Text["values"]): Text => ({ key: `multigroup:${key}`, ...(values ? { values } : {}) });

export type Invariance = "full" | "partial" | "none";

/** Compositional invariance holds where c is not below its 5 % quantile. */
export const isCompositional = ({ c, quantile05 }: MicomConstruct): boolean => c === null || quantile05 === null || c >= quantile05 - 1e-12;

/** A difference of step 3 that chance explains. */
export const isEqual = ({ value, interval }: Step3): boolean => value === null || interval === null || (value >= interval[0] && value <= interval[1]);

/** Full: steps 2 and 3 hold; partial: only step 2, which is enough to compare paths (Henseler et al. 2016). */
export const invarianceOf = (of: MicomConstruct): Invariance => (!isCompositional(of) ? "none" : isEqual(of.meanDifference) && isEqual(of.logVarianceRatio) ? "full" : "partial");

/** Names of the groups of a pair, as sentences call it. */
export const pairValues = ({ groups }: MultigroupResult, { first, second }: Pick<PairResult, "first" | "second">): { readonly first: string; readonly second: string } => ({
  first: groups[first]!.name,
  second: groups[second]!.name,
});
