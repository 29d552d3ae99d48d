import { arrange } from "../../src/draw/autoLayout";
import { figureSvg } from "../../src/draw/figure";
import { defaultDisplay } from "../../src/draw/scene";
import { readData } from "../../src/cli/readData";
import { drain } from "../../src/jobs/job";
import { bootstrap } from "../../src/methods/bootstrap";
import { defaultBootstrapOptions } from "../../src/methods/bootstrap/options";
import type { BootstrapResult } from "../../src/methods/bootstrap/result";
import { bootstrapTables } from "../../src/methods/bootstrap/tables";
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
import { modelOf, MODELS, type Sample, sampleInput, SIMULATED } from "./r/given";

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
    methods: { model, options, run: report.run, version: "0.1.0", format: words.format },
    bootstrapTables: [],
    findings: auditOf(given),
    figures: [{ svg, caption: "The model" }],
    dataName: `${sample}.csv`,
    fingerprint: "0123456789abcdef",
  };
}

/** A bootstrap of a sample by the usual settings, and its tables. */
export function resampled(sample: Sample, samples: number): { readonly result: BootstrapResult; readonly tables: readonly Table[] } {
  const { data } = readData(`${SIMULATED}/${sample}.csv`, []);
  const result = drain(bootstrap.run({ model: modelOf(MODELS[sample]), data }, { ...defaultBootstrapOptions, samples }));
  return { result, tables: bootstrapTables(result) };
}
