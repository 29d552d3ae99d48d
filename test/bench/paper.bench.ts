import { arrange } from "../../src/draw/autoLayout";
import { figureSvg, type FigureSource } from "../../src/draw/figure";
import { defaultDisplay } from "../../src/draw/scene";
import { drain } from "../../src/jobs/job";
import { defaultPlsOptions } from "../../src/methods/pls/options";
import { report as reportOf } from "../../src/methods/pls/report";
import { run } from "../../src/methods/pls/run";
import { reportBlocks } from "../../src/paper/report";
import { reportInput } from "../../src/paper/study";
import { writeDocx } from "../../src/paper/write/docx";
import { writeReportHtml } from "../../src/paper/write/html";
import { writeReportMarkdown } from "../../src/paper/write/markdown";
import type { Text } from "../../src/report/text";
import type { Translate, Words } from "../../src/report/write/words";
import { translator } from "../../src/text/i18n";
import { survey } from "./given";
import { medianTime, ms, type Row } from "./time";

const WIDTH = 159;

/** From a result to what goes into the manuscript: 20 constructs, 100 items, 500 cases. */
export function bench(): readonly Row[] {
  const { model, data } = survey({ constructs: 20, items: 5, rows: 500 });
  const result = drain(run({ model, data }, defaultPlsOptions));
  const report = reportOf(result);
  const words: Words = { t: translator("en").t as Translate, format: { language: "en", decimals: 3 } };
  const say = ({ key, values }: Text): string => words.t(key, { ...values });
  const document = { title: "Bench", model, layout: arrange(model) };
  const source: FigureSource = { document, overlay: report.overlay, display: defaultDisplay };
  const figure = (): string => figureSvg(source, { preset: "apa", language: "en", theme: "paper", filled: false, legend: true, font: "serif", width: WIDTH }, say);
  const blocks = () => reportBlocks(reportInput({ document, options: defaultPlsOptions, display: defaultDisplay, report, words, dataName: data.name, fingerprint: "0", version: "0" }));
  return [
    { what: "figure of 100 items, SVG (goal 50 ms)", figure: ms(medianTime(() => void figure(), { rounds: 7 })) },
    { what: "full report, HTML (goal 1 s)", figure: ms(medianTime(() => void writeReportHtml(blocks(), words), { rounds: 5 })) },
    { what: "full report, Word (goal 1 s)", figure: ms(medianTime(() => void writeDocx(blocks(), words), { rounds: 5 })) },
    { what: "full report, Markdown (goal 1 s)", figure: ms(medianTime(() => void writeReportMarkdown(blocks(), words), { rounds: 5 })) },
    { what: "arrangement of 20 constructs and 100 items, once a drawing", figure: ms(medianTime(() => void arrange(model), { rounds: 3 })) },
  ];
}
