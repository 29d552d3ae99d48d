import { numberFormat } from "../../draw/numberFormat";
import { figureSvg, type FigureSource } from "../../draw/figure";
import type { PlsResult } from "../../methods/pls/result";
import { audit } from "../../paper/audit/audit";
import type { ReportInput } from "../../paper/report";
import type { Table } from "../../report/blocks";
import type { Text } from "../../report/text";
import type { Translate, Words } from "../../report/write/words";
import { bootstrapNow, isBootstrapStale } from "../../store/bootstrapKey";
import { studyFingerprint } from "../../store/fingerprint";
import { fingerprintNow, currentReport, ingredientsOf } from "../../store/selectors";
import { studio } from "../../store/store";
import type { Language } from "../../ui/export/actions";
import { engine } from "../engine";
import { i18n } from "../language";
import { version } from "../version";

/** Between the margins of a page, mm. */
const TEXT_WIDTH = 159;

export function wordsIn(language: Language): Words {
  return { t: i18n.getFixedT(language) as Translate, format: numberFormat(studio.getState().display, language) };
}

/** Tables of the bootstrap of what is on screen; empty where there is none. */
export function bootstrapTablesNow(): readonly Table[] {
  const state = studio.getState();
  return isBootstrapStale(state) ? [] : (bootstrapNow(state)?.tables ?? []);
}

/** All that the report is made of; undefined without a current result. */
export function reportInput(language: Language): ReportInput | undefined {
  const state = studio.getState();
  const report = currentReport(state);
  if (report === undefined) return undefined;
  const words = wordsIn(language);
  const { document, options, display, data } = state;
  const shown = isBootstrapStale(state) ? undefined : bootstrapNow(state);
  const bootstrapTables = shown?.tables ?? [];
  const say = ({ key, values }: Text): string => words.t(key, { ...values });
  const source: FigureSource = { document, overlay: report.overlay, inference: shown?.inference, display };
  const svg = figureSvg(source, { preset: "apa", language, theme: "paper", filled: false, legend: true, font: "serif", inference: shown !== undefined, width: TEXT_WIDTH }, say);
  const title = document.title.trim();
  return {
    document, report, words, bootstrapTables,
    methods: { model: document.model, options, run: report.run, version, bootstrap: shown?.result.options },
    findings: audit({ model: document.model, report, bootstrap: bootstrapTables, samples: shown?.result.used, format: words.format }),
    figures: [{ svg, caption: title === "" ? words.t("paper:report.caption.model") : words.t("paper:report.caption.named", { title }) }],
    dataName: data?.name ?? "",
    fingerprint: studyFingerprint(fingerprintNow(state), report.overlay),
  };
}

/** The bare result of what is on screen, estimated in the worker. */
export async function resultNow(): Promise<PlsResult> {
  const { model, options } = ingredientsOf(studio.getState());
  const { result } = await engine.run({ method: "pls", model, options, wantsResult: true });
  // The worker answers "pls" with this type.
  return result as PlsResult;
}
