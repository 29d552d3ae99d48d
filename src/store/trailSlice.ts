import type { StateCreator } from "zustand";
import type { State } from "./state";
import { emptyTrail, type TrailSlice } from "./trailState";

export const trailSlice: StateCreator<State, [], [], TrailSlice> = (set) => ({
  trail: emptyTrail,
  setTrail: (trail) => set({ trail }),
});
