import { createContext, useContext } from "react";
import type { Words } from "../../../report/write/words";

const missing: Words = { t: (key) => key, format: { language: "en", decimals: 3 } };

/** The language and the number format that every table of the drawer is written in. */
export const WordsContext = createContext<Words>(missing);

export const useWords = (): Words => useContext(WordsContext);
