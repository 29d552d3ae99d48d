import type { Dataset } from "../data/dataset";
import type { DisplayOptions } from "../draw/scene";
import type { PlsOptions } from "../methods/pls/options";
import { emptyDocument, type Document } from "../model/document";
import { defaultBootstrapSettings } from "./bootstrapSlice";
import type { BootstrapSettings } from "./bootstrapState";
import { studyFingerprint } from "./fingerprint";
import { freshProjectId } from "./identitySlice";
import { modelsFrom, savedModels, type SavedModels } from "./projectModels";
import { openPruning, savedPruning, type SavedPruning } from "./projectPruning";
import { currentReport, fingerprintNow } from "./selectors";
import { studioOptions } from "./settingsSlice";
import type { State } from "./state";

/** Data that a project speaks of without holding them: what to look for when asking for the file. */
export interface DataReference {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly string[];
}

/** Everything that belongs to one piece of work: what a project file and the browser's own copy keep. */
export interface Project {
  /** the same in every copy; absent in files of earlier versions */
  readonly id?: string;
  readonly document: Document;
  readonly options: PlsOptions;
  readonly display: DisplayOptions;
  /** absent: `document` is the only model */
  readonly models?: SavedModels;
  /** settings of the bootstrap; its numbers follow from them. Absent: the defaults */
  readonly bootstrap?: BootstrapSettings;
  /** absent: nothing was pruned */
  readonly pruning?: SavedPruning;
  readonly data: Dataset | undefined;
  /** of the numbers that the file was saved with (`studyFingerprint`); in files only, and only where there was a current result */
  readonly fingerprint?: string;
  /** where the data were left out of the file */
  readonly reference?: DataReference;
}

export function projectOf(state: State): Project {
  const { document, options, display, bootstrapSettings, data } = state;
  const models = savedModels(state);
  const pruning = savedPruning(state);
  return { id: state.projectId, document, ...(models === undefined ? {} : { models }), options, display, bootstrap: bootstrapSettings, ...(pruning === undefined ? {} : { pruning }), data };
}

/** The project as a file keeps it: with the fingerprint of its numbers, where they are those of the model on screen. */
export function projectForFile(state: State): Project {
  const report = currentReport(state);
  const project = projectOf(state);
  return report === undefined ? project : { ...project, fingerprint: studyFingerprint(fingerprintNow(state), report.overlay) };
}

export const referenceTo = ({ name, rows, columns }: Dataset): DataReference => ({ name, rows, columns: columns.map((column) => column.name) });

/** Puts a project in the place of the present one; history starts anew. */
export function openProject(state: State, project: Project): void {
  const { openDocument, setIdentity, setModels, setData, setOptions, setDisplay, setBootstrapSettings } = state;
  openDocument(project.document);
  setIdentity({ projectId: project.id ?? freshProjectId(), elsewhere: 0, fileFingerprint: project.fingerprint });
  const { models, activeModel } = modelsFrom(project.models, project.document);
  setModels(models, activeModel);
  setData(project.data);
  // What the project does not set must not be left over from the one before.
  setOptions({ filter: undefined, weightColumn: undefined, ...project.options });
  setDisplay(project.display);
  setBootstrapSettings({ ...defaultBootstrapSettings, ...project.bootstrap });
  openPruning(state, project.pruning);
}

/** What "New project" opens: nothing in it, shown as things were shown before. */
export const newProject = ({ display }: State): Project => ({ document: emptyDocument, options: studioOptions, display, data: undefined });

/** Nothing worth keeping: as after "New project". */
export const isEmpty = ({ document, data }: Pick<Project, "document" | "data">): boolean => document.title === "" && document.model.constructs.length === 0 && data === undefined;
