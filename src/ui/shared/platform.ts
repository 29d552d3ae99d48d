/** Whether shortcuts are written with ⌘ (Apple) or Ctrl. */
export const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/**
 * A shortcut as its keys are labelled here: "Mod+Shift+Z" is "⇧⌘Z" or "Ctrl+Shift+Z".
 * @param name  what is written on a key that is neither a letter nor a sign
 */
export function shortcutLabel(shortcut: string, apple: boolean = isApple(), name: (key: string) => string = (key) => key): string {
  if (shortcut === "+") return shortcut;
  const keys = shortcut.split("+");
  if (!apple) return keys.map((key) => (key === "Mod" ? "Ctrl" : name(key))).join("+");
  const signs: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥", Ctrl: "⌃" };
  const order = ["Ctrl", "Alt", "Shift", "Mod"];
  const modifiers = keys.filter((key) => key in signs).sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return modifiers.map((key) => signs[key]).join("") + keys.filter((key) => !(key in signs)).map(name).join("");
}
