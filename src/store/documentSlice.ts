import type { StateCreator } from "zustand";
import { emptyDocument, type Document } from "../model/document";
import { commentsOf } from "../model/editComments";
import { isSameDesk, withDesk } from "./desk";
import type { DeskChange } from "./deskState";
import { HISTORY_DEPTH } from "./historyDepth";
import { initialPruning } from "./pruneSlice";
import { singleModel } from "./modelsSlice";
import type { Step } from "./modelsState";
import type { DocumentSlice, State, Target, ViewFields } from "./state";
import { emptyTrail } from "./trailState";

/** Whether a target still exists in a document. */
export function exists(document: Document, target: Target): boolean {
  const { constructs, paths } = document.model;
  if (target.kind === "comment") return commentsOf(document).some((c) => c.id === target.id);
  if (target.kind === "path") return paths.some((p) => p.from === target.from && p.to === target.to);
  const construct = constructs.find((c) => c.id === (target.kind === "construct" ? target.id : target.construct));
  return construct !== undefined && (target.kind === "construct" || construct.items.includes(target.column));
}

/** Nothing stays selected or being renamed that an edit or undo took away. */
function survivors(document: Document, { selection, renaming, writing }: State): Pick<ViewFields, "selection" | "renaming" | "writing"> {
  const kept = selection.filter((target) => exists(document, target));
  return {
    selection: kept.length === selection.length ? selection : kept,
    renaming: renaming !== undefined && exists(document, { kind: "construct", id: renaming }) ? renaming : undefined,
    writing: writing !== undefined && exists(document, { kind: "comment", id: writing }) ? writing : undefined,
  };
}

/** The state so many steps on; there must be that many. */
function travelled(state: State, by: number): Partial<State> {
  let now = state;
  for (let k = 0; k < Math.abs(by); k++) {
    const { past, future, document } = now;
    const step = by < 0 ? past.at(-1)! : future[0]!;
    const passed: Step = { ...step, ...(by < 0 ? { gesture: undefined } : {}), document };
    now = { ...now, document: step.document, past: by < 0 ? past.slice(0, -1) : [...past, passed], future: by < 0 ? [passed, ...future] : future.slice(1) };
    if (step.desk !== undefined) now = { ...now, ...redesked(now, step.desk, by < 0) };
  }
  return { ...now, ...survivors(now.document, now) };
}

/** The desk before or after a change, unless it was changed since from another model: that change is not to be lost. */
function redesked(state: State, { before, after, renames }: DeskChange, isUndo: boolean): Partial<State> {
  const [left, wanted] = isUndo ? [after, before] : [before, after];
  const back = new Map([...renames].map(([from, to]) => [to, from]));
  return isSameDesk(state, left) ? withDesk(state, wanted, isUndo ? back : renames) : {};
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
  undo: () => set((state) => (state.past.length === 0 ? state : travelled(state, -1))),
  redo: () => set((state) => (state.future.length === 0 ? state : travelled(state, 1))),
  travel: (by) =>
    set((state) => {
      const steps = Math.max(-state.past.length, Math.min(state.future.length, by));
      return steps === 0 ? state : travelled(state, steps);
    }),
  // The last report was about another model: it goes with its history, and so does all that pruning knows.
  openDocument: (document) =>
    set({ document, ...singleModel(document), past: [], future: [], selection: [], renaming: undefined, writing: undefined, report: undefined, reportKey: undefined, run: { kind: "idle" }, livePaused: undefined, ...initialPruning, trail: emptyTrail, compareSides: undefined }),
});
