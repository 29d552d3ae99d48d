import type { Document } from "../model/document";
import type { DeskChange } from "./deskState";

/** One thing that was done, and what there was before it. */
export interface Step {
  /** a key of the catalogues, such as `common:edit.connect`; shown as "Undo: Connect" */
  readonly label: string;
  readonly gesture: string | undefined;
  readonly document: Document;
  /** where the data were prepared differently, and not the model */
  readonly desk?: DeskChange;
}

/** One model of the project, with a history of its own. */
export interface ModelEntry {
  /** such as "m2"; stable and never shown */
  readonly id: string;
  /** from 1 on, never used twice in a project: "Model 2" where no name was given */
  readonly number: number;
  readonly name?: string;
  /** as it was when it was left; that of the model on screen is `State.document` */
  readonly document: Document;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export interface NewModel {
  readonly name?: string;
  /** absent: a copy of the model on screen */
  readonly document?: Document;
}

/** The models of a project: one is on screen, the others wait with their histories. */
export interface ModelsSlice {
  /** in the order of the menu */
  readonly models: readonly ModelEntry[];
  /** id of the model on screen */
  readonly activeModel: string;
  /** Adds a model after the one on screen and goes to it. @returns its id */
  addModel(model?: NewModel): string;
  /** Goes to another model; its results come back by themselves, as they are kept by fingerprint. */
  switchModel(id: string): void;
  /** Gives a name; an empty one brings "Model 2" back. */
  renameModel(id: string, name: string): void;
  /** Takes a model out of the project; the last one stays. @returns what brings it back, undefined where nothing was removed */
  removeModel(id: string): (() => void) | undefined;
  /** for opening a project */
  setModels(models: readonly ModelEntry[], activeModel: string): void;
}
