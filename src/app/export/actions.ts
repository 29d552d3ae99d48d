import type { ExportActions } from "../../ui/export/actions";
import { i18n } from "../language";
import { copyText, said } from "./notices";

/** What the export dialog asks for; what is heavy is fetched when it is first used. */
export const exportActions: ExportActions = {
  saveFigure: (request) => said(async () => (await import("./figure")).saveFigure(request)),
  copyFigure: (svg) => copyText(svg, i18n.t("report:export.copied")),
  saveTables: (format, language) => said(async () => (await import("./tables")).saveTables(format, language)),
  saveReport: (format, language) => said(async () => (await import("./tables")).saveReport(format, language)),
  script: async (request) => {
    try {
      return await (await import("./script")).scriptNow(request);
    } catch {
      return undefined;
    }
  },
  saveScript: (text, engine) => said(async () => (await import("./script")).saveScript(text, engine)),
  copyText: (text) => copyText(text, i18n.t("report:export.textCopied")),
  saveDataCopy: () => said(async () => (await import("./script")).saveDataCopy()),
};
