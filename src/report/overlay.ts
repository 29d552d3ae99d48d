import type { Level, NumberStyle } from "./style";
import type { Text } from "./text";

/** The numbers that a result writes on the diagram, by id; unrounded. `null`: does not exist for this element. */
export interface Overlay {
  /** by construct id */
  readonly constructs: Readonly<Record<string, ConstructOverlay>>;
  /** by `itemKey` */
  readonly items: Readonly<Record<string, ItemOverlay>>;
  /** by `pathKey` */
  readonly paths: Readonly<Record<string, PathOverlay>>;
  /** numbers of an analysis, written in the place of the usual ones */
  readonly own?: OwnNumbers;
  /** what the numbers are of, where the name of the analysis does not say, such as a segment */
  readonly of?: Text;
}

/** By the same keys. Where a kind is given, elements of that kind without a number have none written. */
export interface OwnNumbers {
  readonly constructs?: Readonly<Record<string, OwnNumber>>;
  readonly items?: Readonly<Record<string, OwnNumber>>;
  readonly paths?: Readonly<Record<string, OwnNumber>>;
}

export interface OwnNumber {
  /** before the number in a circle, such as "VIF" */
  readonly symbol?: string;
  readonly value: number;
  readonly style: NumberStyle;
  readonly level?: Level;
  /** in place of those of the display */
  readonly decimals?: number;
}

export interface ConstructOverlay {
  readonly r2: number | null;
  readonly r2Adjusted: number | null;
  readonly ave: number | null;
  readonly cronbachAlpha: number | null;
  readonly rhoA: number | null;
  readonly rhoC: number | null;
  /** of predictions; only where an analysis gave it */
  readonly q2?: number | null;
}

export interface ItemOverlay {
  readonly loading: number;
  readonly weight: number;
}

export interface PathOverlay {
  readonly coefficient: number;
  readonly f2: number | null;
  readonly totalEffect: number;
}

/** p ≥ .05, < .05, < .01, < .001 */
export type Stars = 0 | 1 | 2 | 3;

/** What resampling says of one number on the diagram (M6.3, M6.4). */
export interface Inference {
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  /** Monte Carlo standard errors of the two limits: what more resamples would still move */
  readonly limitErrors: readonly [lower: number, upper: number];
  readonly t: number | null;
  readonly p: number | null;
  readonly stars: Stars;
  /** the interval leaves zero out */
  readonly significant: boolean;
}

/** Inference for the numbers of an `Overlay`; absent where there is none, as for a parameter that does not vary. */
export interface InferenceOverlay {
  /** by `pathKey` */
  readonly paths: Readonly<Record<string, { readonly coefficient?: Inference; readonly f2?: Inference; readonly totalEffect?: Inference }>>;
  /** by `itemKey` */
  readonly items: Readonly<Record<string, { readonly loading?: Inference; readonly weight?: Inference }>>;
  /** what the stars and intervals rest on, for the key beside the diagram */
  readonly basis: InferenceBasis;
}

export interface InferenceBasis {
  readonly samples: number;
  readonly level: number;
  readonly interval: "percentile" | "basic" | "normal" | "biasCorrected" | "bca" | "studentised";
  readonly test: "twoTailed" | "oneTailed";
  /** enough resamples for stars and dashes */
  readonly settled: boolean;
}

export const itemKey = (construct: string, column: string): string => `${construct}/${column}`;
export const pathKey = (from: string, to: string): string => `${from}->${to}`;
