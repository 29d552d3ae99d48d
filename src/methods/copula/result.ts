import type { Normality } from "../../data/normality";
import type { Cases, Variable } from "../variables/variables";
import type { CopulaOptions } from "./options";

/** One coefficient and what the resamples say of it. */
export interface CopulaTerm {
  /** place among the predictors */
  readonly predictor: number;
  /** of the copula term, not of the predictor itself */
  readonly isCopula: boolean;
  readonly estimate: number;
  /** classic, which takes the terms as given: too small */
  readonly olsSe: number;
  readonly se: number | null;
  readonly t: number | null;
  readonly p: number | null;
  readonly interval: readonly [lower: number, upper: number] | null;
}

/** The equation with the copula terms of some predictors. */
export interface CopulaModel {
  /** places among the predictors; none: the equation as drawn */
  readonly with: readonly number[];
  readonly constant: { readonly estimate: number; readonly olsSe: number };
  /** predictors, then copula terms */
  readonly terms: readonly CopulaTerm[];
  readonly r2: number;
}

export interface CopulaResult {
  readonly options: CopulaOptions;
  readonly cases: Omit<Cases, "variables">;
  readonly outcome: Variable;
  readonly predictors: readonly Variable[];
  readonly suspects: readonly number[];
  /** one a predictor */
  readonly normality: readonly (Normality | undefined)[];
  /** one a suspect, each case's copula term */
  readonly copulas: readonly Float64Array[];
  /** the first is the equation as drawn */
  readonly models: readonly CopulaModel[];
  readonly resamples: { readonly asked: number; readonly used: number };
}
