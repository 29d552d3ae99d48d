import type { Report } from "../report/blocks";
import { writeCsv } from "../report/write/csv";
import { sayText, type Translate, type Words } from "../report/write/words";
import { currentReport } from "../store/selectors";
import { studio } from "../store/store";
import { fileName } from "../ui/shell/figure";
import { i18n } from "./language";
import { writeFile } from "./writeFile";

/** Byte order mark: without it Excel reads accents wrongly. */
const BOM = "\uFEFF";

/** Every table of a report as one CSV text, each under its title. */
export function tablesAsCsv(report: Report, words: Words): string {
  return BOM + report.tables.map((table) => `${quoted(sayText(table.title, words.t))}\r\n${writeCsv(table, words)}`).join("\r\n");
}

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes the tables of the present result to a file that the researcher chooses. */
export async function saveTables(): Promise<void> {
  const state = studio.getState();
  const report = currentReport(state);
  if (report === undefined) return;
  const words: Words = { t: i18n.t as Translate, format: { language: state.language, decimals: state.display.decimals } };
  await writeFile({ file: fileName(state.document.title, "csv"), text: tablesAsCsv(report, words), type: "text/csv", kind: "tables" });
}
