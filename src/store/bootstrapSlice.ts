import type { StateCreator } from "zustand";
import { defaultBootstrapOptions } from "../methods/bootstrap/options";
import type { BootstrapSettings, BootstrapSlice } from "./bootstrapState";
import type { State } from "./state";

const { pls: _pls, estimator: _estimator, ...settings } = defaultBootstrapOptions;

export const defaultBootstrapSettings: BootstrapSettings = settings;

export const bootstrapSlice: StateCreator<State, [], [], BootstrapSlice> = (set) => {
  const ask = (action: "start" | "stop" | "cancel") => () => set(({ bootstrapAsked }) => ({ bootstrapAsked: { action, times: bootstrapAsked.times + 1 } }));
  return {
    bootstrapSettings: defaultBootstrapSettings,
    liveBootstrap: false,
    bootstrapRun: { kind: "idle" },
    bootstrap: undefined,
    bootstrapAsked: { action: "cancel", times: 0 },
    setBootstrapSettings: (some) => set(({ bootstrapSettings }) => ({ bootstrapSettings: { ...bootstrapSettings, ...some } })),
    setLiveBootstrap: (liveBootstrap) => set({ liveBootstrap }),
    startBootstrap: ask("start"),
    stopBootstrap: ask("stop"),
    cancelBootstrap: ask("cancel"),
    setBootstrap: (fields) => set(fields),
  };
};
