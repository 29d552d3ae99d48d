import type { Ols } from "../../sem/ols";
import type { ProcessOptions } from "./options";
import type { Study } from "./study";

/** An effect and what resamples say of it; null where too few could be used. */
export interface Effect {
  readonly estimate: number;
  readonly se: number | null;
  readonly interval: readonly [lower: number, upper: number] | null;
}

export interface ProcessResult {
  readonly options: ProcessOptions;
  readonly study: Study;
  readonly M: Ols | undefined;
  readonly Y: Ols;
  /** at the probes of W */
  readonly direct: readonly Effect[];
  readonly indirect: readonly Effect[] | undefined;
  /** along the range of W; empty without a moderator */
  readonly directCurve: readonly Effect[];
  readonly indirectCurve: readonly Effect[];
  readonly index: Effect | undefined;
  readonly resamples: { readonly asked: number; readonly used: number };
}
