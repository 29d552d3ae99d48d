import { translator } from "../text/i18n";
import type { Language } from "../store/state";

/** The language of the browser, where the program speaks it. */
export const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en");

/** The page's translator; `Page` keeps it in step with the store. */
export const { i18n } = translator("en");
