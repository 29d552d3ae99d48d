import type { i18n } from "i18next";
import { useEffect, type ReactNode } from "react";
import { I18nextProvider } from "react-i18next";
import { Tooltip } from "radix-ui";
import { useStudio } from "../store/store";
import { useDark } from "../ui/shared/useDark";
import { speak } from "./language";

/** Keeps language, theme and title of the page in step with the store. */
export function Page({ i18n, children }: { readonly i18n: i18n; readonly children: ReactNode }) {
  const language = useStudio((s) => s.language);
  const title = useStudio((s) => (s.screen === "studio" ? s.document.title.trim() : ""));
  const dark = useDark();
  useEffect(() => {
    void speak(language);
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [dark]);
  useEffect(() => {
    document.title = title === "" ? i18n.t("common:product") : `${title} · ${i18n.t("common:product")}`;
  }, [i18n, title, language]);
  return (
    <I18nextProvider i18n={i18n}>
      <Tooltip.Provider delayDuration={400}>{children}</Tooltip.Provider>
    </I18nextProvider>
  );
}
