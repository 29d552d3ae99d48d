/** What an indicator arrow means: the construct shows in its items, or is made of them. */
export type Direction = "reflective" | "formative";

/** How outer weights are found: regressions one by one (A) or together (B), equal, first principal component, or given. */
export type Weighting = "modeA" | "modeB" | "sum" | "pca" | "fixed";

export interface Construct {
  /** stable and never shown, such as "c1" */
  readonly id: string;
  /** unique in the model; the name in model text and in results */
  readonly name: string;
  /** shown in place of the name where given */
  readonly label?: string;
  readonly direction: Direction;
  readonly weighting: Weighting;
  /** column names, in the order drawn; a column serves at most one construct */
  readonly items: readonly string[];
  /** for weighting "fixed": item → weight */
  readonly fixedWeights?: Readonly<Record<string, number>>;
}

/** A structural path, by construct ids. */
export interface Path {
  readonly from: string;
  readonly to: string;
}

export interface PathModel {
  readonly constructs: readonly Construct[];
  readonly paths: readonly Path[];
}

export const displayName = (construct: Construct): string => construct.label ?? construct.name;
