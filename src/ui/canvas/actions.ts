import type { Point } from "../../model/document";
import { addConstruct } from "../../model/edit";
import { nudgeComments } from "../../model/editComments";
import { nudgeConstructs } from "../../model/editLayout";
import { connect } from "../../model/editPaths";
import { deleteTargets } from "../../model/editSelection";
import { addInteraction } from "../../model/editTerms";
import { productId } from "../../model/interactions";
import { nextConstructId } from "../../model/names";
import { canConnect } from "../../model/rules";
import { canModerate } from "../../model/rulesTerms";
import { entering } from "../../store/commands";
import { selectedComments, selectedConstructs } from "../../store/selection";
import type { Target, Tool } from "../../store/state";
import { studio } from "../../store/store";
import { productOnto } from "../../store/termCommands";
import { snapped } from "./align";
import { focusedTarget } from "./focus";
import { atRest, useGesture } from "./gesture";
import { isSame, reselected } from "./target";

/** Puts a construct on the canvas and lets its name be typed at once. */
export function placeConstruct(at: Point, base: string): void {
  const { document, edit, setView } = studio.getState();
  const id = nextConstructId(document.model);
  edit("canvas:step.add", (before) => addConstruct(before, { at: snapped(at), base, id }));
  setView({ tool: "select", selection: [{ kind: "construct", id }], renaming: id });
  useGesture.setState({ placing: undefined });
}

/** A new construct at the end of a path from another, as one step; its name can be typed at once. */
export function extendFrom(from: string, at: Point, base: string): void {
  const { document, edit, setView } = studio.getState();
  const id = nextConstructId(document.model);
  edit("canvas:step.extend", (before) => connect(addConstruct(before, { at: snapped(at), base, id }), from, id));
  setView({ tool: "select", selection: [{ kind: "construct", id }], renaming: id });
}

/** A field for a new comment; the comment comes into being with its first words. */
export function noteAt(at: Point): void {
  studio.getState().setView({ tool: "select", selection: [], renaming: undefined, writing: undefined });
  useGesture.setState({ ...atRest, noting: snapped(at) });
}

/** Draws a path where the rules allow it; the new path is selected. */
export function drawPath(from: string, to: string): boolean {
  const { document, edit, setView } = studio.getState();
  if (!canConnect(document.model, from, to).ok) return false;
  edit("canvas:step.connect", (before) => connect(before, from, to));
  setView({ selection: [{ kind: "path", from, to }] });
  return true;
}

/** Lets a construct moderate a path where the rules allow it; the interaction is selected. */
export function drawInteraction(moderator: string, path: { readonly from: string; readonly to: string }): boolean {
  const { document, edit, setView } = studio.getState();
  const { of, to } = productOnto(document.model, path, moderator);
  if (!canModerate(document.model, of, to).ok) return false;
  edit("canvas:step.moderate", (before) => addInteraction(before, of, to));
  setView({ selection: [{ kind: "path", from: productId(of), to }] });
  return true;
}

export function deleteSelected(): boolean {
  const { selection } = studio.getState();
  if (selection.length > 0) deleteAll(selection);
  return selection.length > 0;
}

/** Takes the selected items out of the preview or puts them back, wherever the researcher is: pruning is where that shows. */
export function ghostSelected(): void {
  const { selection, toggleGhosts, setView } = studio.getState();
  const columns = selection.flatMap((target) => (target.kind === "item" ? [target.column] : []));
  if (columns.length === 0) return;
  setView(entering("prune"));
  toggleGhosts(columns);
}

export function deleteAll(targets: readonly Target[]): void {
  letGo(targets);
  studio.getState().edit(deleteStep(targets), (document) => deleteTargets(document, targets));
}

/** Takes the keyboard from what is about to go: the browser would lay out the page half changed if it went with the keyboard. */
function letGo(targets: readonly Target[]): void {
  const focused = focusedTarget();
  if (focused !== undefined && targets.some((target) => isSame(target, focused)) && document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** A click: selects one thing alone; with Shift, Ctrl or ⌘ it adds it, or takes it out again. */
export function selectTarget(target: Target, keys: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }): void {
  const { selection, setView } = studio.getState();
  const more = keys.shiftKey || keys.ctrlKey || keys.metaKey;
  const within = selection.some((other) => isSame(other, target));
  setView({ selection: more ? reselected(selection, within ? [] : [target], within ? [target] : []) : [target] });
}

/** What undoing a deletion will be called. */
export function deleteStep(targets: readonly Target[]): string {
  const kinds = new Set(targets.map(({ kind }) => kind));
  return kinds.size === 1 ? `canvas:step.delete.${[...kinds][0]!}` : "canvas:step.delete.several";
}

/** Moves selected constructs and comments; presses of the same stretch undo as one. */
export function nudge(by: Point, gesture: string): void {
  const state = studio.getState();
  const [ids, notes] = [selectedConstructs(state), selectedComments(state)];
  state.edit("canvas:step.move", (document) => nudgeComments(nudgeConstructs(document, ids, by), notes, by), gesture);
}

export function chooseTool(tool: Tool): void {
  useGesture.setState(atRest);
  studio.getState().setView({ tool, renaming: undefined, writing: undefined });
}
