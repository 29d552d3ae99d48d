import { arrange } from "../../src/draw/autoLayout";
import { figureSvg } from "../../src/draw/figure";
import { defaultDisplay } from "../../src/draw/scene";
import { report as reportOf } from "../../src/methods/pls/report";
import type { PlsOptions } from "../../src/methods/pls/options";
import type { PathModel } from "../../src/model/types";
import { audit } from "../../src/paper/audit/audit";
import type { Finding } from "../../src/paper/audit/finding";
import type { ReportInput } from "../../src/paper/report";
import type { Report, Table } from "../../src/report/blocks";
import type { Text } from "../../src/report/text";
import type { Words } from "../../src/report/write/words";
import { english, wordsIn } from "../report/write/fixture";
import { type Sample, sampleInput } from "./r/given";

export interface Estimated {
  readonly model: PathModel;
  readonly report: Report;
  readonly options: PlsOptions;
}

export function estimated(sample: Sample, options: Partial<PlsOptions> = {}, model?: PathModel): Estimated {
  const input = sampleInput(sample, options, model);
  return { model: input.model, report: reportOf(input.result), options: input.result.settings };
}

export const auditOf = ({ model, report }: Estimated, bootstrap: readonly Table[] = []): readonly Finding[] => audit({ model, report, bootstrap, format: english });

export function reportInput(sample: Sample, words: Words = wordsIn(english)): ReportInput {
  const given = estimated(sample);
  const { model, report, options } = given;
  const document = { title: "A study of *trust* & <loyalty>", model, layout: arrange(model) };
  const say = ({ key, values }: Text): string => words.t(key, { ...values });
  const svg = figureSvg({ document, overlay: report.overlay, display: defaultDisplay }, { preset: "apa", language: words.format.language, theme: "paper", filled: false, legend: true, font: "sans", width: 159 }, say);
  return {
    document, report, words,
    methods: { model, options, run: report.run, version: "0.1.0" },
    bootstrapTables: [],
    findings: auditOf(given),
    figures: [{ svg, caption: "The model" }],
    dataName: `${sample}.csv`,
    fingerprint: "0123456789abcdef",
  };
}
