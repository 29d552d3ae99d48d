import { verdictOf } from "../../methods/whatif/verdict";
import { consequencesOf } from "../../methods/whatif/consequence";
import type { Document } from "../../model/document";
import { removeItems } from "../../model/editItems";
import { whatIfNow } from "../../store/pruneSelectors";
import type { State } from "../../store/state";
import { appliedTrail } from "../../store/trailApply";
import type { TrailStep } from "../../store/trailState";

/** Whether the preview can become the model: something is ghosted, and its numbers are there. */
export const canApply = (state: State): boolean => state.ghosts.length > 0 && whatIfNow(state) !== undefined;

/** Takes the ghosts out of the model: one step back undoes it, and the trail keeps each removal with its reason. */
export function applyGhosts(state: State, at: number = Date.now()): boolean {
  const result = whatIfNow(state);
  if (result === undefined || result.ghosted.length === 0) return false;
  const { trail, document, data, rule, reasons, display, language } = state;
  const judging = { rule, format: { language, decimals: display.decimals } };
  const verdicts = new Map(consequencesOf(result).map((one) => [one.column, verdictOf(result, one, judging).action]));
  const columns = result.ghosted.map((item) => result.columns[item]);
  const after = appliedTrail({ trail, document, data, result, rule, reasons, verdicts, at });
  state.edit("prune:step.apply", (before) => removeItems(before, columns));
  state.setTrail(after);
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
