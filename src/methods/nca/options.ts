import type { ScaleOptions } from "../importance/scales";
import type { PlsOptions } from "../pls/options";
import type { PeerWeight } from "./ceiling";

export interface NcaOptions extends ScaleOptions {
  readonly pls: PlsOptions;
  /** id of an endogenous construct: the outcome */
  readonly target: string | null;
  /** ids of the conditions; none: every construct with an effect on the outcome */
  readonly conditions: readonly string[];
  /** scores on 0–100, or standardised */
  readonly scores: "points" | "standardised";
  /** the ceiling that the verdict and the diagram rest on */
  readonly ceiling: "ce" | "cr";
  readonly permutations: number;
  readonly seed: number;
  /** of the bottleneck table, % of the outcome's range from one level to the next */
  readonly step: number;
  /** in what the bottleneck table says the required level */
  readonly unit: "percentRange" | "actual" | "percentile";
  readonly peers: PeerWeight;
}
