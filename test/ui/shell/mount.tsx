import { render } from "@testing-library/react";
import { Tooltip } from "radix-ui";
import type { ReactElement } from "react";
import { I18nextProvider } from "react-i18next";
import { translator } from "../../../src/text/i18n";

/** A part of the page with what every page has around it. */
export function mount(part: ReactElement, language: "en" | "fr" = "en") {
  return render(
    <I18nextProvider i18n={translator(language).i18n}>
      <Tooltip.Provider>{part}</Tooltip.Provider>
    </I18nextProvider>,
  );
}
