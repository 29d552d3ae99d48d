import type { WhatIfResult } from "../methods/whatif/result";
import type { SuggestResult } from "../methods/whatif/suggest";
import type { PruneRule } from "../methods/whatif/rule";
import type { Progress } from "../report/job";
import type { Problem } from "../report/problem";

/** What each item's leaving would change, and what it belongs to. */
export interface ShownWhatIf {
  readonly result: WhatIfResult;
  /** `pruneKey` of model, data, options and ghosts */
  readonly key: string;
  readonly milliseconds: number;
}

export type PruneRunState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress | undefined }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

export type SuggestionState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress | undefined }
  | { readonly kind: "done"; readonly result: SuggestResult }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

/** p values of the paths of one model, by `pathKey` */
export type PathSignificance = Readonly<Record<string, number | null>>;

export interface Significance {
  /** by `outKey` of the columns that are out of the present model */
  readonly known: Readonly<Record<string, PathSignificance>>;
  /** models done, of those wanted now */
  readonly running: Progress | undefined;
}

export interface PruneFields {
  /** columns taken out for the moment, in the order in which that was done */
  readonly ghosts: readonly string[];
  readonly rule: PruneRule;
  /** what the researcher wrote about each ghost, by column */
  readonly reasons: Readonly<Record<string, string>>;
  /** the last result, kept while a newer one is awaited */
  readonly whatIf: ShownWhatIf | undefined;
  readonly pruneRun: PruneRunState;
  /** a set of removals that was searched for; forgotten when model, data or settings change */
  readonly suggestion: SuggestionState;
  /** after a bootstrap: what becomes of significance */
  readonly significance: Significance;
}

export interface PruneSlice extends PruneFields {
  /** what was asked of the search, and how often something was */
  readonly suggestionAsked: { readonly action: "start" | "cancel"; readonly times: number };
  askSuggestion(action: "start" | "cancel"): void;
  /** Takes columns out of the preview or, where all of them are out, puts them back. */
  toggleGhosts(columns: readonly string[]): void;
  clearGhosts(): void;
  setRule(rule: PruneRule): void;
  setReason(column: string, reason: string): void;
  /** for the wiring of pruning and for opening a project */
  setPrune(fields: Partial<PruneFields>): void;
}
