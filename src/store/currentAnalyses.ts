import type { Overlay } from "../report/overlay";
import { analysisKeyNow } from "./analysisKey";
import type { ShownAnalysis } from "./analysisState";
import type { State } from "./state";

/** The newest result of each analysis, in the order of the menu, that is of the present model, data and settings; none before an analysis was asked for. */
export function currentAnalyses(state: State): readonly ShownAnalysis[] {
  const { analyses, analysisResults } = state;
  if (analyses === undefined || analysisResults.length === 0) return none;
  return Object.keys(analyses).flatMap((id) => {
    if (analysisResults.every((one) => one.id !== id)) return [];
    const key = analysisKeyNow(state, id);
    return analysisResults.findLast((one) => one.key === key) ?? [];
  });
}

const none: readonly ShownAnalysis[] = [];

/** Analyses that give Q² of constructs; the first that was run is taken. */
const OF_Q2 = ["predict", "blindfolding"];

/** Which analysis the Q² in circles would be of; undefined where none was run for the present model. */
export const q2Source = (state: State): ShownAnalysis | undefined => {
  const found = currentAnalyses(state);
  return OF_Q2.map((id) => found.find((one) => one.id === id)).find((one) => one !== undefined);
};

interface Joined {
  readonly overlay: Overlay;
  readonly source: ShownAnalysis;
  readonly joined: Overlay;
}
let last: Joined | undefined;

/** Numbers of the estimate with Q² of an analysis, where the display asks for it; the same object as long as nothing changes. */
export function withQ2(state: State, overlay: Overlay | undefined): Overlay | undefined {
  if (overlay === undefined || state.display.circles !== "q2") return overlay;
  const source = q2Source(state);
  if (source === undefined) return overlay;
  if (last?.overlay !== overlay || last.source !== source) {
    const own = source.report.overlay.own?.constructs ?? {};
    const constructs = Object.fromEntries(Object.entries(overlay.constructs).map(([id, values]) => [id, own[id] === undefined ? values : { ...values, q2: own[id].value }]));
    last = { overlay, source, joined: { ...overlay, constructs } };
  }
  return last.joined;
}
