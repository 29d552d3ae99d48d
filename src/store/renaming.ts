import type { Renames } from "../data/derive/renamed";
import { renamedColumns } from "../methods/fields";
import { renameColumns, renameColumnsIn, renameColumnsInLayout } from "../model/editNames";
import type { PathModel } from "../model/types";
import type { Step } from "./modelsState";
import type { State } from "./state";
import type { TrailStep } from "./trailState";

/** Everything in the state that speaks of columns, with their new names: models and their histories, pruning, settings. The desk is left to the caller. */
export function renamedState(state: State, renames: Renames): Partial<State> {
  const say = (name: string): string => renames.get(name) ?? name;
  const steps = (list: readonly Step[]): readonly Step[] => list.map((step) => ({ ...step, document: renameColumnsIn(step.document, renames) }));
  const { document, past, future, models, trail, ghosts, reasons, options, markedColumns, selection, analysisChoices } = state;
  const { filter, weightColumn, startingWeights } = options;
  return {
    document: renameColumnsIn(document, renames),
    past: steps(past),
    future: steps(future),
    models: models.map((entry) => ({ ...entry, document: renameColumnsIn(entry.document, renames), past: steps(entry.past), future: steps(entry.future) })),
    trail: { ...trail, steps: trail.steps.map((step) => renamedTrailStep(step, renames)) },
    ghosts: ghosts.map(say),
    reasons: Object.fromEntries(Object.entries(reasons).map(([column, reason]) => [say(column), reason])),
    options: {
      ...options,
      ...(filter === undefined ? {} : { filter: { ...filter, column: say(filter.column) } }),
      ...(weightColumn === undefined ? {} : { weightColumn: say(weightColumn) }),
      ...(startingWeights === 1 ? {} : { startingWeights: Object.fromEntries(Object.entries(startingWeights).map(([column, weight]) => [say(column), weight])) }),
    },
    analysisChoices: renamedChoices(analysisChoices, renames, state.analyses),
    markedColumns: markedColumns.map(say),
    selection: selection.map((target) => (target.kind === "item" ? { ...target, column: say(target.column) } : target)),
  };
}

/** Columns that the forms of analyses name; only where the analyses are there can their columns be told from other words. */
function renamedChoices(choices: State["analysisChoices"], renames: Renames, analyses: State["analyses"]): State["analysisChoices"] {
  const renamed = Object.entries(choices).map(([id, chosen]) => [id, renamedColumns(analyses?.[id]?.fields ?? [], chosen, renames)] as const);
  return renamed.every(([id, chosen]) => chosen === choices[id]) ? choices : Object.fromEntries(renamed);
}

function renamedTrailStep(step: TrailStep, renames: Renames): TrailStep {
  const { model, layout, removal } = step;
  const column = removal === undefined ? undefined : renames.get(removal.column);
  return {
    ...step,
    model: renameColumns(model, renames),
    layout: renameColumnsInLayout(layout, renames),
    ...(removal === undefined || column === undefined ? {} : { removal: { ...removal, column } }),
  };
}

const namesIn = ({ constructs }: PathModel): readonly string[] => constructs.flatMap(({ items }) => items);

/** Every name of a column that anything in the state but the desk speaks of. */
function spokenOf({ document, past, future, models, trail, ghosts, options }: State): ReadonlySet<string> {
  const ofSteps = (list: readonly Step[]): readonly string[] => list.flatMap((step) => namesIn(step.document.model));
  const { filter, weightColumn } = options;
  return new Set([
    ...namesIn(document.model), ...ofSteps(past), ...ofSteps(future),
    ...models.flatMap((entry) => [...namesIn(entry.document.model), ...ofSteps(entry.past), ...ofSteps(entry.future)]),
    ...trail.steps.flatMap((step) => namesIn(step.model)), ...ghosts,
    ...(filter === undefined ? [] : [filter.column]), ...(weightColumn === undefined ? [] : [weightColumn]),
  ]);
}

/** Those of the renames that can be followed, and followed back: of names in use, to names that stand for nothing else. */
export function takenOver(state: State, renames: Renames): Renames {
  if (renames.size === 0) return renames;
  const spoken = spokenOf(state);
  return new Map([...renames].filter(([from, to]) => spoken.has(from) && (!spoken.has(to) || renames.has(to))));
}
