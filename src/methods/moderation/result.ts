import type { JohnsonNeyman } from "../../sem/slopes";
import type { Problem } from "../../report/problem";
import type { Value } from "../pls/result";
import type { ModerationOptions } from "./options";

/** A number with what is known of its error. */
export interface Estimated {
  readonly value: number;
  readonly se: Value;
  readonly t: Value;
  readonly p: Value;
  readonly interval: readonly [lower: number, upper: number] | null;
}

export type Place = "minus" | "mean" | "plus" | "lower" | "upper" | "p16" | "p50" | "p84";

/** A value of a moderator: so many standard deviations, or one of two values. */
export interface ModeratorValue {
  readonly place: Place;
  readonly value: number;
}

export interface Slope extends Estimated {
  /** one for each moderator */
  readonly at: readonly ModeratorValue[];
}

/** A line of the plot, from the first point to the last. */
export interface Line {
  readonly at: readonly ModeratorValue[];
  readonly points: readonly { readonly x: number; readonly y: number; readonly interval: Estimated["interval"] }[];
}

/** Where the slope of the first factor is significant, by the value of the moderator. */
export interface Regions extends JohnsonNeyman {
  readonly tCritical: number;
  /** of the slope at 0 and its change per unit */
  readonly covariance: { readonly s11: number; readonly s13: number; readonly s33: number };
  readonly range: readonly [lowest: number, highest: number];
  /** share of the cases whose moderator is below each root */
  readonly sharesBelow: readonly number[];
  /** the slope over the range of the moderator */
  readonly curve: readonly { readonly v: number; readonly slope: number; readonly interval: readonly [number, number] }[];
}

export interface ModeratedEffect {
  /** of the product */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly kind: "twoWay" | "quadratic" | "threeWay";
  readonly focal: { readonly id: string; readonly name: string; readonly label: string };
  readonly moderators: readonly { readonly id: string; readonly name: string; readonly label: string; readonly isBinary: boolean }[];
  readonly to: { readonly id: string; readonly name: string; readonly label: string };
  /** coefficients of the equation of the target, by name of what they belong to; the constant as "(Intercept)" */
  readonly coefficients: readonly { readonly name: string; readonly estimate: Estimated }[];
  readonly df: number;
  readonly r2: number;
  /** what the product adds */
  readonly r2Change: Value;
  readonly f2: Value;
  readonly slopes: readonly Slope[];
  /** of three-way products: slopes at two combinations, and their difference */
  readonly differences: readonly { readonly first: Slope["at"]; readonly second: Slope["at"]; readonly estimate: Estimated }[];
  readonly lines: readonly Line[];
  /** of two-way products with a moderator of more than two values */
  readonly regions: Regions | null;
}

/** An indirect effect by the value of a moderator, and how it changes with it (M3.7). */
export interface ModeratedMediation {
  /** names of the constructs from source to target */
  readonly route: readonly string[];
  readonly labels: readonly string[];
  readonly moderator: { readonly name: string; readonly label: string };
  readonly conditional: readonly { readonly at: ModeratorValue; readonly estimate: Estimated }[];
  /** change per unit of the moderator; null where both steps are moderated, so that it is not the same everywhere */
  readonly index: Estimated | null;
  /** between the highest and the lowest value of the moderator shown */
  readonly difference: Estimated;
}

export interface ModerationResult {
  readonly options: ModerationOptions;
  readonly rows: number;
  readonly n: number;
  readonly iterations: number;
  readonly converged: boolean;
  /** resamples that could be used */
  readonly used: number;
  readonly effects: readonly ModeratedEffect[];
  readonly mediation: readonly ModeratedMediation[];
  readonly warnings: readonly Problem[];
}
