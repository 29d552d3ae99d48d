import { useEffect } from "react";
import { commandFor, shortcutOf } from "../../store/commands";
import { studio } from "../../store/store";

/** Heard even in a text field, where the browser would do something of its own. */
const WHILE_TYPING: readonly string[] = ["Mod+S", "Mod+O", "Mod+E", "Mod+Enter", "Mod+K", "Mod+F"];
/** On the start page the rest has no object. */
const ON_START: readonly string[] = ["Mod+O", "Mod+S", "?"];
const OPEN_LAYER = '[role="dialog"][data-state="open"], [role="alertdialog"][data-state="open"], [role="menu"][data-state="open"]';

/** The studio-wide keys. Those of the canvas are the canvas's own. */
export function useShortcuts(): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || document.querySelector(OPEN_LAYER) !== null) return;
      const state = studio.getState();
      const shortcut = shortcutOf(event);
      if (isTyping(event.target) && !WHILE_TYPING.includes(shortcut) && !isChoosing(event.target, shortcut)) return;
      if (state.screen === "welcome" && !ON_START.includes(shortcut)) return;
      const command = commandFor(event, state);
      if (command === undefined) return;
      event.preventDefault();
      command.run(state);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}

/** A list to choose from takes letters, and nothing that is pressed with Ctrl: what was chosen can be undone from there. */
const isChoosing = (target: EventTarget | null, shortcut: string): boolean => target instanceof HTMLSelectElement && shortcut.startsWith("Mod+");

/** Whether a key press writes something where it lands. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("textarea, select") !== null) return true;
  return target instanceof HTMLInputElement && !["button", "checkbox", "radio", "range", "submit", "file"].includes(target.type);
}
