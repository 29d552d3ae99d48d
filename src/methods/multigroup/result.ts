import type { Interval } from "../../math/intervals";
import type { Problem } from "../../report/problem";
import type { Parameter } from "../../sem/parameters";
import type { ResultConstruct, Value } from "../pls/result";
import type { Distance } from "./distances";
import type { MultigroupOptions } from "./options";
import type { DifferenceTest } from "./statistics";

export interface ComparedGroup {
  readonly name: string;
  readonly n: number;
}

/** One parameter within a group. */
export interface GroupEstimate {
  readonly estimate: Value;
  readonly mean: Value;
  readonly se: Value;
  readonly t: Value;
  /** two-tailed, df = resamples − 1 */
  readonly p: Value;
  readonly interval: Interval | null;
}

/** One parameter in a pair of groups; differences are first less second. */
export interface PairDifference {
  readonly difference: Value;
  readonly permutation: { readonly p: Value; readonly interval: Interval | null };
  /** Henseler's: probability that the first is not above the second, and two-tailed */
  readonly bootstrap: { readonly oneTailed: Value; readonly p: Value };
  readonly parametric: DifferenceTest | null;
  readonly welch: DifferenceTest | null;
  /** each estimate outside the other's interval */
  readonly apart: boolean | null;
}

/** A statistic of step 3 and what arises under permuted labels. */
export interface Step3 {
  readonly value: Value;
  readonly interval: Interval | null;
  readonly p: Value;
}

export interface MicomConstruct {
  readonly construct: number;
  readonly c: Value;
  /** of the permutations: mean and 5 % quantile */
  readonly mean: Value;
  readonly quantile05: Value;
  /** share of permutations with c at or below */
  readonly p: Value;
  readonly meanDifference: Step3;
  readonly logVarianceRatio: Step3;
  readonly varianceDifference: Step3;
}

export interface PairResult {
  readonly first: number;
  readonly second: number;
  readonly micom: readonly MicomConstruct[];
  /** in the order of `parameters` */
  readonly differences: readonly PairDifference[];
  /** permutations in which both groups could be estimated */
  readonly used: number;
}

export interface OmnibusTest {
  readonly F: Value;
  readonly p: Value;
}

export interface DistanceTest {
  readonly pairs: readonly Distance[];
  readonly average: Distance;
  readonly p: { readonly dG: Value; readonly dULS: Value };
}

export interface MultigroupResult {
  readonly options: MultigroupOptions;
  readonly rows: number;
  readonly n: number;
  readonly converged: boolean;
  readonly iterations: number;
  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly string[];
  /** under which the diagram knows them, and how they are shown: those of constructs of higher order are constructs */
  readonly itemColumns: readonly string[];
  readonly itemLabels: readonly string[];
  readonly groups: readonly ComparedGroup[];
  readonly parameters: readonly Parameter[];
  /** per group, in the order of `parameters` */
  readonly estimates: readonly (readonly GroupEstimate[])[];
  /** resamples of each group that could be used */
  readonly used: readonly number[];
  readonly pairs: readonly PairResult[];
  /** in the order of `parameters`; null unless asked for */
  readonly omnibus: readonly OmnibusTest[] | null;
  readonly distances: { readonly saturated: DistanceTest; readonly estimated: DistanceTest } | null;
  readonly warnings: readonly Problem[];
}
