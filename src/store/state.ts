import type { DisplayOptions } from "../draw/scene";
import type { PlsOptions } from "../methods/pls/options";
import type { Document } from "../model/document";
import type { Report, Section } from "../report/blocks";
import type { Overlay } from "../report/overlay";
import type { Problem } from "../report/problem";
import type { AnalysisSlice } from "./analysisState";
import type { BootstrapSlice } from "./bootstrapState";
import type { IdentitySlice } from "./identityState";
import type { ModelsSlice, Step } from "./modelsState";
import type { CompareSlice } from "./compareState";
import type { DataSlice } from "./deskState";
import type { PruneSlice } from "./pruneState";
import type { SavedResults } from "./resultsState";
import type { TrailSlice } from "./trailState";

/** One thing on the canvas that can be selected. */
export type Target =
  | { readonly kind: "construct"; readonly id: string }
  | { readonly kind: "item"; readonly construct: string; readonly column: string }
  | { readonly kind: "path"; readonly from: string; readonly to: string }
  | { readonly kind: "comment"; readonly id: string };

/** The model and its layout: what undo restores, and beside it changes of the data desk. */
export interface DocumentSlice {
  readonly document: Document;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The one way to change the document. Edits that share a gesture (one drag, one typing) undo as one; an edit that changes nothing leaves no trace. */
  edit(label: string, change: (document: Document) => Document, gesture?: string): void;
  undo(): void;
  redo(): void;
  /** Goes so many steps back (negative) or forward in one go, as far as there are steps. */
  travel(by: number): void;
  /** Opens another document: history starts anew. */
  openDocument(document: Document): void;
}

export type Theme = "light" | "dark" | "system";
export type Language = "en" | "fr";

export interface SettingsSlice {
  readonly options: PlsOptions;
  readonly display: DisplayOptions;
  readonly theme: Theme;
  readonly language: Language;
  /** re-estimate at each change */
  readonly live: boolean;
  /** single letters work as shortcuts (off while typing in any case) */
  readonly letterShortcuts: boolean;
  setOptions(options: Partial<PlsOptions>): void;
  setDisplay(display: Partial<DisplayOptions>): void;
  setTheme(theme: Theme): void;
  setLanguage(language: Language): void;
  setLive(live: boolean): void;
  setLetterShortcuts(on: boolean): void;
}

export interface EarlyNumbers {
  /** fingerprint of what they were estimated from */
  readonly of: string;
  readonly overlay: Overlay;
}

export type RunState =
  | { readonly kind: "idle" }
  /** `of`: fingerprint of what is being estimated, in which no check found an error */
  | { readonly kind: "running"; readonly of?: string; /** the newest numbers for the diagram, before their report is there */ readonly early?: EarlyNumbers | undefined }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

export interface RunsSlice {
  readonly run: RunState;
  /** the last result, kept while a newer one is awaited or cannot be had */
  readonly report: Report | undefined;
  /** fingerprint of model + data + options that `report` belongs to; stale when it differs from the present one */
  readonly reportKey: string | undefined;
  /** time in the engine, from the worker's own clock */
  readonly milliseconds: number | undefined;
  /** set when live estimation paused itself: how long the last run took */
  readonly livePaused: { readonly milliseconds: number } | undefined;
  /** counts what `estimate` asked for */
  readonly estimateRequests: number;
  /** asks for an estimate now (key R); live estimation asks by itself */
  estimate(): void;
  /** shows numbers that came with a project's file, and the study fingerprint that it gives for them */
  openResults(results: SavedResults, of: string | undefined): void;
  /** for live estimation only */
  setRuns(runs: Partial<RunFields>): void;
}
export type RunFields = Pick<RunsSlice, "run" | "report" | "reportKey" | "milliseconds" | "livePaused">;

export type Mode = "data" | "build" | "results" | "prune" | "bootstrap" | "compare" | "analyse";
export type Tool = "select" | "construct" | "path" | "comment";

export interface ViewSlice {
  readonly screen: "welcome" | "studio";
  readonly mode: Mode;
  readonly tool: Tool;
  readonly selection: readonly Target[];
  /** construct whose name is being typed on the canvas */
  readonly renaming: string | undefined;
  /** comment whose text is being typed on the canvas */
  readonly writing: string | undefined;
  /** variables marked in the data panel */
  readonly markedColumns: readonly string[];
  /** variables under the pointer in a drag from the data panel */
  readonly dragColumns: readonly string[] | undefined;
  /** a file, or the bytes of what was pasted, waiting for the import dialog */
  readonly importing: { readonly name: string; readonly file: Uint8Array | Blob } | undefined;
  readonly drawerOpen: boolean;
  /** the table last looked at in a section of the drawer, by the section's name */
  readonly drawerTables: Readonly<Record<string, string>>;
  /** the cell that something led to, until another table is looked at */
  readonly drawerCell: { readonly table: string; readonly row: string; readonly column: string } | undefined;
  readonly drawerTab: Section;
  /** the display popover (D), a dialog, or a list over the canvas */
  readonly openPanel: "display" | "settings" | "shortcuts" | "palette" | "find" | "history" | "verify" | "help" | "recent" | "step" | "confirmChange" | "mapping" | undefined;
  /** the page of the documentation that was asked for */
  readonly helpPage: string | undefined;
  /** the walk through a study lies over the canvas */
  readonly guide: boolean;
  /** something was exported since the page was opened */
  readonly published: boolean;
  /** the model as text under the canvas, while building */
  readonly textPane: boolean;
  /** what stands left of the canvas while building */
  readonly startTab: "variables" | "outline";
  /** last save: when, or why it failed */
  readonly saved: { readonly at: number } | { readonly failure: string } | undefined;
  setView(view: Partial<ViewFields>): void;
}
export type ViewFields = Omit<ViewSlice, "setView">;

export type State = DocumentSlice & IdentitySlice & ModelsSlice & DataSlice & SettingsSlice & RunsSlice & BootstrapSlice & AnalysisSlice & PruneSlice & TrailSlice & CompareSlice & ViewSlice;
