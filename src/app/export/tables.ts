import { reportBlocks } from "../../paper/report";
import { leanly, paperTables, trailOnPaper, withNotes, type PaperTable } from "../../paper/paperTables";
import type { Block } from "../../paper/document";
import { writeDocx } from "../../paper/write/docx";
import { writeReportHtml } from "../../paper/write/html";
import { writeReportMarkdown } from "../../paper/write/markdown";
import { writeLatex } from "../../report/write/latex";
import { sayText, type Words } from "../../report/write/words";
import { currentReport } from "../../store/selectors";
import { studio } from "../../store/store";
import type { Language, ReportFormat, TableFormat } from "../../ui/export/actions";
import { fileName } from "../../ui/shell/fileName";
import { tablesAsCsv } from "../tablesFile";
import { writeFile } from "../writeFile";
import { analysesNow, bootstrapTablesNow, reportInput, trailNow, wordsIn } from "./input";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html",
  latex: "application/x-tex",
  markdown: "text/markdown",
  csv: "text/csv",
} as const;
const EXTENSIONS = { docx: "docx", xlsx: "xlsx", html: "html", latex: "tex", markdown: "md", csv: "csv" } as const;

/** Tables alone, numbered from one. */
function tableBlocks(tables: readonly PaperTable[], { t }: Words): readonly Block[] {
  return tables.map(({ table, notes }, k) => ({ kind: "table", table, frame: { label: t("paper:report.table", { number: k + 1 }), notes: notes.map((note) => sayText(note, t)) } }));
}

/** Writes the tables of the results section. */
export async function saveTables(format: TableFormat, language: Language): Promise<void> {
  const state = studio.getState();
  const report = currentReport(state);
  if (report === undefined) return;
  const words = wordsIn(language);
  const trail = trailNow(words);
  const further = analysesNow().flatMap(({ tables: own }) => own);
  const tables = [...paperTables(report, bootstrapTablesNow(), state.document.model), ...(trail === undefined ? [] : [withNotes(format === "xlsx" ? trail.table : trailOnPaper(trail.table))]), ...further.map((table) => withNotes(format === "xlsx" ? table : leanly(table)))];
  const blocks = tableBlocks(tables, words);
  const content = async (): Promise<string | Uint8Array | Blob> => {
    switch (format) {
      case "docx":
        return writeDocx(blocks, words);
      case "xlsx":
        return (await import("./workbook")).tablesAsXlsx(tables.map(({ table }) => table), words);
      case "html":
        return writeReportHtml(blocks, words);
      case "latex":
        return tables.map(({ table, notes }) => writeLatex(table, words, { notes: notes.map((note) => sayText(note, words.t)) })).join("\n");
      case "markdown":
        return writeReportMarkdown(blocks, words);
      case "csv":
        return tablesAsCsv({ tables: [...report.tables, ...bootstrapTablesNow(), ...(trail === undefined ? [] : [trail.table]), ...further] }, words);
    }
  };
  await writeFile({ file: fileName(state.document.title, EXTENSIONS[format]), content: await content(), type: TYPES[format], kind: "tables" });
}

/** Dots per inch of the figure for programs that do not draw SVG. */
const RASTER = 300;

/** Writes the whole report. */
export async function saveReport(format: ReportFormat, language: Language): Promise<void> {
  const input = reportInput(language);
  if (input === undefined) return;
  const { words } = input;
  const blocks = reportBlocks(input);
  const content = async (): Promise<string | Uint8Array> => {
    if (format === "html") return writeReportHtml(blocks, words);
    if (format === "markdown") return writeReportMarkdown(blocks, words);
    const { toPng } = await import("../../ui/shared/raster");
    const pictures = new Map(await Promise.all(blocks.flatMap((block) => (block.kind === "figure" ? [block.svg] : [])).map(async (svg) => [svg, await toPng(svg, Number(/ width="([\d.]+)mm"/.exec(svg)?.[1]), RASTER, "#ffffff")] as const)));
    return writeDocx(blocks, words, (svg) => pictures.get(svg));
  };
  await writeFile({ file: fileName(input.document.title, EXTENSIONS[format]), content: await content(), type: TYPES[format], kind: "report" });
}
