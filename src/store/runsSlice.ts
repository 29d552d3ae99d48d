import type { StateCreator } from "zustand";
import type { RunsSlice, State } from "./state";

export const runsSlice: StateCreator<State, [], [], RunsSlice> = (set) => ({
  run: { kind: "idle" },
  report: undefined,
  reportKey: undefined,
  milliseconds: undefined,
  livePaused: undefined,
  estimateRequests: 0,
  estimate: () => set((state) => ({ estimateRequests: state.estimateRequests + 1 })),
  setRuns: (runs) => set(runs),
});
