import { fileSave } from "browser-fs-access";
import type { Report } from "../report/blocks";
import { writeCsv } from "../report/write/csv";
import { sayText, type Translate, type Words } from "../report/write/words";
import { studio } from "../store/store";
import { notifyDone, notifyProblem } from "../ui/shared/notice";
import { fileName } from "../ui/shell/figure";
import { isCalledOff } from "./calledOff";
import { i18n } from "./language";

/** Byte order mark: without it Excel reads accents wrongly. */
const BOM = "\uFEFF";

/** Every table of a report as one CSV text, each under its title. */
export function tablesAsCsv(report: Report, words: Words): string {
  return BOM + report.tables.map((table) => `${quoted(sayText(table.title, words.t))}\r\n${writeCsv(table, words)}`).join("\r\n");
}

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes the results tables to a file that the researcher chooses. */
export async function saveTables(): Promise<void> {
  const { report, document, language, display } = studio.getState();
  if (report === undefined) return;
  const file = fileName(document.title, "csv");
  const words: Words = { t: i18n.t as Translate, format: { language, decimals: display.decimals } };
  try {
    await fileSave(new Blob([tablesAsCsv(report, words)], { type: "text/csv" }), { fileName: file, extensions: [".csv"], id: "tables" });
    notifyDone(i18n.t("shell:export.saved", { file }));
  } catch (error) {
    if (isCalledOff(error)) return;
    notifyProblem({ happened: i18n.t("shell:write.happened", { file }), means: i18n.t("shell:write.means"), remedy: i18n.t("shell:write.remedy") });
  }
}
