import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { analysisSlice } from "./analysisSlice";
import { bootstrapSlice } from "./bootstrapSlice";
import { compareSlice } from "./compareSlice";
import { dataSlice } from "./dataSlice";
import { documentSlice } from "./documentSlice";
import { pruneSlice } from "./pruneSlice";
import { identitySlice } from "./identitySlice";
import { modelsSlice } from "./modelsSlice";
import { runsSlice } from "./runsSlice";
import { settingsSlice } from "./settingsSlice";
import type { State } from "./state";
import { trailSlice } from "./trailSlice";
import { viewSlice } from "./viewSlice";

export type StudioStore = StoreApi<State>;

/** A store with nothing in it; `createStudio` wires engine and storage to one. */
export const createStudioStore = (): StudioStore =>
  createStore<State>()((...parts) => ({
    ...documentSlice(...parts),
    ...modelsSlice(...parts),
    ...identitySlice(...parts),
    ...dataSlice(...parts),
    ...settingsSlice(...parts),
    ...runsSlice(...parts),
    ...bootstrapSlice(...parts),
    ...analysisSlice(...parts),
    ...pruneSlice(...parts),
    ...trailSlice(...parts),
    ...compareSlice(...parts),
    ...viewSlice(...parts),
  }));

/** The store of the page. Tests make their own with `createStudioStore`. */
export const studio = createStudioStore();

/** What a component sees of the store. A selector that makes a new object must be wrapped in `useShallow`. */
export const useStudio = <T>(selector: (state: State) => T): T => useStore(studio, selector);
