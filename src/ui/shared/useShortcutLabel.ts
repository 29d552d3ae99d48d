import { useTranslation } from "react-i18next";
import { isApple, shortcutLabel } from "./platform";

/** Keys whose names are words, and differ between keyboards of either language. */
const NAMED: readonly string[] = ["Enter", "Delete", "Backspace", "Escape", "Tab", "Space", "Arrows", "Shift", "PageUp", "PageDown"];

/** Writes shortcuts as the reader's keyboard is labelled. */
export function useShortcutLabel(): (shortcut: string) => string {
  const { t } = useTranslation();
  return (shortcut) => shortcutLabel(shortcut, isApple(), (key) => (NAMED.includes(key) ? t(`shell:keys.${key}`) : key));
}
