import { defaultPlsOptions, type PlsOptions } from "../pls/options";

/** Settings of blindfolding (M5.4). */
export interface BlindfoldingOptions {
  readonly pls: PlsOptions;
  /** every so-manieth cell of a block is left out in a round */
  readonly distance: number;
  /** from what an omitted cell is predicted while the round is estimated: the cells kept, or these and the mean of their column in its place */
  readonly filling: "pairwise" | "mean";
}

export const defaultBlindfoldingOptions: BlindfoldingOptions = { pls: defaultPlsOptions, distance: 7, filling: "pairwise" };
