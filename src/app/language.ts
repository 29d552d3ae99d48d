import { withFrenchSpaces } from "../text/french";
import { addCatalogue, makeTranslator } from "../text/translator";
import type { Language } from "../store/state";

/** The language of the browser, where the program speaks it. */
export const browserLanguage = (): Language => (navigator.language.toLowerCase().startsWith("fr") ? "fr" : "en");

const translator = makeTranslator("en", {});

/** The page's translator; `Page` keeps it in step with the store. */
export const { i18n } = translator;

const catalogues: Readonly<Record<Language, () => Promise<object>>> = {
  en: async () => (await import("../text/en/catalogue")).en,
  fr: async () => withFrenchSpaces((await import("../text/fr/catalogue")).fr),
};
const analyses: Readonly<Record<Language, () => Promise<object>>> = {
  en: async () => (await import("../text/en/analyses")).analyses,
  fr: async () => withFrenchSpaces((await import("../text/fr/analyses")).analyses),
};
const known = new Map<Language, Promise<void>>();

/** Fetches the sentences of a language, once. */
export function knowLanguage(language: Language): Promise<void> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const learnt = Promise.all([catalogues[language](), ...(withAnalyses ? [analyses[language]()] : [])]).then((parts) => {
    for (const part of parts) addCatalogue(translator, language, part);
  });
  known.set(language, learnt);
  learnt.catch(() => known.delete(language));
  return learnt;
}

let withAnalyses = false;

/** Fetches the sentences of the analyses, and from now on with those of every language that is fetched later. */
export async function knowAnalyses(): Promise<void> {
  if (!withAnalyses) {
    withAnalyses = true;
    for (const language of known.keys()) known.set(language, Promise.all([known.get(language), analyses[language]()]).then(([, part]) => addCatalogue(translator, language, part)));
  }
  try {
    await Promise.all(known.values());
  } catch (error) {
    withAnalyses = false;
    known.clear();
    throw error;
  }
}

/** Figures, tables and reports are written in either language, whichever the page speaks. */
export const knowBothLanguages = async (): Promise<void> => void (await Promise.all([knowLanguage("en"), knowLanguage("fr")]));

let wanted: Language = "en";

/** Makes the page speak a language; a later choice overtakes an earlier one that is still being fetched. */
export async function speak(language: Language): Promise<void> {
  wanted = language;
  await knowLanguage(language);
  if (wanted !== language) return;
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}
