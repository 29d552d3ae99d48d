import { commandNamed } from "../../store/commands";

export interface ShortcutRow {
  readonly labelKey: string;
  /** as in `Command` */
  readonly groupKey?: string | undefined;
  /** each a shortcut such as "Mod+Shift+Z" */
  readonly keys: readonly string[];
}

export interface ShortcutGroup {
  readonly titleKey: string;
  readonly rows: readonly ShortcutRow[];
}

/** A command as the list shows it. */
function row(id: string): ShortcutRow {
  const command = commandNamed(id);
  if (command === undefined) throw new Error(`no command called ${id}`);
  return { labelKey: command.labelKey, groupKey: command.groupKey, keys: [command.shortcut, ...(command.alternatives ?? [])] };
}

const also = (name: string, ...keys: readonly string[]): ShortcutRow => ({ labelKey: `shell:shortcuts.${name}`, keys });

/** Every key of the studio, by what it is for; those without a command belong to the canvas or to a field. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  { titleKey: "shell:shortcuts.draw", rows: ["tool.select", "tool.construct", "tool.path", "tool.comment", "rename", "delete", "selectAll", "duplicate", "copy", "cut", "paste", "cancel", "undo", "redo"].map(row) },
  { titleKey: "shell:shortcuts.move", rows: [also("next", "Tab"), also("nudge", "Arrows"), also("nudgeSmall", "Shift+Arrows"), also("reorder", "Alt+Arrows"), row("arrange"), also("pan", "Space"), ...["fitSelection", "fitView", "zoomReset", "zoomIn", "zoomOut", "toggleItems", "fold", "pin"].map(row)] },
  { titleKey: "shell:shortcuts.read", rows: [...["mode.data", "mode.build", "mode.results", "mode.prune", "mode.bootstrap", "mode.compare", "ghost", "applyGhosts", "estimate", "bootstrap", "display", "palette"].map(row), { ...row("find"), keys: ["Mod+F", "/"] }, also("search", "/"), ...["textPane", "outline", "nextModel", "previousModel"].map(row)] },
  { titleKey: "shell:shortcuts.files", rows: ["openFileDialog", "saveProject", "exportFigure", "help", "shortcuts"].map(row) },
];
