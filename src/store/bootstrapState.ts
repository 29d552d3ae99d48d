import type { BootstrapOptions } from "../methods/bootstrap/options";
import type { BootstrapResult } from "../methods/bootstrap/result";
import type { Table } from "../report/blocks";
import type { InferenceOverlay } from "../report/overlay";
import type { Problem } from "../report/problem";

/** What the researcher chooses; how the model is estimated, consistent PLS or not, comes from the settings of PLS. */
export type BootstrapSettings = Omit<BootstrapOptions, "pls" | "estimator">;

/** Where a run stands. */
export interface BootstrapCount {
  readonly done: number;
  readonly total: number;
  /** resamples a second; 0 before it is known */
  readonly rate: number;
  readonly remainingMs: number;
  readonly failed: number;
}

export type BootstrapRunState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly count: BootstrapCount }
  | { readonly kind: "failed"; readonly problems: readonly Problem[] };

/** A result and all that is shown of it. */
export interface Bootstrapped {
  readonly result: BootstrapResult;
  readonly tables: readonly Table[];
  readonly inference: InferenceOverlay;
}

/** A bootstrap on screen. */
export interface ShownBootstrap extends Bootstrapped {
  /** `bootstrapKey` of what it belongs to; stale when it differs from the present one */
  readonly key: string;
  /** running: so far · stopped: the researcher kept what there was · live: a preview that followed an edit */
  readonly state: "running" | "done" | "stopped" | "live";
}

export interface BootstrapSlice {
  readonly bootstrapSettings: BootstrapSettings;
  /** while editing, intervals follow each change */
  readonly liveBootstrap: boolean;
  readonly bootstrapRun: BootstrapRunState;
  readonly bootstrap: ShownBootstrap | undefined;
  /** what was asked of the run, and how often something was */
  readonly bootstrapAsked: { readonly action: "start" | "stop" | "cancel"; readonly times: number };
  setBootstrapSettings(settings: Partial<BootstrapSettings>): void;
  setLiveBootstrap(on: boolean): void;
  startBootstrap(): void;
  /** ends the run and keeps the resamples made so far */
  stopBootstrap(): void;
  /** ends the run and shows again what was there before */
  cancelBootstrap(): void;
  /** for the bootstrap's own wiring only */
  setBootstrap(fields: Partial<Pick<BootstrapSlice, "bootstrapRun" | "bootstrap">>): void;
}
