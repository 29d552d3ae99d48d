import type { PathModel } from "../model/types";
import type { Compiled } from "./compile";

/** How interactions are formed (M7.2–M7.4), and how constructs of higher order are estimated (M8.2–M8.4). */
export interface StageMethods {
  readonly interactions: "twoStage" | "productIndicator" | "orthogonalising";
  readonly higherOrder: "disjoint" | "embedded" | "repeated";
}

export const defaultStageMethods: StageMethods = { interactions: "twoStage", higherOrder: "disjoint" };

/** Where a column of a stage comes from: a column of the stage before (of the table, for the first), a composite of it, or a product. */
export type StageColumn =
  | { readonly kind: "kept"; readonly column: number }
  | { readonly kind: "score"; readonly construct: number }
  | { readonly kind: "product"; readonly product: number };

/** One estimate of several that build on each other. */
export interface Stage {
  readonly model: Compiled;
  /** for each column of the model */
  readonly columns: readonly StageColumn[];
}

/** A product of composites or of columns of the last stage without products. */
export interface Product {
  /** constructs whose scores are multiplied, and the column of each where columns are multiplied instead */
  readonly factors: readonly { readonly construct: number; readonly column?: number }[];
  /** columns on which the product is regressed, so that only what they do not explain is left (M7.4); empty: the product as it is */
  readonly freeOf: readonly number[];
}

/** A drawn model as estimates of items and scores, one after the other; the last holds everything that is drawn. */
export interface StagePlan {
  /** columns of the table, each once */
  readonly columns: readonly string[];
  readonly stages: readonly [Stage, ...Stage[]];
  /** for the last stage; empty without interactions */
  readonly products: readonly Product[];
}

/** A stage before its names become numbers: a model of columns, and where each column comes from. */
export interface Draft {
  readonly model: PathModel;
  readonly columns: readonly StageColumn[];
}
