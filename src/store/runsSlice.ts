import type { StateCreator } from "zustand";
import { openResults } from "./savedResults";
import type { RunsSlice, State } from "./state";

export const runsSlice: StateCreator<State, [], [], RunsSlice> = (set, get) => ({
  run: { kind: "idle" },
  report: undefined,
  reportKey: undefined,
  milliseconds: undefined,
  livePaused: undefined,
  estimateRequests: 0,
  estimate: () => set((state) => ({ estimateRequests: state.estimateRequests + 1 })),
  openResults: (results, of) => openResults(get(), results, of),
  setRuns: (runs) => set(runs),
});
