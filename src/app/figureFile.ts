import { studio } from "../store/store";
import { notifyDone, notifyProblem } from "../ui/shared/notice";
import { fileName } from "../ui/shell/figure";
import { i18n } from "./language";
import { writeFile } from "./writeFile";

/** Writes a figure to a file that the researcher chooses. */
export async function saveFigure(svg: string): Promise<void> {
  await writeFile({ file: fileName(studio.getState().document.title, "svg"), text: svg, type: "image/svg+xml", kind: "figure" });
}

/** Puts a figure on the clipboard, as text that drawing programs take for SVG. */
export async function copyFigure(svg: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(svg);
    notifyDone(i18n.t("shell:export.copied"));
  } catch {
    notifyProblem({ happened: i18n.t("shell:clipboard.happened"), means: i18n.t("shell:clipboard.means"), remedy: i18n.t("shell:clipboard.remedy") });
  }
}
