import { recents } from "../store/recents";
import { notifyProblem } from "../ui/shared/notice";
import { i18n } from "./language";
import { replaceProject } from "./replaceProject";

/** Opens a project that the browser keeps and goes on with it where it is kept; a copy of it where another tab has it open. */
export async function openRecent(slot: string): Promise<void> {
  const project = await recents()?.read(slot).catch(() => undefined);
  if (project === undefined) return notifyProblem({ happened: i18n.t("recent:gone.happened"), means: i18n.t("recent:gone.means"), remedy: i18n.t("recent:gone.remedy") });
  replaceProject(project, { screen: "studio", mode: project.data === undefined ? "build" : "results", drawerOpen: project.data !== undefined, importing: undefined }, slot);
}
