import { notifyDone, notifyProblem } from "../../ui/shared/notice";
import { i18n } from "../language";

/** Runs a step that makes a file; where it fails, says so, and nothing else happens. */
export async function said(step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch {
    notifyProblem({ happened: i18n.t("report:export.failed.happened"), means: i18n.t("report:export.failed.means"), remedy: i18n.t("report:export.failed.remedy") });
  }
}

/** Puts a text on the clipboard. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notifyDone(done);
  } catch {
    notifyProblem({ happened: i18n.t("shell:clipboard.happened"), means: i18n.t("shell:clipboard.means"), remedy: i18n.t("shell:clipboard.remedy") });
  }
}
