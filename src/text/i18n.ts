import { analyses as enAnalyses } from "./en/analyses";
import { en } from "./en/catalogue";
import { analyses as frAnalyses } from "./fr/analyses";
import { fr } from "./fr/catalogue";
import { withFrenchSpaces } from "./french";
import { makeTranslator, type Translator } from "./translator";

/** A translator that knows both languages from the start: for the command line and for tests. The page fetches them one at a time (`app/language.ts`), and those of the analyses when they are first used. */
export const translator = (language: "en" | "fr"): Translator => makeTranslator(language, { en: { ...en, ...enAnalyses }, fr: withFrenchSpaces({ ...fr, ...frAnalyses }) });
