import type { StateCreator } from "zustand";
import type { State, ViewFields, ViewSlice } from "./state";

export const initialView: ViewFields = {
  screen: "welcome",
  mode: "build",
  tool: "select",
  selection: [],
  renaming: undefined,
  writing: undefined,
  markedColumns: [],
  dragColumns: undefined,
  importing: undefined,
  drawerOpen: true,
  drawerTables: {},
  drawerCell: undefined,
  drawerTab: "measurement",
  openPanel: undefined,
  helpPage: undefined,
  guide: false,
  published: false,
  textPane: false,
  startTab: "variables",
  saved: undefined,
};

/** What is looked at: never undone, never saved. */
export const viewSlice: StateCreator<State, [], [], ViewSlice> = (set) => ({
  ...initialView,
  setView: (view) => set(view),
});
