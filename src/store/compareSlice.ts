import type { StateCreator } from "zustand";
import type { CompareSlice, CompareOutcome, Pair } from "./compareState";
import type { State } from "./state";

const waiting: CompareOutcome = { kind: "waiting" };
export const nothingCompared: Pair<CompareOutcome> = [waiting, waiting];

export const compareSlice: StateCreator<State, [], [], CompareSlice> = (set) => ({
  compareSides: undefined,
  compared: nothingCompared,
  setCompareSides: (compareSides) => set({ compareSides }),
  setCompared: (compared) => set({ compared }),
});
