import type { Described } from "../../math/described";
import type { Problem } from "../../report/problem";
import type { ResultConstruct, ResultPath, Value } from "../pls/result";
import type { GscaOptions } from "./options";

/** An estimate and what resamples say of it. */
export type GscaValue = Described;

export interface GscaResult {
  readonly options: GscaOptions;
  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly { readonly construct: number; readonly column: string }[];
  readonly paths: readonly ResultPath[];
  readonly n: number;
  readonly nUsed: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly hasLoadings: readonly boolean[];
  readonly weights: readonly GscaValue[];
  readonly loadings: readonly GscaValue[];
  readonly coefficients: readonly GscaValue[];
  /** null for exogenous components */
  readonly r2: readonly (GscaValue | null)[];
  /** mean of λ² of each component whose items are explained */
  readonly ave: readonly Value[];
  readonly componentCorrelations: readonly number[];
  readonly phi: number;
  /** share of the variance of items and components that is explained, all together, corrected for parameters, of items, of components */
  readonly FIT: GscaValue;
  readonly AFIT: number;
  readonly FITm: number | null;
  readonly FITs: number | null;
  readonly parameters: number;
  /** resamples that could be used */
  readonly used: number;
  readonly warnings: readonly Problem[];
}
