/** Settings of PLS; their names and defaults are the command line's contract. */
export interface PlsOptions {
  readonly missing: "none" | "mean" | "casewise" | "pairwise" | "em";
  /** pairwise correlations that contradict each other: repaired with a warning (M1.3), or an error */
  readonly notPositiveDefinite: "repair" | "refuse";
  readonly missingCodes: readonly number[];
  readonly filter?: { readonly column: string; readonly equals: string | number } | undefined;
  readonly weightColumn?: string | undefined;
  readonly innerWeights: "path" | "factorial" | "centroid";
  readonly tolerance: number;
  readonly maxIterations: number;
  readonly startingWeights: 1 | Readonly<Record<string, number>>;
  readonly signs: "none" | "majority" | "dominant";
  readonly estimatedModel: "unitVariance" | "residualVariance";
  readonly binaryIndicators: "standardised" | "raw";
  /** how products of constructs are formed (M7.2–M7.4) */
  readonly interactions: "twoStage" | "productIndicator" | "orthogonalising";
  /** how constructs of higher order are estimated (M8.2–M8.4) */
  readonly higherOrder: "disjoint" | "embedded" | "repeated";
  /** what the studio shows: composites, or estimates corrected for unreliability; the command line always prints both */
  readonly estimator: "pls" | "plsc";
  /** units in which the studio shows weights and effects (M1.5) */
  readonly results: "standardised" | "unstandardised" | "meanCentred";
  /** constructs without any path: an error (command line), or left out with a warning (studio) */
  readonly isolated: "refuse" | "leaveOut";
}

export const defaultPlsOptions: PlsOptions = {
  missing: "mean",
  notPositiveDefinite: "repair",
  missingCodes: [],
  innerWeights: "path",
  tolerance: 1e-7,
  maxIterations: 3000,
  startingWeights: 1,
  signs: "none",
  estimatedModel: "unitVariance",
  binaryIndicators: "standardised",
  interactions: "twoStage",
  higherOrder: "disjoint",
  estimator: "pls",
  results: "standardised",
  isolated: "refuse",
};
