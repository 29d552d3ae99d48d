import { fileOpen } from "browser-fs-access";
import { projectForFile, type DataReference } from "../store/project";
import { readProject, writeProject } from "../store/projectFile";
import { studio } from "../store/store";
import { notifyProblem } from "../ui/shared/notice";
import { problemText } from "../ui/shared/problemText";
import { fileName } from "../ui/shell/fileName";
import { projectText } from "./export/figure";
import { i18n } from "./language";
import { replaceProject } from "./replaceProject";
import { isCalledOff, writeFile } from "./writeFile";

/** The file that the open project was last saved to, where the browser lets it be written again. */
let saved: { readonly title: string; readonly handle: FileSystemFileHandle } | undefined;

/** Saves the project with its data; the same file again where there is one and the title is still the same. */
export async function saveProject(): Promise<void> {
  const { title } = studio.getState().document;
  const text = writeProject(projectForFile(studio.getState()));
  const handle = saved?.title === title ? saved.handle : undefined;
  const given = await writeFile({ file: fileName(title, "sentier.json"), content: text, type: "application/json", kind: "project", handle });
  saved = given === undefined ? undefined : { title, handle: given };
}

/** Asks for a project file and opens it. */
export async function chooseProject(): Promise<void> {
  try {
    await openProjectFile(await fileOpen({ id: "project", extensions: [".json"], mimeTypes: ["application/json"], description: "Sentier" }));
  } catch (error) {
    if (!isCalledOff(error)) throw error;
  }
}

/** Opens a project file; one that is broken, foreign or newer is explained and changes nothing. */
export async function openProjectFile(file: File): Promise<void> {
  const reading = readProject(await projectText(file), file.name);
  if (!reading.ok) {
    for (const problem of reading.problems) notifyProblem({ ...problemText(i18n.t, problem), means: i18n.t("shell:project.unchanged") });
    return;
  }
  saved = undefined;
  const { project } = reading;
  replaceProject(project, { screen: "studio", mode: project.data === undefined ? "build" : "results", drawerOpen: project.data !== undefined, importing: undefined });
  if (project.reference !== undefined) askForData(project.reference);
}

/** The file speaks of data that it does not hold. */
function askForData({ name, rows }: DataReference): void {
  notifyProblem({ happened: i18n.t("shell:project.withoutData", { name }), means: i18n.t("shell:project.withoutDataMeans", { count: rows }), remedy: i18n.t("shell:project.withoutDataRemedy", { name }) });
}
