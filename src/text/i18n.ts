import { en } from "./en/catalogue";
import { fr } from "./fr/catalogue";
import { withFrenchSpaces } from "./french";
import { makeTranslator, type Translator } from "./translator";

/** A translator that knows both languages from the start: for the command line and for tests. The page fetches them one at a time (`app/language.ts`). */
export const translator = (language: "en" | "fr"): Translator => makeTranslator(language, { en, fr: withFrenchSpaces(fr) });
