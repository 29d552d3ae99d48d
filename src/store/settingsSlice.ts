import type { StateCreator } from "zustand";
import { defaultDisplay } from "../draw/scene";
import { defaultPlsOptions, type PlsOptions } from "../methods/pls/options";
import type { SettingsSlice, State } from "./state";

/**
 * While drawing, constructs not yet connected are left out with a warning instead of refusing the rest; effects of a single item of
 * two values are shown per step of it (M1.6), which the tables say.
 */
export const studioOptions: PlsOptions = { ...defaultPlsOptions, isolated: "leaveOut", binaryIndicators: "raw" };

export const settingsSlice: StateCreator<State, [], [], SettingsSlice> = (set) => ({
  options: studioOptions,
  display: defaultDisplay,
  theme: "system",
  language: "en",
  live: true,
  letterShortcuts: true,
  setOptions: (options) => set((state) => ({ options: { ...state.options, ...options } })),
  setDisplay: (display) => set((state) => ({ display: { ...state.display, ...display } })),
  setTheme: (theme) => set({ theme }),
  setLanguage: (language) => set({ language }),
  // Switching live estimation on again is also how a researcher ends its pause.
  setLive: (live) => set({ live, livePaused: undefined }),
  setLetterShortcuts: (letterShortcuts) => set({ letterShortcuts }),
});
