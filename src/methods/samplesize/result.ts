import type { Problem } from "../../report/problem";
import type { SampleSizeOptions } from "./options";

/** What the repetitions with one number of cases found of one path. */
export interface PathAt {
  /** share of repetitions in which |β̂| ∕ SE is beyond z; SE is the SD of β̂ over the repetitions */
  readonly power: number;
  readonly mean: number;
  readonly sd: number;
  /** share of repetitions whose interval β̂ ± z SE holds the effect */
  readonly coverage: number;
}

export interface SimulatedPath {
  readonly from: string;
  readonly to: string;
  /** `pathKey` */
  readonly key: string;
  readonly name: string;
  readonly effect: number;
  /** one a number of cases */
  readonly at: readonly PathAt[];
  /** interpolated between the numbers of cases; Infinity: none of them is enough */
  readonly needed: number;
}

export interface Equation {
  readonly id: string;
  readonly name: string;
  readonly predictors: number;
  readonly r2: number;
  /** for the test of all its predictors together */
  readonly nAll: number;
  /** for that of its weakest predictor */
  readonly nWeakest: number;
  readonly tenTimes: number;
}

export interface SampleSizeResult {
  readonly options: SampleSizeOptions;
  readonly inverseSquareRoot: number;
  readonly gammaExponential: number;
  readonly sizes: readonly number[];
  /** repetitions that could be estimated, one a number of cases */
  readonly used: readonly number[];
  readonly paths: readonly SimulatedPath[];
  readonly equations: readonly Equation[];
  readonly warnings: readonly Problem[];
}
