import type { Report } from "../report/blocks";
import type { Overlay } from "../report/overlay";
import type { Problem } from "../report/problem";
import { fingerprint, type Ingredients } from "./fingerprint";
import type { EarlyNumbers, State } from "./state";

export const ingredientsOf = (state: State): Ingredients => ({ model: state.document.model, data: state.data, options: state.options });

type Seen = Pick<State, "data" | "options"> & { readonly model: State["document"]["model"]; readonly key: string };
let seen: Seen | undefined;

/** The fingerprint of what is on screen now; worked out again only where model, data or options changed. */
export function fingerprintNow(state: State): string {
  const { model, data, options } = ingredientsOf(state);
  if (seen === undefined || seen.model !== model || seen.data !== data || seen.options !== options) {
    seen = { model, data, options, key: fingerprint({ model, data, options }) };
  }
  return seen.key;
}

/** Whether the last report belongs to an earlier model, data set or setting. While a newer one is under way it counts as current. */
export const isStale = (state: State): boolean => state.report !== undefined && state.run.kind !== "running" && state.reportKey !== fingerprintNow(state);

/** The last report, where it is not stale. */
export const currentReport = (state: State): Report | undefined => (isStale(state) ? undefined : state.report);

/** The numbers on screen came with the project's file and are of this model; the data are elsewhere. */
export const isCarried = (state: State): boolean => state.data === undefined && state.report !== undefined && state.reportKey === fingerprintNow(state);

/** The numbers to draw: the last ones known. `isStale` says whether they are to be greyed. */
export const overlayNow = (state: State): Overlay | undefined => earlyNow(state)?.overlay ?? state.report?.overlay;

/** Numbers that are there before their report. */
const earlyNow = ({ run }: State): EarlyNumbers | undefined => (run.kind === "running" ? run.early : undefined);

/** The fingerprint that the numbers to draw belong to. */
export const overlayKey = (state: State): string | undefined => earlyNow(state)?.of ?? state.reportKey;

const none: readonly Problem[] = [];

/** What stands in the way of an estimate or, where there is none, what its reader must know. */
export function problemsNow(state: State): readonly Problem[] {
  if (state.run.kind === "failed") return state.run.problems;
  return currentReport(state)?.run.warnings ?? none;
}

export const canUndo = (state: State): boolean => state.past.length > 0;
export const canRedo = (state: State): boolean => state.future.length > 0;

/** Catalogue key of the step that undo would take back. */
export const undoLabel = (state: State): string | undefined => state.past.at(-1)?.label;
export const redoLabel = (state: State): string | undefined => state.future[0]?.label;
