import { alignConstructs, ALIGNMENTS, distributeConstructs, type Alignment, type Axis } from "../model/editArrange";
import { commentsOf } from "../model/editComments";
import { isPinned, setFolded, setItemsShown, setPinned, showsItems } from "../model/editShown";
import { clearStyle } from "../model/editStyle";
import { duplicateSelection, selectedClip } from "./clipboard";
import { byPage, command, hasModel, type Command } from "./command";
import { commentTargets, constructTargets, selectedComments, selectedConstructs, styleKeyOf } from "./selection";
import type { State } from "./state";

const canCopy = (state: State): boolean => selectedConstructs(state).length + selectedComments(state).length > 0;
const several = (least: number) => (state: State): boolean => selectedConstructs(state).length >= least;

const align = (alignment: Alignment): Command =>
  command(`align.${alignment}`, "", { enabled: several(2), run: (state) => state.edit("canvas:step.align", (document) => alignConstructs(document, selectedConstructs(state), alignment)) });

const distribute = (axis: Axis): Command =>
  command(`distribute.${axis}`, "", { enabled: several(3), run: (state) => state.edit("canvas:step.distribute", (document) => distributeConstructs(document, selectedConstructs(state), axis)) });

/** The constructs that have items to hide, of those whose items are selected or that are themselves. */
function concerned({ selection, document: { model } }: State): readonly string[] {
  const ids = new Set(selection.flatMap((target) => (target.kind === "construct" ? [target.id] : target.kind === "item" ? [target.construct] : [])));
  return model.constructs.flatMap(({ id, items }) => (ids.has(id) && items.length > 0 ? [id] : []));
}

function toggleItems(state: State): void {
  const ids = concerned(state);
  const shown = ids.some((id) => showsItems(state.document.layout, id));
  state.edit(shown ? "canvas:step.hideItems" : "canvas:step.showItems", (document) => setItemsShown(document, ids, !shown));
}

function togglePinned(state: State): void {
  const ids = selectedConstructs(state);
  const pinned = ids.every((id) => isPinned(state.document.layout, id));
  state.edit(pinned ? "canvas:step.unpin" : "canvas:step.pin", (document) => setPinned(document, ids, !pinned));
}

function toggleFold(state: State): void {
  const folded = state.document.layout.folded === true;
  state.edit(folded ? "canvas:step.unfold" : "canvas:step.fold", (document) => setFolded(document, !folded));
}

const selectedStyles = (state: State): readonly string[] => state.selection.flatMap((target) => styleKeyOf(target) ?? []);

/** What is copied, arranged and shown on the canvas. */
export const editCommands: readonly Command[] = [
  command("selectAll", "Mod+A", {
    scope: "canvas",
    enabled: (state) => hasModel(state) || commentsOf(state.document).length > 0,
    run: ({ document, setView }) => setView({ selection: [...constructTargets(document.model.constructs.map(({ id }) => id)), ...commentTargets(commentsOf(document).map(({ id }) => id))] }),
  }),
  command("duplicate", "Mod+D", { scope: "canvas", enabled: canCopy, run: (state) => duplicateSelection(state) }),
  { ...byPage("copy", "Mod+C", (state) => selectedClip(state) !== undefined), scope: "canvas" },
  { ...byPage("cut", "Mod+X", (state) => selectedClip(state) !== undefined), scope: "canvas" },
  { ...byPage("paste", "Mod+V"), scope: "canvas" },
  ...ALIGNMENTS.map(align),
  distribute("x"),
  distribute("y"),
  command("toggleItems", "H", { enabled: (state) => concerned(state).length > 0, run: toggleItems }),
  command("fold", "Shift+H", { enabled: hasModel, run: toggleFold }),
  command("pin", "Shift+L", { enabled: several(1), run: togglePinned }),
  command("clearStyle", "", {
    enabled: (state) => selectedStyles(state).some((key) => state.document.layout.styles?.[key] !== undefined),
    run: (state) => state.edit("canvas:step.clearStyle", (document) => clearStyle(document, selectedStyles(state))),
  }),
];
