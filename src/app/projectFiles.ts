import { fileOpen } from "browser-fs-access";
import type { DataReference } from "../data/identity";
import { drive } from "../jobs/job";
import type { Job } from "../report/job";
import { projectInFile } from "../store/figureFile";
import { projectForFile, projectForReaders, type Project } from "../store/project";
import { readProjectBytes, writeArchive } from "../store/projectArchive";
import { writeProject } from "../store/projectFile";
import { studio } from "../store/store";
import { notifyProblem } from "../ui/shared/notice";
import { problemText } from "../ui/shared/problemText";
import { fileName } from "../ui/shell/fileName";
import { i18n } from "./language";
import { replaceProject } from "./replaceProject";
import { isCalledOff, writeFile } from "./writeFile";

/** The file that the open project was last saved to, where the browser lets it be written again. */
let saved: { readonly name: string; readonly handle: FileSystemFileHandle } | undefined;

const inTurns = <R>(job: Job<R>): Promise<R> => drive(job, { isCancelled: () => false, onProgress: () => undefined });

const hasData = (project: Project): project is Project & { readonly data: NonNullable<Project["data"]> } => project.data !== undefined;

/** Saves the project with its data, if any; the same file again where there is one and the title is still the same. */
export async function saveProject(): Promise<void> {
  const project = projectForFile(studio.getState());
  const { title } = project.document;
  const name = fileName(title, hasData(project) ? "sentier" : "sentier.json");
  const handle = saved?.name === name ? saved.handle : undefined;
  const given = hasData(project)
    ? await writeFile({ file: name, content: inTurns(writeArchive(project)), type: "application/zip", kind: "project", handle })
    : await writeFile({ file: name, content: writeProject(project), type: "application/json", kind: "project", handle });
  saved = given === undefined ? undefined : { name, handle: given };
}

/** Saves the project for others to see: which data belong to it, but not one value of them. */
export async function saveProjectWithoutData(): Promise<void> {
  const project = projectForReaders(studio.getState());
  await writeFile({ file: fileName(project.document.title, "sentier.json"), content: writeProject(project, false), type: "application/json", kind: "project" });
}

/** Asks for a project file and opens it. */
export async function chooseProject(): Promise<void> {
  try {
    await openProjectFile(await fileOpen({ id: "project", extensions: [".sentier", ".json", ".zip"], mimeTypes: ["application/json", "application/zip"], description: "Sentier" }));
  } catch (error) {
    if (!isCalledOff(error)) throw error;
  }
}

/** Opens a project file; one that is broken, foreign or newer is explained and changes nothing. */
export async function openProjectFile(file: File): Promise<void> {
  const reading = await inTurns(readProjectBytes(projectInFile(new Uint8Array(await file.arrayBuffer()), file.name), file.name));
  if (!reading.ok) {
    for (const problem of reading.problems) notifyProblem({ ...problemText(i18n.t, problem), means: i18n.t("shell:project.unchanged") });
    return;
  }
  saved = undefined;
  const { project } = reading;
  const isRead = project.data !== undefined || project.results !== undefined;
  replaceProject(project, { screen: "studio", mode: isRead ? "results" : "build", drawerOpen: isRead, importing: undefined });
  if (project.data === undefined && project.reference !== undefined) askForData(project.reference, project.results !== undefined);
}

/** The file speaks of data that it does not hold. */
function askForData({ name, rows }: DataReference, withResults: boolean): void {
  notifyProblem({ happened: i18n.t("shell:project.withoutData", { name }), means: i18n.t(withResults ? "shell:project.withResultsMeans" : "shell:project.withoutDataMeans", { count: rows }), remedy: i18n.t("shell:project.withoutDataRemedy", { name }) });
}
