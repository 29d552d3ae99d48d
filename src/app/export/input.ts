import { numberFormat } from "../../draw/numberFormat";
import type { PlsResult } from "../../methods/pls/result";
import type { ReportedAnalysis, ReportInput } from "../../paper/report";
import { reportInput as studyInput } from "../../paper/study";
import type { Table } from "../../report/blocks";
import type { Translate, Words } from "../../report/write/words";
import { bootstrapNow, isBootstrapStale } from "../../store/bootstrapKey";
import { currentAnalyses, withQ2 } from "../../store/currentAnalyses";
import { studyFingerprint } from "../../store/fingerprint";
import { currentReport, fingerprintNow, ingredientsOf, isCarried } from "../../store/selectors";
import { studio } from "../../store/store";
import { trailAccount, type TrailAccount } from "../../store/trailTable";
import type { Language } from "../../ui/export/actions";
import { engine } from "../engine";
import { i18n } from "../language";
import { version } from "../version";

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
  const { document, options, display, data, awaited } = state;
  const words = wordsIn(language);
  const shown = isBootstrapStale(state) ? undefined : bootstrapNow(state);
  return studyInput({
    document, options, display, report, version, words,
    bootstrap: shown === undefined ? undefined : { options: shown.result.options, used: shown.result.used, tables: shown.tables, inference: shown.inference },
    drawn: withQ2(state, report.overlay),
    trail: trailNow(words),
    analyses: analysesNow(),
    dataName: data?.name ?? awaited?.name ?? "",
    fingerprint: isCarried(state) ? (state.fileFingerprint ?? "") : studyFingerprint(fingerprintNow(state), report.overlay),
  });
}

/** Results of analyses that are of what is on screen, with the names that they have in the menu. */
export const analysesNow = (): readonly ReportedAnalysis[] => currentAnalyses(studio.getState()).map(({ id, report }) => ({ id, title: { key: `${id}:title` }, tables: report.tables, charts: report.charts }));

/** How items left on the way to the model on screen; undefined where none did. */
export function trailNow({ format }: Words): TrailAccount | undefined {
  const { trail, document: { model } } = studio.getState();
  return trailAccount(trail, model, format);
}

/** The bare result of what is on screen, estimated in the worker. */
export async function resultNow(): Promise<PlsResult> {
  const { model, options } = ingredientsOf(studio.getState());
  const { result } = await engine.run({ method: "pls", model, options, wantsResult: true });
  // The worker answers "pls" with this type.
  return result as PlsResult;
}
