import { loadDialogs } from "./Dialogs";
import { engine } from "./engine";
import { loadFiles } from "./files";
import { knowBothLanguages } from "./language";
import { loadPanels, loadStudio } from "./lazyStudio";

/** The start page first: nothing else is fetched before it has been painted, ms. */
const AFTER_PAINT = 50;

/** Fetches what the next press is likely to need, while the start page is being read. A press that is quicker fetches it itself. */
export async function loadAhead(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, AFTER_PAINT));
  engine.warm?.();
  // ρ and α: a font that arrives later lays out every word of the page again, in the middle of whatever the hand is doing.
  void document.fonts.load('1em "Inter Variable"', "ρα");
  try {
    await loadStudio();
    await Promise.all([loadDialogs(), loadFiles(), loadPanels(), knowBothLanguages()]);
  } catch {
    // No network now: whatever needs these says so when it is used.
  }
}
