import { chartSvg } from "../draw/chart/chartSvg";
import { fontFamilies } from "../draw/presets";
import type { Document } from "../model/document";
import type { Report, Table } from "../report/blocks";
import type { Chart } from "../report/charts";
import type { Text } from "../report/text";
import { sayText, type Words } from "../report/write/words";
import type { Finding } from "./audit/finding";
import { type Block, plainRuns, type Run, runsOf } from "./document";
import { methodsOf, type MethodsInput } from "./methods";
import { leanly, paperTables, trailOnPaper, withNotes, type PaperTable } from "./paperTables";
import { citations, referenceList } from "./references";

/** An analysis that was asked for beside the estimate. */
export interface ReportedAnalysis {
  /** its name in the registry */
  readonly id: string;
  readonly title: Text;
  readonly tables: readonly Table[];
  readonly charts?: readonly Chart[] | undefined;
}

/** Between the margins of a page, mm. */
export const TEXT_WIDTH = 159;

/** Everything that a report is made of. */
export interface ReportInput {
  readonly document: Document;
  readonly methods: MethodsInput;
  readonly report: Report;
  /** tables of the bootstrap of the same model and data */
  readonly bootstrapTables: readonly Table[];
  readonly findings: readonly Finding[];
  /** how items left on the way to this model: sentences for the paper, and the whole way as a table */
  readonly trail?: { readonly sentences: readonly Text[]; readonly table: Table } | undefined;
  /** further analyses of this model and these data, each with the name that a reader knows it by */
  readonly analyses?: readonly ReportedAnalysis[] | undefined;
  /** figures as SVG, each with its caption */
  readonly figures: readonly { readonly svg: string; readonly caption: string }[];
  /** name of the data file, and the fingerprint of model, data and settings */
  readonly dataName: string;
  readonly fingerprint: string;
  readonly words: Words;
}

/** The report as pieces: methods, figure, results with their readings, what a reviewer would ask, how to reproduce it, references. */
export function reportBlocks(input: ReportInput): readonly Block[] {
  const { document, methods, report, words } = input;
  const { t } = words;
  const title = document.title.trim();
  const { sentences, cited } = methodsOf(methods);
  const works = [...cited, ...input.findings.flatMap(({ source }) => (source === undefined ? [] : [source]))];
  return [
    { kind: "title", text: title === "" ? t("paper:report.untitled") : title },
    { kind: "small", runs: plainRuns(t("paper:report.made", { version: methods.version, data: input.dataName })) },
    { kind: "heading", text: t("paper:report.method") },
    { kind: "paragraph", runs: runsOf(`${sentences.map((sentence) => sayText(sentence, t)).join(" ")} ${t("paper:methods.citation", { works: citedTogether(cited) })}`) },
    { kind: "heading", text: t("paper:report.results") },
    ...input.figures.map(({ svg, caption }, k): Block => ({ kind: "figure", svg, caption, label: t("paper:report.figure", { number: k + 1 }) })),
    ...tableBlocks(paperTables(report, input.bootstrapTables, document.model), 0, words),
    ...moreBlocks(input),
    ...auditBlocks(input),
    { kind: "heading", text: t("paper:report.reproduce") },
    { kind: "paragraph", runs: plainRuns(t("paper:report.fingerprint", { fingerprint: input.fingerprint, version: methods.version })) },
    { kind: "heading", text: t("paper:report.references") },
    ...referenceList(works, t("paper:report.program", { version: methods.version })).map((work): Block => ({ kind: "reference", runs: runsOf(work) })),
  ];
}

const citedTogether = (keys: readonly (keyof typeof citations)[]): string => [...keys].map((key) => citations[key]).sort((a, b) => a.localeCompare(b, "en")).join("; ");

/** Each table after the sentences that say what it shows. @param before  tables that were numbered already */
function tableBlocks(tables: readonly PaperTable[], before: number, { t }: Words): Block[] {
  return tables.flatMap(({ table, notes }, k): Block[] => [
    ...(table.reading.length === 0 ? [] : [{ kind: "paragraph", runs: plainRuns(table.reading.map((sentence) => sayText(sentence, t)).join(" ")) } as const]),
    { kind: "table", table, frame: { label: t("paper:report.table", { number: before + k + 1 }), notes: notes.map((note) => sayText(note, t)) } },
  ]);
}

/** What came before the model (items that left) and what was asked beside it, each under a heading of its own. */
function moreBlocks(input: ReportInput): Block[] {
  const { document, report, bootstrapTables, trail, analyses = [], words } = input;
  const { t } = words;
  let [tablesBefore, figuresBefore] = [paperTables(report, bootstrapTables, document.model).length, input.figures.length];
  const blocks: Block[] = [];
  const add = (heading: string, sentences: string, tables: readonly Table[], charts: readonly Chart[] = []): void => {
    const shown = charts.filter(({ series }) => series.some(({ points }) => points.length > 0));
    blocks.push({ kind: "heading", text: heading }, ...(sentences === "" ? [] : [{ kind: "paragraph", runs: plainRuns(sentences) } as const]), ...tableBlocks(tables.map((table) => withNotes(leanly(table))), tablesBefore, words), ...chartBlocks(shown, figuresBefore, words));
    tablesBefore += tables.length;
    figuresBefore += shown.length;
  };
  if (trail !== undefined) add(t("paper:report.trail"), trail.sentences.map((sentence) => sayText(sentence, t)).join(" "), [trailOnPaper(trail.table)]);
  for (const { title, tables, charts } of analyses) if (tables.length > 0) add(sayText(title, t), "", tables, charts);
  return blocks;
}

/** Px of a chart that is as wide as the text, so that its letters print as small as those of a table's note. */
const CHART = { width: 640, height: 380 } as const;

/** Each chart as a figure; what it says stands in its caption. @param before  figures that were numbered already */
function chartBlocks(charts: readonly Chart[], before: number, words: Words): Block[] {
  const { t } = words;
  return charts.map((chart, k): Block => ({
    kind: "figure",
    svg: chartSvg(chart, { ...CHART, theme: "light", filled: false, font: fontFamilies.serif, millimetres: TEXT_WIDTH }, words),
    label: t("paper:report.figure", { number: before + k + 1 }),
    caption: [sayText(chart.title, t), ...chart.reading.map((sentence) => sayText(sentence, t))].map((sentence) => (/[.?!]$/.test(sentence) ? sentence : `${sentence}.`)).join(" "),
  }));
}

function auditBlocks({ findings, words: { t } }: ReportInput): Block[] {
  if (findings.length === 0) return [];
  const line = ({ level, check, finding }: Finding): readonly Run[] =>
    plainRuns(t("paper:audit.line", { level: t(`paper:audit.level.${level}`), check: sayText(check, t), finding: sayText(finding, t) }));
  return [{ kind: "heading", text: t("paper:report.audit") }, { kind: "list", items: findings.map(line) }];
}
