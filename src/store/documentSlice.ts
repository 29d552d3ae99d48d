import type { StateCreator } from "zustand";
import { emptyDocument, type Document } from "../model/document";
import { commentsOf } from "../model/editComments";
import { initialPruning } from "./pruneSlice";
import { singleModel } from "./modelsSlice";
import type { DocumentSlice, State, Target, ViewFields } from "./state";
import { emptyTrail } from "./trailState";

/** How many steps can be undone. Documents share structure, so a step costs a few objects. */
export const HISTORY_DEPTH = 200;

/** Whether a target still exists in a document. */
export function exists(document: Document, target: Target): boolean {
  const { constructs, paths } = document.model;
  if (target.kind === "comment") return commentsOf(document).some((c) => c.id === target.id);
  if (target.kind === "path") return paths.some((p) => p.from === target.from && p.to === target.to);
  const construct = constructs.find((c) => c.id === (target.kind === "construct" ? target.id : target.construct));
  return construct !== undefined && (target.kind === "construct" || construct.items.includes(target.column));
}

/** Nothing stays selected or being renamed that an edit or undo took away. */
function survivors(document: Document, { selection, renaming }: State): Pick<ViewFields, "selection" | "renaming"> {
  const kept = selection.filter((target) => exists(document, target));
  return {
    selection: kept.length === selection.length ? selection : kept,
    renaming: renaming !== undefined && exists(document, { kind: "construct", id: renaming }) ? renaming : undefined,
  };
}

export const documentSlice: StateCreator<State, [], [], DocumentSlice> = (set) => ({
  document: emptyDocument,
  past: [],
  future: [],
  edit: (label, change, gesture) =>
    set((state) => {
      const { document, past } = state;
      const after = change(document);
      if (after === document) return state;
      const continues = gesture !== undefined && past.at(-1)?.gesture === gesture;
      const steps = continues ? past : [...past, { label, gesture, document }].slice(-HISTORY_DEPTH);
      return { document: after, past: steps, future: [], ...survivors(after, state) };
    }),
  undo: () =>
    set((state) => {
      const step = state.past.at(-1);
      if (step === undefined) return state;
      const undone = { ...step, gesture: undefined, document: state.document };
      return { document: step.document, past: state.past.slice(0, -1), future: [undone, ...state.future], ...survivors(step.document, state) };
    }),
  redo: () =>
    set((state) => {
      const [step, ...future] = state.future;
      if (step === undefined) return state;
      const past = [...state.past, { ...step, document: state.document }];
      return { document: step.document, past, future, ...survivors(step.document, state) };
    }),
  // The last report was about another model: it goes with its history, and so does all that pruning knows.
  openDocument: (document) =>
    set({ document, ...singleModel(document), past: [], future: [], selection: [], renaming: undefined, report: undefined, reportKey: undefined, run: { kind: "idle" }, livePaused: undefined, ...initialPruning, trail: emptyTrail }),
});
