import type { StateCreator } from "zustand";
import { defaultRule } from "../methods/whatif/rule";
import type { PathModel } from "../model/types";
import { ownerOf } from "../model/query";
import type { PruneFields, PruneSlice } from "./pruneState";
import type { State } from "./state";

export const initialPruning: PruneFields = { ghosts: [], rule: defaultRule, reasons: {}, whatIf: undefined, pruneRun: { kind: "idle" }, suggestion: { kind: "idle" }, significance: { known: {}, running: undefined } };

/** The columns of a list that a model has; at least one item of each construct stays, whichever comes last in the list. */
export function ghostsWithin(model: PathModel, columns: readonly string[]): readonly string[] {
  const left = new Map(model.constructs.map(({ id, items }) => [id, items.length]));
  const kept: string[] = [];
  for (const column of columns) {
    const owner = ownerOf(model, column);
    if (owner === undefined || kept.includes(column) || left.get(owner.id) === 1) continue;
    left.set(owner.id, left.get(owner.id)! - 1);
    kept.push(column);
  }
  return kept.length === columns.length ? columns : kept;
}

export const pruneSlice: StateCreator<State, [], [], PruneSlice> = (set) => ({
  ...initialPruning,
  suggestionAsked: { action: "cancel", times: 0 },
  askSuggestion: (action) => set(({ suggestionAsked }) => ({ suggestionAsked: { action, times: suggestionAsked.times + 1 } })),
  toggleGhosts: (columns) =>
    set(({ ghosts, document }) => {
      const back = columns.length > 0 && columns.every((column) => ghosts.includes(column));
      return { ghosts: back ? ghosts.filter((column) => !columns.includes(column)) : ghostsWithin(document.model, [...new Set([...ghosts, ...columns])]) };
    }),
  clearGhosts: () => set({ ghosts: [] }),
  setRule: (rule) => set({ rule }),
  setReason: (column, reason) => set(({ reasons }) => ({ reasons: { ...reasons, [column]: reason } })),
  setPrune: (fields) => set(fields),
});
