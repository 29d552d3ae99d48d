import type { PlsResult } from "../methods/pls/result";
import type { Document } from "../model/document";
import type { Overlay } from "../report/overlay";
import type { Problem } from "../report/problem";

/** A model to compare: the one on screen, it without its ghosts, a step of the trail, or another model of the project. */
export type CompareSource =
  | { readonly kind: "now" }
  | { readonly kind: "preview" }
  | { readonly kind: "step"; readonly id: string }
  | { readonly kind: "model"; readonly id: string };

/** Cases that have one value in a column. */
export interface CaseGroup {
  readonly column: string;
  readonly equals: string | number;
}

export interface CompareSide {
  readonly source: CompareSource;
  readonly estimator: "pls" | "plsc";
  /** absent: all cases */
  readonly group?: CaseGroup | undefined;
}

export interface Compared {
  readonly key: string;
  readonly document: Document;
  readonly result: PlsResult;
  readonly overlay: Overlay;
}

export type CompareOutcome = { readonly kind: "waiting" } | { readonly kind: "done"; readonly side: Compared } | { readonly kind: "failed"; readonly problems: readonly Problem[] };

export type Pair<T> = readonly [T, T];

export interface CompareSlice {
  /** absent: what there is to compare by itself (`sidesNow`) */
  readonly compareSides: Pair<CompareSide> | undefined;
  readonly compared: Pair<CompareOutcome>;
  setCompareSides(sides: Pair<CompareSide> | undefined): void;
  /** for the wiring of comparisons only */
  setCompared(compared: Pair<CompareOutcome>): void;
}
