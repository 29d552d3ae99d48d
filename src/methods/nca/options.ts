import type { ScaleOptions } from "../importance/scales";
import type { PlsOptions } from "../pls/options";
import type { PeerWeight } from "./ceiling";
import type { CornerOptions } from "./corners";

export interface NcaOptions extends ScaleOptions, CornerOptions {
  readonly pls: PlsOptions;
  /** id of an endogenous construct: the outcome */
  readonly target: string | null;
  /** ids of the conditions; none: every construct with an effect on the outcome */
  readonly conditions: readonly string[];
  /** scores on 0–100, or standardised */
  readonly scores: "points" | "standardised";
  /** "observed": the box of the cases · "theoretical": all that the scales of the items allow */
  readonly scope: "observed" | "theoretical";
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
