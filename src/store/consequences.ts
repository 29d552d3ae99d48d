import type { PathModel } from "../model/types";
import { displayName } from "../model/types";
import { derived, renamesTo } from "./desk";
import type { Desk } from "./deskState";
import { modelsNow } from "./modelsSlice";
import type { State } from "./state";

/** Something that speaks of a column by its name. */
export type ColumnUse =
  | { readonly kind: "construct"; readonly construct: string }
  | { readonly kind: "filter" }
  | { readonly kind: "weights" }
  | { readonly kind: "grouping"; readonly name: string }
  /** a step of the list, by its place from 0 */
  | { readonly kind: "step"; readonly place: number };

/** A column in use, and by what. */
export interface UsedColumn {
  readonly column: string;
  readonly uses: readonly ColumnUse[];
}

/** What would be lost with another desk. */
export interface Consequences {
  /** columns in use that the data would no longer have */
  readonly columns: readonly UsedColumn[];
  /** places, in the new list, of steps that could no longer be applied */
  readonly steps: readonly number[];
}

const constructsOf = ({ constructs }: PathModel): readonly UsedColumn[] =>
  constructs.flatMap((construct) => construct.items.map((column) => ({ column, uses: [{ kind: "construct", construct: displayName(construct) } as const] })));

/** Every column that models, settings and groups speak of, each once. */
export function usedColumns(state: State): readonly UsedColumn[] {
  const { filter, weightColumn } = state.options;
  const all: readonly UsedColumn[] = [
    ...modelsNow(state).flatMap(({ document }) => constructsOf(document.model)),
    ...(filter === undefined ? [] : [{ column: filter.column, uses: [{ kind: "filter" } as const] }]),
    ...(weightColumn === undefined ? [] : [{ column: weightColumn, uses: [{ kind: "weights" } as const] }]),
    ...state.groupings.map(({ column, name }) => ({ column, uses: [{ kind: "grouping", name } as const] })),
  ];
  const byColumn = new Map<string, Map<string, ColumnUse>>();
  for (const { column, uses } of all) {
    const known = byColumn.get(column) ?? new Map<string, ColumnUse>();
    for (const use of uses) known.set(JSON.stringify(use), use);
    byColumn.set(column, known);
  }
  return [...byColumn].map(([column, uses]) => ({ column, uses: [...uses.values()] }));
}

/** Columns in use that the data do not have; none without data. */
export function absentColumns(state: State): readonly UsedColumn[] {
  if (state.data === undefined) return [];
  const names = new Set(state.data.columns.map(({ name }) => name));
  return usedColumns(state).filter(({ column }) => !names.has(column));
}

/** What another desk would take away from those who use it; columns that only get another name are not lost. */
export function consequencesOf(state: State, part: Partial<Desk>): Consequences {
  const desk: Desk = { source: state.source, steps: state.steps, groupings: state.groupings, ...part };
  const { data, stepProblems } = derived(desk);
  const renames = renamesTo(state, desk.steps);
  const had = new Set(state.data?.columns.map(({ name }) => name));
  const has = new Set(data?.columns.map(({ name }) => name));
  const kept = new Set(desk.groupings.map(({ id }) => id));
  const gone = new Set(state.groupings.filter(({ id }) => !kept.has(id)).map(({ name }) => name));
  const uses = usedColumns(state).map(({ column, uses: all }) => ({ column, uses: all.filter((use) => use.kind !== "grouping" || !gone.has(use.name)) }));
  const failed = new Set(state.steps.filter((_, place) => state.stepProblems[place] !== undefined).map(({ step }) => step.id));
  return {
    columns: uses.filter(({ column, uses: left }) => left.length > 0 && had.has(column) && !has.has(renames.get(column) ?? column)),
    steps: desk.steps.flatMap(({ step }, place) => (stepProblems[place] !== undefined && !failed.has(step.id) ? [place] : [])),
  };
}
