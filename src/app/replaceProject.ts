import { toast } from "sonner";
import { emptyDocument } from "../model/document";
import { isEmpty, openProject, projectOf, type Project } from "../store/project";
import { service } from "../store/services";
import { studioOptions } from "../store/settingsSlice";
import type { ViewFields } from "../store/state";
import { studio } from "../store/store";
import { i18n } from "./language";

/** Time to think better of it, ms. */
const SECOND_THOUGHTS = 15_000;

/**
 * Puts another project in place of the present one, and offers the present one back: nothing is lost by a wrong press.
 * @param slot  where the browser keeps the other project; absent where it comes from a file or a sample
 */
export function replaceProject(project: Project, view: Partial<ViewFields>, slot?: string): void {
  const before = studio.getState();
  openProject(before, project, slot);
  before.setView({ markedColumns: [], ...view });
  fitOnceLaidOut();
  const closed = projectOf(before);
  if (isEmpty(closed)) return;
  const title = closed.document.title.trim();
  const back = (): void => {
    openProject(studio.getState(), closed, before.slot);
    const { past, future, mode } = before;
    studio.setState({ past, future, screen: "studio", mode });
    fitOnceLaidOut();
  };
  toast(i18n.t("shell:replaced.closed", { title: title === "" ? i18n.t("shell:title.untitled") : title }), {
    duration: SECOND_THOUGHTS,
    action: { label: i18n.t("shell:replaced.back"), onClick: back },
  });
}

/** The panels of the new view have their sizes in the frame after the next. */
const fitOnceLaidOut = (): void => void requestAnimationFrame(() => requestAnimationFrame(() => service("fitView")?.()));

/** An empty project; how numbers are shown stays as the researcher likes it. */
export const emptyProject = (): Project => ({ document: emptyDocument, options: studioOptions, display: studio.getState().display, data: undefined });

export const newProject = (): void => replaceProject(emptyProject(), { screen: "studio", mode: "build" });
