import { numberFormat } from "../draw/numberFormat";
import { verdictOf } from "../methods/whatif/verdict";
import { consequencesOf } from "../methods/whatif/consequence";
import type { Document } from "../model/document";
import { removeItems } from "../model/editItems";
import { whatIfNow } from "./pruneSelectors";
import type { State } from "./state";
import { appliedTrail } from "./trailApply";
import type { TrailStep } from "./trailState";

/** Whether the preview can become the model: something is ghosted, and its numbers are there. */
export const canApply = (state: State): boolean => state.ghosts.length > 0 && whatIfNow(state) !== undefined;

/**
 * Takes the ghosts out of the model, which one step back undoes, or leaves it as it is and makes another model of the project without
 * them. Either way the trail keeps each removal with its reason.
 */
export function applyGhosts(state: State, { asNewModel = false, at = Date.now() }: { readonly asNewModel?: boolean; readonly at?: number } = {}): boolean {
  const result = whatIfNow(state);
  if (result === undefined || result.ghosted.length === 0) return false;
  const { trail, document, activeModel, data, rule, reasons, display, language } = state;
  const judging = { rule, format: numberFormat(display, language) };
  const verdicts = new Map(consequencesOf(result).map((one) => [one.column, verdictOf(result, one, judging).action]));
  const columns = result.ghosted.map((item) => result.columns[item]);
  const into = asNewModel ? state.addModel({ document: removeItems(document, columns) }) : activeModel;
  if (!asNewModel) state.edit("prune:step.apply", (before) => removeItems(before, columns));
  state.setTrail(appliedTrail({ trail, document, of: activeModel, into, data, result, rule, reasons, verdicts, at }));
  state.setPrune({ ghosts: [], reasons: {} });
  return true;
}

/** The model of a step, where things stand now; the title stays. */
export function documentOf(step: TrailStep, present: Document): Document {
  const { positions, sides } = step.layout;
  const layout = { ...present.layout, positions: { ...positions, ...present.layout.positions }, sides: { ...sides, ...present.layout.sides } };
  return { ...present, model: step.model, layout };
}

/** Goes back, or forward, to a step; one step back undoes it. */
export function returnTo(state: State, step: TrailStep): void {
  state.edit("prune:step.return", (before) => documentOf(step, before));
  state.setTrail({ ...state.trail, last: step.id });
  state.clearGhosts();
}
