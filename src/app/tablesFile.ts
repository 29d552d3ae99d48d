import type { Report } from "../report/blocks";
import { writeCsv } from "../report/write/csv";
import { sayText, type Words } from "../report/write/words";

/** Byte order mark: without it Excel reads accents wrongly. */
const BOM = "\uFEFF";

/** Every table of a report as one CSV text, each under its title. */
export function tablesAsCsv(report: Pick<Report, "tables">, words: Words): string {
  return BOM + report.tables.map((table) => `${quoted(sayText(table.title, words.t))}\r\n${writeCsv(table, words)}`).join("\r\n");
}

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
