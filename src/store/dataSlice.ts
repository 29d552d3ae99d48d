import type { StateCreator } from "zustand";
import type { DataSlice, State } from "./state";

export const dataSlice: StateCreator<State, [], [], DataSlice> = (set) => ({
  data: undefined,
  setData: (data) => set({ data, markedColumns: [], dragColumns: undefined }),
});
