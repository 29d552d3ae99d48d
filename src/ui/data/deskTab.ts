import { create } from "zustand";

/** Screens of the data mode about how the data are prepared, beside those that show them. */
export type DeskTab = "missing" | "steps" | "groups";
export const deskTabs: readonly DeskTab[] = ["missing", "steps", "groups"];

/** The one that is open; undefined: the data themselves are shown. */
export const useDeskTab = create<{ readonly tab: DeskTab | undefined }>(() => ({ tab: undefined }));

export const openDeskTab = (tab: DeskTab | undefined): void => useDeskTab.setState({ tab });
