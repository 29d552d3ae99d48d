import { choicesFor, columnsNamed, type Choices } from "../methods/fields";
import type { Input } from "../methods/method";
import type { PlsOptions } from "../methods/pls/options";
import type { AnyAnalysis } from "../methods/registry";
import type { ShownAnalysis } from "./analysisState";
import { columnsFingerprint, reportFingerprint } from "./fingerprint";
import { fingerprintNow, ingredientsOf } from "./selectors";
import type { State } from "./state";

/** What an analysis is run with. */
export type AnalysisOptions = Choices & { readonly pls: PlsOptions };

export interface AnalysisRequest {
  readonly id: string;
  readonly analysis: AnyAnalysis;
  readonly input: Input;
  readonly options: AnalysisOptions;
}

const noData: Input["data"] = { name: "", rows: 0, columns: [] };
const noChoices: Choices = {};

type Seen = Pick<State, "data" | "options"> & { readonly model: Input["model"]; readonly chosen: Choices; readonly analysis: AnyAnalysis };
let last: (Seen & { readonly request: AnalysisRequest; key?: string }) | undefined;

/** The open analysis as it would run now; undefined where none is open or they are still being fetched. The same object as long as nothing changes. */
export function analysisRequestNow(state: State): AnalysisRequest | undefined {
  const { analyses, analysisId: id, analysisChoices, data, options, document: { model } } = state;
  const analysis = id === undefined ? undefined : analyses?.[id];
  if (id === undefined || analysis === undefined) return undefined;
  const chosen = analysisChoices[id] ?? noChoices;
  if (last?.analysis !== analysis || last.chosen !== chosen || last.data !== data || last.options !== options || last.model !== model) {
    const input: Input = { model, data: data ?? noData };
    last = { analysis, chosen, data, options, model, request: { id, analysis, input, options: { ...choicesFor(analysis.fields, chosen, input), pls: options } } };
  }
  return last.request;
}

/**
 * A key that is equal exactly where a result still holds and reads the same: of analysis, model, names, settings, and of the values in
 * all columns that it reads.
 */
export function analysisKeyNow(state: State): string | undefined {
  const request = analysisRequestNow(state);
  if (request === undefined || last === undefined) return undefined;
  return (last.key ??= keyOf(state, request));
}

function keyOf(state: State, { id, analysis, input, options }: AnalysisRequest): string {
  const { pls: _pls, ...choices } = options;
  const columns = columnsNamed(analysis.fields, choices);
  return JSON.stringify([id, reportFingerprint(ingredientsOf(state), fingerprintNow(state)), columnsFingerprint(input.data, columns), choices]);
}

/** The result on screen: that of the present model, data and settings where there is one, else the one last looked at. */
export function analysisNow(state: State): ShownAnalysis | undefined {
  const { analysisId, analysisResults, analysisShown } = state;
  if (analysisId === undefined) return undefined;
  const key = analysisKeyNow(state);
  return analysisResults.find((one) => one.key === key) ?? analysisResults.find((one) => one.key === analysisShown[analysisId]) ?? analysisResults.findLast((one) => one.id === analysisId);
}

/** Whether the result on screen belongs to an earlier model, data set or setting. */
export const isAnalysisStale = (state: State): boolean => {
  const shown = analysisNow(state);
  return shown !== undefined && shown.key !== analysisKeyNow(state);
};
