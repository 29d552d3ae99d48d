import { nudgeConstructs } from "../model/editLayout";
import { deleteTargets } from "../model/editSelection";
import { byPage, command, hasModel, type Command } from "./command";
import { editCommands } from "./editCommands";
import { applyGhosts, canApply } from "./pruneActions";
import { menuCommands } from "./menuCommands";
import { canRedo, canUndo } from "./selectors";
import { selectedConstructs } from "./selection";
import type { Mode, State, Tool, ViewFields } from "./state";
import { termCommands } from "./termCommands";
import { viewCommands } from "./viewCommands";

const tool = (id: Tool, shortcut: string): Command =>
  command(`tool.${id}`, shortcut, { scope: "canvas", run: ({ setView }) => setView({ tool: id, renaming: undefined }) });

/** What changes when a mode is entered: pruning and resampling are read in the tables under the diagram. */
export const entering = (mode: Mode): Partial<ViewFields> => ({ mode, ...(mode === "prune" || mode === "bootstrap" || mode === "analyse" ? { drawerOpen: true } : {}) });

const mode = (id: Mode, shortcut: string): Command => ({ ...command(`mode.${id}`, shortcut, { run: ({ setView }) => setView({ ...entering(id), screen: "studio" }) }), groupKey: "common:group.mode" });

const nudge = (id: string, key: string, by: { readonly x: number; readonly y: number }): Command =>
  command(`nudge.${id}`, key, {
    scope: "canvas",
    enabled: (state) => selectedConstructs(state).length > 0,
    run: (state) => state.edit("common:edit.move", (document) => nudgeConstructs(document, selectedConstructs(state), by)),
  });

/** Pixels an arrow key moves what is selected. */
const [STEP, SMALL_STEP] = [10, 1];
const directions = [["left", "ArrowLeft", -1, 0], ["right", "ArrowRight", 1, 0], ["up", "ArrowUp", 0, -1], ["down", "ArrowDown", 0, 1]] as const;

/** Every command, in the order of the list of shortcuts. */
export const commands: readonly Command[] = [
  tool("select", "V"),
  tool("construct", "C"),
  tool("path", "P"),
  tool("comment", "N"),
  { ...byPage("arrange", "L", hasModel), scope: "canvas" },
  command("rename", "Enter", {
    alternatives: ["F2"],
    scope: "canvas",
    enabled: (state) => state.selection.length === 1 && state.selection[0]?.kind === "construct",
    run: (state) => state.setView({ renaming: selectedConstructs(state)[0] }),
  }),
  command("delete", "Delete", {
    alternatives: ["Backspace"],
    scope: "canvas",
    enabled: (state) => state.selection.length > 0,
    run: (state) => state.edit("common:edit.delete", (document) => deleteTargets(document, state.selection)),
  }),
  ...directions.map(([id, key, x, y]) => nudge(id, key, { x: x * STEP, y: y * STEP })),
  ...directions.map(([id, key, x, y]) => nudge(`${id}Small`, `Shift+${key}`, { x: x * SMALL_STEP, y: y * SMALL_STEP })),
  command("ghost", "G", {
    scope: "canvas",
    enabled: (state) => state.selection.some(({ kind }) => kind === "item"),
    run: (state) => {
      state.setView(entering("prune"));
      state.toggleGhosts(state.selection.flatMap((target) => (target.kind === "item" ? [target.column] : [])));
    },
  }),
  command("applyGhosts", "Mod+Enter", { enabled: (state) => state.mode === "prune" && canApply(state), run: (state) => void applyGhosts(state) }),
  ...editCommands,
  ...termCommands,
  command("cancel", "Escape", { scope: "canvas", run: ({ setView }) => setView({ tool: "select", selection: [], renaming: undefined }) }),
  command("undo", "Mod+Z", { enabled: canUndo, run: (state) => state.undo() }),
  command("redo", "Mod+Shift+Z", { alternatives: ["Mod+Y"], enabled: canRedo, run: (state) => state.redo() }),
  command("estimate", "R", { enabled: hasModel, run: (state) => state.estimate() }),
  command("bootstrap", "B", {
    enabled: (state) => hasModel(state) && state.data !== undefined,
    run: (state) => {
      state.setView({ ...entering("bootstrap"), screen: "studio" });
      if (state.bootstrapRun.kind !== "running") state.startBootstrap();
    },
  }),
  command("display", "D", { run: (state) => state.setView({ openPanel: state.openPanel === "display" ? undefined : "display" }) }),
  mode("data", "1"),
  mode("build", "2"),
  mode("results", "3"),
  mode("prune", "4"),
  mode("bootstrap", "5"),
  mode("compare", "6"),
  byPage("openFileDialog", "Mod+O"),
  byPage("saveProject", "Mod+S"),
  byPage("exportFigure", "Mod+E", hasModel),
  byPage("fitView", "Mod+0"),
  ...viewCommands,
  ...menuCommands,
  command("help", "F1", { run: ({ setView }) => setView({ openPanel: "help" }) }),
  command("shortcuts", "?", { run: ({ setView }) => setView({ openPanel: "shortcuts" }) }),
];

export const commandNamed = (id: string): Command | undefined => commands.find((one) => one.id === id);

/** What of a keyboard event tells a shortcut; every `KeyboardEvent` has it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** the key's place, such as "Digit1": on French keyboards digits are written with Shift */
  readonly code?: string;
}

/** A key press in the notation of shortcuts. */
export function shortcutOf({ key, ctrlKey, metaKey, shiftKey, altKey, code = "" }: KeyPress): string {
  const digit = shiftKey ? undefined : /^Digit(\d)$/.exec(code)?.[1];
  const letter = digit ?? (key.length === 1 ? key.toUpperCase() : key);
  // Where Shift makes another sign, as with "?", the sign says it all.
  const shifted = shiftKey && (key.length > 1 || letter !== letter.toLowerCase());
  return `${ctrlKey || metaKey ? "Mod+" : ""}${altKey ? "Alt+" : ""}${shifted ? "Shift+" : ""}${letter}`;
}

/**
 * The studio-wide command that a key press means now, if any.
 * Single signs count only where the researcher has not switched them off; the caller leaves them alone while someone types.
 */
export function commandFor(press: KeyPress, state: State): Command | undefined {
  const shortcut = shortcutOf(press);
  if (shortcut.length === 1 && !state.letterShortcuts) return undefined;
  return commands.find((one) => one.scope === "studio" && (one.shortcut === shortcut || one.alternatives?.includes(shortcut) === true) && one.enabled(state));
}
