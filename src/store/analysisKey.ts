import { choicesFor, columnsNamed, type Choices } from "../methods/fields";
import type { Input } from "../methods/method";
import type { PlsOptions } from "../methods/pls/options";
import type { AnyAnalysis } from "../methods/registry";
import type { Overlay } from "../report/overlay";
import type { ShownAnalysis } from "./analysisState";
import { columnsFingerprint, reportFingerprint } from "./fingerprint";
import { fingerprintNow, ingredientsOf, overlayNow } from "./selectors";
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

interface Seen {
  readonly data: State["data"];
  readonly pls: PlsOptions;
  readonly chosen: Choices;
  readonly request: AnalysisRequest;
  key?: string;
}
const last = new Map<string, Seen>();

function seenOf(state: State, id: string | undefined): Seen | undefined {
  const { analyses, analysisChoices, data, options: pls, document: { model } } = state;
  const analysis = id === undefined ? undefined : analyses?.[id];
  if (id === undefined || analysis === undefined) return undefined;
  const chosen = analysisChoices[id] ?? noChoices;
  const known = last.get(id);
  if (known?.request.analysis === analysis && known.chosen === chosen && known.data === data && known.pls === pls && known.request.input.model === model) return known;
  const input: Input = { model, data: data ?? noData };
  const seen: Seen = { data, pls, chosen, request: { id, analysis, input, options: { ...choicesFor(analysis.fields, chosen, input), pls } } };
  last.set(id, seen);
  return seen;
}

/** An analysis, by default the open one, as it would run now; undefined where none is open or they are still being fetched. The same object as long as nothing changes. */
export const analysisRequestNow = (state: State, id = state.analysisId): AnalysisRequest | undefined => seenOf(state, id)?.request;

/**
 * A key that is equal exactly where a result still holds and reads the same: of analysis, model, names, settings, and of the values in
 * all columns that it reads.
 */
export function analysisKeyNow(state: State, id = state.analysisId): string | undefined {
  const seen = seenOf(state, id);
  return seen && (seen.key ??= keyOf(state, seen.request));
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

interface Merged {
  readonly base: Overlay | undefined;
  readonly shown: Overlay;
  readonly merged: Overlay;
}
let merged: Merged | undefined;

/** The result on screen, where it holds and brings numbers for the diagram. */
export function analysisDrawn(state: State): ShownAnalysis | undefined {
  if (state.mode !== "analyse" || isAnalysisStale(state)) return undefined;
  const shown = analysisNow(state);
  return shown !== undefined && hasNumbers(shown.report.overlay) ? shown : undefined;
}

const hasNumbers = ({ constructs, items, paths, own = {} }: Overlay): boolean => [constructs, items, paths, ...Object.values(own)].some((kind) => Object.keys(kind).length > 0);

/** The numbers to draw: while an analysis is looked at, those that it brings for the diagram; the rest as they are. */
export function overlayShown(state: State): Overlay | undefined {
  const base = overlayNow(state);
  const shown = state.mode === "analyse" && !isAnalysisStale(state) ? analysisNow(state)?.report.overlay : undefined;
  if (shown === undefined) return base;
  if (merged === undefined || merged.base !== base || merged.shown !== shown) merged = { base, shown, merged: { constructs: { ...base?.constructs, ...shown.constructs }, items: { ...base?.items, ...shown.items }, paths: { ...base?.paths, ...shown.paths }, ...(shown.own ? { own: shown.own } : {}) } };
  return merged.merged;
}

/** Whether the result on screen belongs to an earlier model, data set or setting. */
export const isAnalysisStale = (state: State): boolean => {
  const shown = analysisNow(state);
  return shown !== undefined && shown.key !== analysisKeyNow(state);
};
