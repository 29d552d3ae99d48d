import { type FigureSource, figureSvg } from "../draw/figure";
import { numberFormat } from "../draw/numberFormat";
import { audit } from "../paper/audit/audit";
import { reportBlocks } from "../paper/report";
import { writeDocx } from "../paper/write/docx";
import { writeReportHtml } from "../paper/write/html";
import { writeReportMarkdown } from "../paper/write/markdown";
import type { Text } from "../report/text";
import type { Translate, Words } from "../report/write/words";
import { translator } from "../text/i18n";
import { choice, type CommandOf } from "./arguments";
import type { Product } from "./product";
import { estimateProject } from "./project";
import { version } from "./version";

/** Between the margins of a page, mm. */
const TEXT_WIDTH = 159;

/**
 * The report of a project: methods, figure, tables with their readings, checklist, references. Estimates without a bootstrap.
 * @throws Refusal where the project cannot be read or estimated
 */
export function report(command: CommandOf<"report">): Product {
  const format = choice("format", command.format, ["html", "docx", "md"]);
  const language = choice("language", command.language, ["en", "fr"]);
  const { project: { document, display, options }, dataName, result, report: found, fingerprint } = estimateProject(command.project);
  const words: Words = { t: translator(language).t as Translate, format: numberFormat(display, language) };
  const say = ({ key, values }: Text): string => words.t(key, { ...values });
  const source: FigureSource = { document, overlay: found.overlay, display };
  const svg = figureSvg(source, { preset: "apa", language, theme: "paper", filled: false, legend: true, font: "serif", width: TEXT_WIDTH }, say);
  const title = document.title.trim();
  const blocks = reportBlocks({
    document, report: found, words, dataName, fingerprint,
    methods: { model: document.model, options, run: found.run, version: version() },
    bootstrapTables: [],
    findings: audit({ model: document.model, report: found, bootstrap: [], format: words.format }),
    figures: [{ svg, caption: title === "" ? words.t("paper:report.caption.model") : words.t("paper:report.caption.named", { title }) }],
  });
  const text = format === "docx" ? writeDocx(blocks, words) : format === "md" ? writeReportMarkdown(blocks, words) : writeReportHtml(blocks, words);
  return { text, warnings: result.warnings, notes: [] };
}
