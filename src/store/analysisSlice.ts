import type { StateCreator } from "zustand";
import type { AnalysisSlice } from "./analysisState";
import type { State } from "./state";

export const analysisSlice: StateCreator<State, [], [], AnalysisSlice> = (set) => ({
  analyses: undefined,
  analysisId: undefined,
  analysisOpened: 0,
  analysisChoices: {},
  analysisRun: { kind: "idle" },
  analysisResults: [],
  analysisShown: {},
  analysisAsked: { action: "cancel", times: 0 },
  openAnalysis: (id) => set(({ analysisOpened }) => ({ analysisId: id, analysisOpened: analysisOpened + 1, screen: "studio", mode: "analyse", drawerOpen: true, openPanel: undefined })),
  chooseInAnalysis: (id, choices) =>
    set(({ analysisChoices }) => {
      const { [id]: before = {}, ...others } = analysisChoices;
      return { analysisChoices: choices === undefined ? others : { ...others, [id]: { ...before, ...choices } } };
    }),
  recallAnalysis: (key) =>
    set((state) => {
      const found = state.analysisResults.find((one) => one.key === key);
      if (found === undefined) return state;
      const { id, choices } = found;
      return { analysisId: id, mode: "analyse", drawerOpen: true, analysisShown: { ...state.analysisShown, [id]: key }, analysisChoices: { ...state.analysisChoices, [id]: choices } };
    }),
  askAnalysis: (action) => set(({ analysisAsked }) => ({ analysisAsked: { action, times: analysisAsked.times + 1 } })),
  setAnalysis: (fields) => set(fields),
});
