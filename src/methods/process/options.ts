import type { PlsOptions } from "../pls/options";

/** Conditional process models by Hayes's numbers. */
export const models = ["1", "4", "5", "7", "8", "14", "15", "58", "59"] as const;
export type ProcessModel = (typeof models)[number];

export interface ProcessOptions {
  readonly pls: PlsOptions;
  readonly model: ProcessModel;
  /** ids of constructs */
  readonly x: string | null;
  readonly m: string | null;
  readonly w: string | null;
  readonly y: string | null;
  /** ids of constructs that every equation holds besides; none: no covariates */
  readonly covariates: readonly string[];
  /** means of the items of each construct, or its PLS scores */
  readonly scores: "means" | "pls";
  /** X, W and M from their means, before products are formed */
  readonly centre: boolean;
  readonly errors: "classic" | "hc3";
  /** where conditional effects are shown: 16th, 50th and 84th percentile of W, or its mean and one SD about it */
  readonly probes: "percentiles" | "meanSd";
  readonly samples: number;
  readonly seed: number;
  /** coverage of the intervals, percent */
  readonly coverage: number;
}
