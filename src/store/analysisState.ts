import type { Choices } from "../methods/fields";
import type { Analyses } from "../methods/registry";
import type { Report } from "../report/blocks";
import type { Progress } from "../report/job";
import type { Problem } from "../report/problem";

export type AnalysisRun =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly id: string; readonly progress: Progress }
  | { readonly kind: "failed"; readonly id: string; readonly problems: readonly Problem[] };

/** A result of an analysis, kept with what it belongs to. */
export interface ShownAnalysis {
  /** of the analysis, its name in the registry */
  readonly id: string;
  /** `analysisKey` of what it belongs to; stale when it differs from the present one */
  readonly key: string;
  readonly report: Report;
  /** as they were in force */
  readonly choices: Choices;
  readonly milliseconds: number;
  /** when it was computed, ms since 1970 */
  readonly at: number;
}

export interface AnalysisSlice {
  /** those that exist; fetched when they are first asked for */
  readonly analyses: Analyses | undefined;
  /** the one that is open */
  readonly analysisId: string | undefined;
  /** how often one was opened */
  readonly analysisOpened: number;
  /** what was chosen in the form of each, by its name; what is absent is as the form begins */
  readonly analysisChoices: Readonly<Record<string, Choices>>;
  readonly analysisRun: AnalysisRun;
  /** newest last */
  readonly analysisResults: readonly ShownAnalysis[];
  /** key of the result last looked at, by the name of its analysis */
  readonly analysisShown: Readonly<Record<string, string>>;
  /** what was asked of the open analysis, and how often something was */
  readonly analysisAsked: { readonly action: "run" | "cancel"; readonly times: number };
  openAnalysis(id: string): void;
  /** chooses in the form of one; `undefined` in place of choices: as the form begins */
  chooseInAnalysis(id: string, choices: Choices | undefined): void;
  /** shows a result again, with the settings that it came of */
  recallAnalysis(key: string): void;
  askAnalysis(action: "run" | "cancel"): void;
  /** for the analyses' own wiring, and for opening projects */
  setAnalysis(fields: Partial<Pick<AnalysisSlice, "analyses" | "analysisChoices" | "analysisRun" | "analysisResults" | "analysisShown">>): void;
}
