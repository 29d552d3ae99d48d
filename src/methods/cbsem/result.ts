import type { Problem } from "../../report/problem";
import type { CovarianceFit } from "../../sem/covariance/fit";
import type { CovarianceParameter } from "../../sem/covariance/model";
import type { ResultConstruct, ResultPath, Value } from "../pls/result";
import type { CbsemOptions } from "./options";

/** One number of the model, free or fixed to give a factor its unit. */
export interface Estimate {
  readonly parameter: CovarianceParameter;
  readonly isFree: boolean;
  readonly estimate: number;
  /** null for fixed ones */
  readonly se: Value;
  readonly z: Value;
  readonly p: Value;
  readonly standardised: number;
  readonly standardisedSe: Value;
}

export interface CbsemModification {
  readonly parameter: CovarianceParameter;
  readonly index: number;
  readonly change: number;
  readonly standardisedChange: number;
}

export interface CbsemResult {
  readonly options: CbsemOptions;
  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly { readonly construct: number; readonly column: string }[];
  /** those that lead from a factor of higher order to one that measures it are marked, and stand after the drawn ones */
  readonly paths: readonly (ResultPath & { readonly isMeasuring: boolean })[];
  readonly n: number;
  readonly nUsed: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly trace: readonly number[];
  readonly fit: CovarianceFit;
  /** loadings of all items in their order, then paths, residuals, variances, covariances */
  readonly estimates: readonly Estimate[];
  /** per item and per construct */
  readonly loadings: readonly number[];
  readonly scoreWeights: readonly number[];
  readonly itemR2: readonly number[];
  readonly r2: readonly Value[];
  readonly rhoC: readonly Value[];
  readonly ave: readonly Value[];
  /** q × q, of the factors as the model implies them */
  readonly factorCorrelations: readonly number[];
  /** per pair of constructs that a directed route joins, standardised */
  readonly totalEffects: readonly { readonly from: number; readonly to: number; readonly total: number }[];
  /** p × p, observed less implied correlations */
  readonly residuals: readonly number[];
  /** largest first; all of them */
  readonly modifications: readonly CbsemModification[];
  readonly warnings: readonly Problem[];
}
