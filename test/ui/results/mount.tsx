import { render, type RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { Tooltip } from "radix-ui";
import type { Translate } from "../../../src/report/write/words";
import { translator } from "../../../src/text/i18n";
import { WordsContext } from "../../../src/ui/shared/table/words";

class MediaQueryListOfAWideWindow extends EventTarget {
  readonly matches = true;
}

/** Draws a part of the drawer with the program's own texts and numbers. */
export function mount(part: ReactNode, language: "en" | "fr" = "en"): RenderResult {
  const { i18n, t } = translator(language);
  window.matchMedia = () => new MediaQueryListOfAWideWindow() as unknown as MediaQueryList;
  return render(
    <I18nextProvider i18n={i18n}>
      <Tooltip.Provider>
        <WordsContext.Provider value={{ t: t as Translate, format: { language, decimals: 3 } }}>{part}</WordsContext.Provider>
      </Tooltip.Provider>
    </I18nextProvider>,
  );
}
