import type { Direction, Weighting } from "../../model/types";
import type { Problem } from "../../report/problem";
import type { PlsOptions } from "./options";

/** A number, or null where the statistic is not defined (never NaN). */
export type Value = number | null;

export interface ResultConstruct {
  readonly id: string;
  readonly name: string;
  readonly label?: string;
  readonly direction: Direction;
  readonly weighting: Weighting;
  /** its items are `items[firstItem] … items[firstItem + itemCount − 1]` */
  readonly firstItem: number;
  readonly itemCount: number;
  /** indices of the constructs with a path to it, in the order of the paths; empty: exogenous */
  readonly predecessors: readonly number[];
}

export interface ResultItem {
  /** index into `constructs` */
  readonly construct: number;
  readonly column: string;
  /** id of the construct whose scores the column holds, in a construct of higher order (M8) */
  readonly of?: string;
  /** shown in place of the column: of scores and products, which the data do not have */
  readonly label?: string;
  /** mean, and SD with divisor n − 1, of the treated data */
  readonly mean: number;
  readonly sd: number;
  /** empty cells among the rows used, before treatment */
  readonly missing: number;
}

/** A path by indices into `constructs`. */
export interface ResultPath {
  readonly from: number;
  readonly to: number;
}

/** Total effect of a pair that a directed route joins (M3.2); `indirect` is null where no route has two steps. */
export interface ResultEffect {
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly indirect: Value;
}

/** One route of two or more steps (M3.3): constructs from source to target, and the product of their paths. */
export interface ResultRoute {
  readonly route: readonly number[];
  readonly value: number;
}

/** A structural equation without one of its paths, the whole model estimated again (M5.7). */
export interface WithoutPath {
  /** index into `paths` */
  readonly path: number;
  readonly AIC: Value;
  readonly BIC: Value;
}

/**
 * Scores in the units of their items (M1.5): η = mean + scale · standardised score = Σ weight · column, the weights of a block
 * summing to 1. All three are null for a block whose weights cancel.
 */
export interface Unstandardised {
  /** p */
  readonly weights: readonly Value[];
  /** J */
  readonly means: readonly Value[];
  /** J: its size is the SD of η; negative where the standardised score runs against η */
  readonly scales: readonly Value[];
}

/** Model selection criteria of one endogenous construct (M5.7, decision 9). */
export interface ModelSelection {
  readonly construct: number;
  readonly AIC: Value;
  readonly AICc: Value;
  readonly AICu: Value;
  readonly BIC: Value;
  readonly FPE: Value;
  readonly GM: Value;
  readonly HQ: Value;
  readonly HQc: Value;
  readonly Mallows_Cp: Value;
}

/** M5.9. The divisor of SRMR includes the diagonal; dG takes natural logarithms. */
export interface FitMeasures {
  readonly SRMR: Value;
  readonly SRMRExcludingDiagonal: Value;
  readonly dULS: Value;
  /** null, with dML, chiSquare and NFI as the case may be, where a matrix is not positive definite */
  readonly dG: Value;
  readonly dML: Value;
  readonly chiSquare: Value;
  readonly NFI: Value;
}

export interface FitReading {
  readonly estimated: FitMeasures & { readonly df: number };
  readonly saturated: FitMeasures;
  /** null without a pair of reflective items to judge */
  readonly rmsTheta: Value;
}

/** true marks a problem (the five checks of cSEM's verify). */
export interface Admissibility {
  readonly notConverged: boolean;
  readonly loadingAboveOne: boolean;
  readonly constructMatrixNotPositive: boolean;
  readonly reliabilityAboveOne: boolean;
  readonly impliedMatrixNotPositive: boolean;
}

/** Consistent PLS (M2.8); arrays in the orders of PlsResult. */
export interface PlscResult {
  /** J: reliability used to correct; 1 where nothing is corrected; negative where the items of a block contradict each other */
  readonly reliabilityRhoA: readonly Value[];
  /** p */
  readonly outerLoadings: readonly Value[];
  /** per path */
  readonly pathCoefficients: readonly Value[];
  readonly f2: readonly Value[];
  readonly vifInner: readonly Value[];
  readonly effects: readonly ResultEffect[];
  /** J, null for exogenous constructs */
  readonly r2: readonly Value[];
  readonly r2Adjusted: readonly Value[];
  readonly rhoC: readonly Value[];
  readonly ave: readonly Value[];
  /** J × J, row-major */
  readonly constructCorrelations: readonly Value[];
  readonly admissibility: Admissibility;
}

/**
 * All that one PLS run knows. J constructs and their items stand in the order of the model (items block by
 * block), paths in the order of the model, pairs of constructs i < j in the order (0,1), (0,2) … (1,2) ….
 * Matrices are flat and row-major. Structured-clone friendly.
 */
export interface PlsResult {
  readonly status: "converged" | "notConverged";
  readonly iterations: number;
  /** per round, the sum of absolute changes of the standardised outer weights (M2.3) */
  readonly changes: readonly number[];
  /** rows of the data set, and rows that entered the estimate */
  readonly n: number;
  readonly nUsed: number;
  /** (Σw)² ∕ Σw² where case weights are used (M1.4), else nUsed */
  readonly nEffective: number;
  readonly warnings: readonly Problem[];
  /** indices of the constructs that the setting `signs` turned round */
  readonly turned: readonly number[];
  readonly settings: PlsOptions;

  readonly constructs: readonly ResultConstruct[];
  readonly items: readonly ResultItem[];
  readonly paths: readonly ResultPath[];

  /** p × p correlations of the items as they were analysed */
  readonly itemCorrelations: Float64Array;
  /** p, on standardised items: composites have variance 1 */
  readonly outerWeights: Float64Array;
  /** p: correlation of item and own composite */
  readonly outerLoadings: Float64Array;
  /** p × J */
  readonly crossLoadings: Float64Array;
  /** p, Infinity where an item is a linear combination of its block */
  readonly vifOuter: readonly number[];

  /** per path, standardised */
  readonly pathCoefficients: readonly number[];
  /**
   * J: what the paths and effects that leave a construct are multiplied by where they are shown. 1, or 1 ∕ SD of its
   * column for a raw binary single item (M1.6): then they say how many SDs the target moves with one unit of the column.
   */
  readonly effectScale: readonly number[];
  readonly unstandardised: Unstandardised;
  /** indices of the constructs with a single item of two values */
  readonly binaryItems: readonly number[];
  /** per path; null where R² is 1 */
  readonly f2: readonly Value[];
  readonly f2Reestimated: readonly Value[];
  readonly vifInner: readonly number[];
  readonly effects: readonly ResultEffect[];
  /** empty, with `routesCut` true, where there are more than 20,000 */
  readonly specificIndirectEffects: readonly ResultRoute[];
  readonly routesCut: boolean;

  /** J, null for exogenous constructs */
  readonly r2: readonly Value[];
  /** null also where n ≤ k + 1 */
  readonly r2Adjusted: readonly Value[];
  /** J, single items 1, as the command line prints them (decision 11) */
  readonly cronbachAlpha: readonly Value[];
  /** J, from covariances; null for single items */
  readonly cronbachAlphaRaw: readonly Value[];
  readonly rhoA: readonly Value[];
  readonly rhoC: readonly Value[];
  readonly ave: readonly Value[];
  /** J: first and second eigenvalue of the block's correlations (second 0 for a single item) */
  readonly eigenvalue1: readonly number[];
  readonly eigenvalue2: readonly number[];
  readonly dillonGoldsteinRhoPca: readonly Value[];

  /** J × J */
  readonly constructCorrelations: Float64Array;
  /** J: √AVE, the diagonal of the Fornell–Larcker table; its other cells are `constructCorrelations` */
  readonly sqrtAve: readonly Value[];
  /** J(J − 1) ∕ 2 */
  readonly htmt: readonly Value[];
  readonly htmtSigned: readonly Value[];
  readonly htmt2: readonly Value[];

  /** row numbers of the file from 1, and per construct one standardised score for each; NaN where a row has none (pairwise) */
  readonly scores: { readonly rows: Int32Array; readonly values: readonly Float64Array[] };

  readonly modelSelection: readonly ModelSelection[];
  /** of each path */
  readonly withoutPath: readonly WithoutPath[];
  /** null where it does not exist (a warning says why) */
  readonly plsc: PlscResult | null;
  readonly fit: {
    readonly compositeModel: FitReading;
    readonly commonFactorModel: FitReading;
    /** null with `plsc` */
    readonly consistent: FitReading | null;
  };
  readonly gof: Value;
  /** estimates that this one builds on, the first first (M7.2, M8.3, M8.4); none for a model of items alone */
  readonly earlier: readonly PlsResult[];
}

/** What a run, its data and further estimates add to what the diagram and the tables of measurement show. */
type Beyond =
  | "status" | "iterations" | "changes" | "n" | "nUsed" | "nEffective" | "warnings" | "turned" | "itemCorrelations" | "binaryItems" | "scores"
  | "f2Reestimated" | "modelSelection" | "withoutPath" | "fit" | "gof" | "earlier";

/** A result less what takes estimates and matrices of its own: enough for the numbers on the diagram, and cheap to make. */
export interface ShownResult extends Omit<PlsResult, Beyond> {
  readonly earlier: readonly ShownResult[];
}
