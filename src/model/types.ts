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
  /**
   * Constructs that measure this one in place of items, by id, in the order drawn: it is then of higher order, its direction and
   * weighting are those towards them (M8.1). A construct serves at most one.
   */
  readonly dimensions?: readonly string[];
  /** for weighting "fixed": item → weight */
  readonly fixedWeights?: Readonly<Record<string, number>>;
}

/** A structural path, by construct ids. */
export interface Path {
  readonly from: string;
  readonly to: string;
}

/**
 * A product of constructs that has an effect of its own (M7.1): the effect of the first depends on the others. A construct that
 * stands twice is a quadratic term, three make a three-way interaction.
 */
export interface Interaction {
  /** ids of two or three constructs; the first is the one whose path is moderated */
  readonly of: readonly string[];
  readonly to: string;
}

export interface PathModel {
  readonly constructs: readonly Construct[];
  readonly paths: readonly Path[];
  /** none where absent */
  readonly interactions?: readonly Interaction[];
}

export const displayName = (construct: Construct): string => construct.label ?? construct.name;
