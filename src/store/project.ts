import type { Dataset } from "../data/dataset";
import { applyListed } from "../data/derive/applySteps";
import type { ListedStep } from "../data/derive/steps";
import type { Grouping } from "../data/groups/grouping";
import type { DataReference } from "../data/identity";
import type { DisplayOptions } from "../draw/scene";
import type { PlsOptions } from "../methods/pls/options";
import { emptyDocument, type Document } from "../model/document";
import type { Choices } from "../methods/fields";
import { defaultBootstrapSettings } from "./bootstrapSlice";
import type { BootstrapSettings } from "./bootstrapState";
import { studyFingerprint } from "./fingerprint";
import type { Desk } from "./deskState";
import { freshProjectId } from "./identitySlice";
import { modelsFrom, savedModels, type SavedModels } from "./projectModels";
import { openPruning, savedPruning, type SavedPruning } from "./projectPruning";
import type { SavedResults } from "./resultsState";
import { savedResults } from "./savedResults";
import { currentReport, fingerprintNow } from "./selectors";
import { studioOptions } from "./settingsSlice";
import type { State } from "./state";

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
  /** what was chosen in the forms of the analyses, by their names. Absent: nothing */
  readonly analyses?: Readonly<Record<string, Choices>>;
  /** absent: nothing was pruned */
  readonly pruning?: SavedPruning;
  /** as imported; `steps` are applied on opening */
  readonly data: Dataset | undefined;
  /** of the numbers that the file was saved with (`studyFingerprint`); in files only, and only where there was a current result */
  readonly fingerprint?: string;
  /** where the data stay elsewhere, or a figure carries the project: what was on screen */
  readonly results?: SavedResults | undefined;
  /** absent: the data are used as they are */
  readonly steps?: readonly ListedStep[];
  /** absent: no groups were made */
  readonly groupings?: readonly Grouping[];
  /** where the data were left out of the file */
  readonly reference?: DataReference;
}

export function projectOf(state: State): Project {
  const { document, options, display, bootstrapSettings, source, steps, groupings, awaited, analysisChoices } = state;
  const models = savedModels(state);
  const pruning = savedPruning(state);
  // Without its data a project cannot be estimated again: numbers that came with it stay with it.
  const results = source === undefined ? savedResults(state) : undefined;
  return { id: state.projectId, document, ...(models === undefined ? {} : { models }), options, display, bootstrap: bootstrapSettings, ...(Object.keys(analysisChoices).length === 0 ? {} : { analyses: analysisChoices }), ...(pruning === undefined ? {} : { pruning }), ...deskParts(steps, groupings), data: source, ...(awaited === undefined ? {} : { reference: awaited }), ...(results === undefined ? {} : { results, ...(state.fileFingerprint === undefined ? {} : { fingerprint: state.fileFingerprint }) }) };
}

/** The project as a file keeps it: with the fingerprint of its numbers, where they are those of the model on screen. */
export function projectForFile(state: State): Project {
  const report = currentReport(state);
  const project = projectOf(state);
  // Of numbers that came without their data the fingerprint stays the one that they came with.
  return report === undefined || state.data === undefined ? project : { ...project, fingerprint: studyFingerprint(fingerprintNow(state), report.overlay) };
}

/** The project as a figure carries it, and as others see it who do not get the data: with its numbers. */
export function projectForReaders(state: State): Project {
  const results = savedResults(state);
  return results === undefined ? projectForFile(state) : { ...projectForFile(state), results };
}

const deskParts = (steps: Desk["steps"], groupings: Desk["groupings"]): Pick<Project, "steps" | "groupings"> => ({ ...(steps.length === 0 ? {} : { steps }), ...(groupings.length === 0 ? {} : { groupings }) });

/** The data of a project with its steps applied: what its models are about. */
export const dataOf = ({ data, steps = [] }: Pick<Project, "data" | "steps">): Dataset | undefined => (data === undefined ? undefined : applyListed(data, steps).data);

/**
 * Puts a project in the place of the present one; history starts anew.
 * @param slot  where the browser keeps this project; absent where it comes from a file or a sample
 */
export function openProject(state: State, project: Project, slot?: string): void {
  const { openDocument, setIdentity, setModels, setDesk, setOptions, setDisplay, setBootstrapSettings, setAnalysis } = state;
  // First, so that whoever keeps projects apart (`autosave`) hears of it while the one before is still whole.
  setIdentity({ projectId: project.id ?? freshProjectId(), elsewhere: 0, fileFingerprint: project.fingerprint, slot });
  openDocument(project.document);
  const { models, activeModel } = modelsFrom(project.models, project.document);
  setModels(models, activeModel);
  setDesk({ source: project.data, steps: project.steps ?? [], groupings: project.groupings ?? [] }, project.reference);
  // What the project does not set must not be left over from the one before.
  setOptions({ filter: undefined, weightColumn: undefined, ...project.options });
  setDisplay(project.display);
  setBootstrapSettings({ ...defaultBootstrapSettings, ...project.bootstrap });
  setAnalysis({ analysisChoices: project.analyses ?? {} });
  openPruning(state, project.pruning);
  if (project.results !== undefined) state.openResults(project.results, project.fingerprint);
}

/** What "New project" opens: nothing in it, shown as things were shown before. */
export const newProject = ({ display }: State): Project => ({ document: emptyDocument, options: studioOptions, display, data: undefined });

/** Nothing worth keeping: as after "New project". */
export const isEmpty = ({ document, data }: Pick<Project, "document" | "data">): boolean => document.title === "" && document.model.constructs.length === 0 && data === undefined;
