import type { Dataset } from "../data/dataset";
import { readsOf } from "../data/derive/touches";
import { statesOf } from "../data/derive/applySteps";
import { madeNames } from "../data/derive/renamed";
import type { ListedStep } from "../data/derive/steps";
import { freeColumns, suggestColumns, type Suggestion } from "../data/match";
import { usedColumns, type ColumnUse, type UsedColumn } from "./consequences";
import { derived } from "./desk";
import type { State } from "./state";

/** Columns that the steps need of a source and do not find there, with the places of the steps; the names that there are after all of them, and which more there will be once what is wanted is there. */
function throughSteps(source: Dataset, steps: readonly ListedStep[]): { readonly wanted: ReadonlyMap<string, readonly number[]>; readonly names: ReadonlySet<string>; readonly isAwaited: (name: string) => boolean } {
  const names = new Set(source.columns.map(({ name }) => name));
  const wanted = new Map<string, number[]>();
  const states = statesOf(source, steps);
  /** of dummies whose variable is not there yet: how their names begin */
  const awaited: string[] = [];
  const isAwaited = (name: string): boolean => awaited.some((start) => name.startsWith(start));
  for (const [place, { step, off }] of steps.entries()) {
    if (off === true) continue;
    for (const name of readsOf(step)) {
      if ((names.has(name) || isAwaited(name)) && !wanted.has(name)) continue;
      wanted.set(name, [...(wanted.get(name) ?? []), place]);
      names.add(name);
    }
    for (const [, name] of madeNames(step)) names.add(name);
    // Which dummies there are, the values say.
    if (step.kind === "dummy") {
      for (const { name } of states[place + 1]!.columns) names.add(name);
      if (wanted.has(step.column)) awaited.push(`${step.column}_`);
    }
    if (step.kind === "drop") for (const name of step.columns) names.delete(name);
    if (step.kind === "rename") {
      names.delete(step.column);
      names.add(step.name);
    }
  }
  return { wanted, names, isAwaited };
}

/** What models, settings, groups and steps want of a source and it lacks: names by which it would have to be known. */
export function wantedColumns(state: State, source: Dataset): readonly UsedColumn[] {
  const { wanted, names, isAwaited } = throughSteps(source, state.steps);
  const { data } = derived({ source, steps: state.steps });
  const has = new Set([...names, ...(data?.columns ?? []).map(({ name }) => name)]);
  const used = usedColumns(state).filter(({ column }) => wanted.has(column) || !(has.has(column) || isAwaited(column)));
  const uses = new Map<string, readonly ColumnUse[]>(used.map(({ column, uses: all }) => [column, all]));
  for (const [column, places] of wanted) uses.set(column, [...(uses.get(column) ?? []), ...places.map((place): ColumnUse => ({ kind: "step", place }))]);
  return [...uses].map(([column, all]) => ({ column, uses: all }));
}

/** For each column wanted: which of the source may be meant, and among which one can choose. */
export interface Mapping {
  readonly wanted: readonly UsedColumn[];
  readonly suggestions: readonly (Suggestion | undefined)[];
  /** names of the source that nothing uses */
  readonly free: readonly string[];
}

/** @param labels of the columns as they were before, by name */
export function mappingFor(state: State, source: Dataset, labels: ReadonlyMap<string, string>): Mapping {
  const wanted = wantedColumns(state, source);
  const used = new Set([...usedColumns(state).map(({ column }) => column), ...state.steps.flatMap(({ step }) => readsOf(step))]);
  const free = freeColumns(source, used);
  return { wanted, suggestions: suggestColumns(wanted.map(({ column }) => ({ name: column, label: labels.get(column) })), free), free: free.map(({ name }) => name) };
}
