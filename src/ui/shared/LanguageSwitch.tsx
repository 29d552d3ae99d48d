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
    <div className="lang" role="radiogroup" aria-label={t("shell:language")}>
      {LANGUAGES.map((one) => (
        <button key={one} type="button" role="radio" aria-checked={one === language} aria-label={t(`shell:languages.${one}`)} onClick={() => setLanguage(one)}>
          {one.toUpperCase()}
        </button>
      ))}
    </div>
  );
}
