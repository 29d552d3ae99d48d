import { ToggleGroup } from "radix-ui";
import { useTranslation } from "react-i18next";
import type { Language } from "../../store/state";
import { useStudio } from "../../store/store";

const LANGUAGES: readonly Language[] = ["en", "fr"];

/** English or French, at once and everywhere. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useStudio((s) => s.language);
  const setLanguage = useStudio((s) => s.setLanguage);
  return (
    <ToggleGroup.Root type="single" className="lang" aria-label={t("shell:language")} value={language} onValueChange={(next) => next !== "" && setLanguage(next as Language)}>
      {LANGUAGES.map((one) => <ToggleGroup.Item key={one} value={one} aria-label={t(`shell:languages.${one}`)}>{one.toUpperCase()}</ToggleGroup.Item>)}
    </ToggleGroup.Root>
  );
}
