import type { Renames } from "../data/derive/renamed";
import { renameColumns, renameColumnsIn, renameColumnsInLayout } from "../model/editNames";
import type { Step } from "./modelsState";
import type { State } from "./state";
import type { TrailStep } from "./trailState";

/** Everything in the state that speaks of columns, with their new names: models and their histories, pruning, settings. The desk is left to the caller. */
export function renamedState(state: State, renames: Renames): Partial<State> {
  const say = (name: string): string => renames.get(name) ?? name;
  const steps = (list: readonly Step[]): readonly Step[] => list.map((step) => ({ ...step, document: renameColumnsIn(step.document, renames) }));
  const { document, past, future, models, trail, ghosts, reasons, options, markedColumns, selection } = state;
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
    markedColumns: markedColumns.map(say),
    selection: selection.map((target) => (target.kind === "item" ? { ...target, column: say(target.column) } : target)),
  };
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
