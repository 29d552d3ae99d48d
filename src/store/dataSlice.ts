import type { StateCreator } from "zustand";
import type { Renames } from "../data/derive/renamed";
import { deskOf, derived, emptyDesk, isSameDesk, isTooLargeToKeep, renamesTo, withDesk } from "./desk";
import type { DataSlice, Desk } from "./deskState";
import { HISTORY_DEPTH } from "./historyDepth";
import type { Step } from "./modelsState";
import type { State } from "./state";

const unmarked = { markedColumns: [], dragColumns: undefined } as const;

export const dataSlice: StateCreator<State, [], [], DataSlice> = (set) => ({
  ...emptyDesk,
  ...derived(emptyDesk),
  awaited: undefined,
  setData: (data) => set({ ...emptyDesk, source: data, ...derived({ source: data, steps: [] }), awaited: undefined, ...unmarked }),
  setDesk: (desk, awaited) => set({ ...deskOf(desk), ...derived(desk), awaited, ...unmarked }),
  changeDesk: (label, change, gesture) =>
    set((state) => {
      const before = deskOf(state);
      const after: Desk = { ...before, ...change(before) };
      if (isSameDesk(before, after)) return state;
      const renames = renamesTo(state, after.steps);
      const changed: State = { ...state, ...withDesk(state, after, renames) };
      const isOther = before.source !== after.source;
      const arrived = isOther ? { awaited: undefined, ...unmarked } : {};
      // The first data of a project are nothing to undo, and very large ones would fill the memory.
      if (before.source === undefined || (isOther && isTooLargeToKeep(before.source))) return { ...changed, ...arrived, past: changed.past.filter(isOfModel), future: changed.future.filter(isOfModel) };
      return { ...changed, ...arrived, past: withStep(changed.past, { label, gesture, document: changed.document, desk: { before, after, renames } }), future: [] };
    }),
});

const isOfModel = ({ desk }: Step): boolean => desk === undefined;

/** The history with one step more, or with its last step extended where both belong to one gesture. */
function withStep(past: readonly Step[], step: Step): readonly Step[] {
  const last = past.at(-1);
  if (step.gesture === undefined || last?.gesture !== step.gesture || last.desk === undefined) return [...past, step].slice(-HISTORY_DEPTH);
  const { before, renames } = last.desk;
  return [...past.slice(0, -1), { ...last, desk: { before, after: step.desk!.after, renames: chained(renames, step.desk!.renames) } }];
}

/** Names changed twice, at once. */
function chained(first: Renames, then: Renames): Renames {
  const last = [...first].map(([from, to]) => [from, then.get(to) ?? to] as const);
  const middle = new Set(first.values());
  return new Map([...last, ...[...then].filter(([from]) => !middle.has(from))].filter(([from, to]) => from !== to));
}
